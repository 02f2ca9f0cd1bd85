import type { View } from "@sosanh/core/view/view";
import { compareWords } from "./compare-words.ts";
import css from "./controls.module.css";
import type { Availability } from "./metric-search.ts";
import { withYears } from "./view-change.ts";

interface Props {
  readonly view: View;
  /** First and last year with a figure of any of the metrics, where known. */
  readonly available: Pick<Availability, "from" | "to"> | undefined;
  readonly onViewChange: (view: View) => void;
}

/** First and last year, and the year that an index is measured by. */
export function YearRange({ view, available, onViewChange }: Props) {
  const words = compareWords(view.language);
  const { from, to } = view.years;
  const offered = yearsBetween(Math.min(from, available?.from ?? from), Math.max(to, available?.to ?? to));
  const shown = yearsBetween(from, to);
  return (
    <>
      <div className={css.pair}>
        <YearSelect
          label={words.from}
          years={offered}
          value={from}
          onChange={(year) => onViewChange(withYears(view, year, to))}
        />
        <YearSelect
          label={words.to}
          years={offered}
          value={to}
          onChange={(year) => onViewChange(withYears(view, from, year))}
        />
      </div>
      {view.basis === "index" && (
        <YearSelect
          label={words.indexYear}
          years={shown}
          value={view.indexYear ?? from}
          onChange={(indexYear) => onViewChange({ ...view, indexYear })}
        />
      )}
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly years: readonly number[];
  readonly value: number;
  readonly onChange: (year: number) => void;
}

function YearSelect({ label, years, value, onChange }: SelectProps) {
  return (
    <label className={css.field}>
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
