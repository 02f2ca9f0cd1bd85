import type { YearPair } from "@sosanh/chart/table/figure-columns";
import type { Language } from "@sosanh/core/view/view";
import { useState } from "react";
import { type Copied, copyToClipboard } from "./copy.ts";
import { type RowState, rowStates } from "./figure-filter.ts";
import css from "./figure-table.module.css";
import { figureTableWords } from "./figure-table-words.ts";
import { CopyIcon } from "./icons.tsx";

interface Props {
  readonly language: Language;
  readonly settings: {
    readonly text: string;
    readonly state: RowState;
    readonly pinned?: number | undefined;
  };
  readonly years: readonly number[];
  /** The two years whose change is told. */
  readonly pair: YearPair | undefined;
  readonly counts: { readonly shown: number; readonly of: number };
  readonly copy: () => Copied;
  /** Asks for the change from or to another year; none can be chosen when left out. */
  readonly onPair: ((change: Partial<YearPair>) => void) | undefined;
  readonly onChange: (change: { text?: string; state?: RowState; pinned?: number | undefined }) => void;
}

/** From this many places on a name is looked for rather than read. */
const manyPlaces = 9;

/** Above the table: find a place, keep only some rows, choose the two years of the change, pin a year, copy. */
export function FigureTableTools(props: Props) {
  const { language, settings, years, pair, counts, copy, onPair, onChange } = props;
  const words = figureTableWords(language);
  return (
    <fieldset className={css.tools}>
      <legend className="visually-hidden">{words.tools}</legend>
      {counts.of >= manyPlaces && (
        <input
          type="search"
          className={css.find}
          aria-label={words.find}
          placeholder={words.find}
          autoComplete="off"
          spellCheck={false}
          value={settings.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      )}
      {counts.of > 1 && (
        <label>
          {words.state}
          <select
            value={settings.state}
            onChange={(event) =>
              onChange({ state: rowStates.find((state) => state === event.currentTarget.value) ?? "all" })
            }
          >
            {rowStates.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </select>
        </label>
      )}
      {pair !== undefined && onPair !== undefined && years.length > 2 && (
        <PairChoice {...{ language, years, pair, onPair }} />
      )}
      {years.length > 3 && (
        <YearChoice
          label={words.pinned}
          years={years}
          value={settings.pinned}
          none={words.pinnedNone}
          onChange={(pinned) => onChange({ pinned })}
        />
      )}
      <span aria-live="polite" className={css.counted}>
        {counts.shown < counts.of && words.counted(counts.shown, counts.of)}
      </span>
      <CopyButton language={language} copy={copy} />
    </fieldset>
  );
}

function PairChoice({
  language,
  years,
  pair,
  onPair,
}: Pick<Props, "language" | "years"> & {
  readonly pair: YearPair;
  readonly onPair: (change: Partial<YearPair>) => void;
}) {
  const words = figureTableWords(language);
  return (
    <>
      <YearChoice
        label={words.pairFrom}
        years={years.filter((year) => year !== pair.to)}
        value={pair.from}
        onChange={(from) => from !== undefined && onPair({ from })}
      />
      <YearChoice
        label={words.pairTo}
        years={years.filter((year) => year !== pair.from)}
        value={pair.to}
        onChange={(to) => to !== undefined && onPair({ to })}
      />
    </>
  );
}

interface YearProps {
  readonly label: string;
  readonly years: readonly number[];
  readonly value: number | undefined;
  readonly none?: string;
  readonly onChange: (year: number | undefined) => void;
}

function YearChoice({ label, years, value, none, onChange }: YearProps) {
  return (
    <label>
      {label}
      <select
        value={value ?? ""}
        onChange={(event) => onChange(years.find((year) => `${year}` === event.currentTarget.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

function CopyButton({ language, copy }: Pick<Props, "language" | "copy">) {
  const words = figureTableWords(language);
  const [done, setDone] = useState<"yes" | "no">();
  return (
    <button
      type="button"
      className={css.copy}
      onClick={() => setDone(copyToClipboard(copy()) ? "yes" : "no")}
      onBlur={() => setDone(undefined)}
    >
      <CopyIcon />
      <span aria-live="polite">
        {done === undefined ? words.copy : done === "yes" ? words.copied : words.copyFailed}
      </span>
    </button>
  );
}
