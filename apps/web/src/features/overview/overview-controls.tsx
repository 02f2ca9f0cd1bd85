import { useHotkeys } from "@mantine/hooks";
import type { LocalityUid } from "@sosanh/core/locality";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { ChevronDownIcon, ChevronLeftIcon, ChevronRightIcon, PinIcon } from "../../ui/icons.tsx";
import { useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

export type RenderPlacePicker = (props: {
  selected: LocalityUid[];
  onChange: (uids: LocalityUid[]) => void;
}) => ReactNode;

interface Props {
  readonly place: LocalityUid;
  readonly placeName: string;
  readonly year: number;
  /** Years there may be figures for, in order. */
  readonly years: readonly number[];
  readonly onPlace: (place: LocalityUid) => void;
  readonly onYear: (year: number) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Which place, which year. The years are reached by keyboard in the list, or step by step. */
export function OverviewControls(props: Props) {
  const { year, years, onYear } = props;
  const words = useWords();
  const first = years[0] ?? year;
  const last = years.at(-1) ?? year;
  return (
    <div className={styles.controls}>
      <PlaceButton {...props} />
      <div className={styles.years}>
        <StepButton label={words.year.previous} disabled={year <= first} onStep={() => onYear(year - 1)}>
          <ChevronLeftIcon />
        </StepButton>
        <label className={styles.yearLabel}>
          <span className="visually-hidden">{words.year.label}</span>
          <select
            className={styles.year}
            value={year}
            onChange={(event) => onYear(Number(event.target.value))}
          >
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
    </div>
  );
}

function PlaceButton({ place, placeName, onPlace, renderPlacePicker }: Props) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement>();
  useHotkeys([["/", () => button.current !== null && setAnchor(button.current)]]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={controls.button}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PinIcon />
        <span className="visually-hidden">{words.place.label}: </span>
        {placeName}
        <ChevronDownIcon />
      </button>
      {anchor !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.place.choose}
          width={380}
          onClose={() => setAnchor(undefined)}
        >
          {renderPlacePicker({
            selected: [place],
            onChange: (uids) => {
              setAnchor(undefined);
              const [chosen] = uids;
              if (chosen !== undefined) onPlace(chosen);
            },
          })}
        </AnchoredDialog>
      )}
    </>
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
