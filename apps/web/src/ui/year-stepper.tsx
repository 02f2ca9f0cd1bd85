import type { ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import controls from "./controls.module.css";
import { ChevronDownIcon, ChevronLeftIcon, ChevronRightIcon } from "./icons.tsx";
import styles from "./year-stepper.module.css";

interface Props {
  readonly year: number;
  /** Years there may be figures for, in order. */
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

/** Which year: from the list, or step by step. */
export function YearStepper({ year, years, onYear }: Props) {
  const words = useWords();
  const first = years[0] ?? year;
  const last = years.at(-1) ?? year;
  return (
    <div className={styles.years}>
      <StepButton label={words.year.previous} disabled={year <= first} onStep={() => onYear(year - 1)}>
        <ChevronLeftIcon />
      </StepButton>
      <label className={styles.yearLabel}>
        <span className="visually-hidden">{words.year.label}</span>
        <select className={styles.year} value={year} onChange={(event) => onYear(Number(event.target.value))}>
          {(years.includes(year) ? years : [...years, year]).toReversed().map((y) => (
            <option key={y} value={y}>
              {words.year.of(y)}
            </option>
          ))}
        </select>
        <ChevronDownIcon />
      </label>
      <StepButton label={words.year.next} disabled={year >= last} onStep={() => onYear(year + 1)}>
        <ChevronRightIcon />
      </StepButton>
    </div>
  );
}

function StepButton(props: { label: string; disabled: boolean; onStep: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onStep}
    >
      {props.children}
    </button>
  );
}
