import { word } from "@sosanh/chart/words/words";
import { type Period, type PeriodPart, periodParts } from "@sosanh/core/figures/period";
import { useLanguage } from "../../words/words.tsx";
import css from "./form.module.css";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  /** Undefined while it is as the document says, or not settled. */
  readonly period: Period | undefined;
  readonly onPeriod: (period: Period | undefined) => void;
  /** What an open year is called; left out where the year has to be said. */
  readonly none?: string;
  /** The latest year to choose from. */
  readonly until: number;
}

const yearsBack = 40;

/** The year and the part of the year that figures are of; the year may be left open. */
export function PeriodFields({ period, onPeriod, none, until }: Props) {
  const language = useLanguage();
  const { rename: words } = useSubmissionWords();
  const years = Array.from({ length: yearsBack }, (_, back) => until - back);
  const listed = period === undefined || years.includes(period.year) ? years : [...years, period.year];
  const part: PeriodPart = period?.part ?? "year";
  return (
    <>
      <label className={css.field}>
        {words.year}
        <select
          value={period?.year ?? ""}
          onChange={({ target }) =>
            onPeriod(target.value === "" ? undefined : { year: Number(target.value), part })
          }
        >
          {(none !== undefined || period === undefined) && <option value="">{none ?? "–"}</option>}
          {listed.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <label className={css.field}>
        {words.part}
        <select
          value={part}
          disabled={period === undefined}
          onChange={({ target }) =>
            period !== undefined && onPeriod({ year: period.year, part: partOf(target.value) })
          }
        >
          {periodParts.map((one) => (
            <option key={one} value={one}>
              {word(language, `part.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function partOf(given: string): PeriodPart {
  return periodParts.find((part) => part === given) ?? "year";
}
