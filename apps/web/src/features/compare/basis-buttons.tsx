import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type Basis, bases, type View } from "@sosanh/core/view/view";
import { useState } from "react";
import { barredForAll } from "./basis-availability.ts";
import { basisName, compareWords } from "./compare-words.ts";
import css from "./controls.module.css";

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly onViewChange: (view: View) => void;
}

/** The eight bases; one that makes no sense for any metric chosen is barred, and says why when it is pressed or pointed at. */
export function BasisButtons({ view, comparison, onViewChange }: Props) {
  const words = compareWords(view.language);
  const [asked, setAsked] = useState<Basis>("relative-change");
  const bars = comparison === undefined ? {} : barredForAll(comparison);
  const reason = bars[asked];
  return (
    <div>
      <div className={css.bases}>
        {bases.map((basis) => {
          const bar = basis === view.basis ? undefined : bars[basis];
          return (
            <button
              key={basis}
              type="button"
              className={css.basis}
              aria-pressed={basis === view.basis}
              aria-disabled={bar !== undefined}
              title={bar && words.bars[bar]}
              onClick={() => (bar === undefined ? onViewChange({ ...view, basis }) : setAsked(basis))}
            >
              {basisName(view, basis)}
            </button>
          );
        })}
      </div>
      <p className={css.hint} aria-live="polite">
        {reason && words.barred(basisName(view, asked), words.bars[reason])}
      </p>
      {view.basis === "rate" && <RatePer view={view} onViewChange={onViewChange} />}
    </div>
  );
}

const ratePers = [1000, 10_000, 100_000] as const;

function RatePer({ view, onViewChange }: Pick<Props, "view" | "onViewChange">) {
  const words = compareWords(view.language);
  return (
    <label className={css.field}>
      {words.per}
      <select
        value={view.ratePer}
        onChange={(event) => {
          const ratePer = ratePers.find((per) => `${per}` === event.currentTarget.value);
          if (ratePer !== undefined) onViewChange({ ...view, ratePer });
        }}
      >
        {ratePers.map((per) => (
          <option key={per} value={per}>
            {words.rate(formatNumber(per, { language: view.language }))}
          </option>
        ))}
      </select>
    </label>
  );
}
