import type { ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import controls from "./controls.module.css";
import { ChevronDownIcon, ChevronLeftIcon, ChevronRightIcon } from "./icons.tsx";
import styles from "./year-stepper.module.css";

interface Props {
  readonly year: number;
  /** Years there may be figures for, in order; a step goes to the nearest of them. */
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}

/** Which year: from the list, or step by step. */
export function YearStepper({ year, years, onYear }: Props) {
  const words = useWords();
  const before = years.findLast((y) => y < year);
  const after = years.find((y) => y > year);
  return (
    <div className={styles.years}>
      <StepButton label={words.year.previous} to={before} onYear={onYear}>
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
      <StepButton label={words.year.next} to={after} onYear={onYear}>
        <ChevronRightIcon />
      </StepButton>
    </div>
  );
}

function StepButton(props: {
  label: string;
  to: number | undefined;
  onYear: (year: number) => void;
  children: ReactNode;
}) {
  const { label, to, onYear, children } = props;
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onYear(to)}
    >
      {children}
    </button>
  );
}
