import type { Comparison } from "@sosanh/core/comparison";
import { type Basis, bases, type View } from "@sosanh/core/view";
import { barredBases } from "./basis-availability.ts";
import { compareWords } from "./compare-words.ts";
import css from "./controls.module.css";

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly onViewChange: (view: View) => void;
}

const ratePers = [1000, 10_000, 100_000] as const;

/** The eight bases, those that make no sense here barred with the reason in words, and what the chosen one needs. */
export function BasisButtons({ view, comparison, onViewChange }: Props) {
  const words = compareWords(view.language);
  const metric = comparison?.metrics.find((m) => m.code === view.metrics[0]);
  const bars = comparison === undefined || metric === undefined ? {} : barredBases(metric, comparison);
  const number = new Intl.NumberFormat(view.language);
  const label = (basis: Basis) =>
    basis === "rate" ? words.rate(number.format(view.ratePer)) : words.bases[basis];
  const reasons = [...new Set(Object.values(bars))];
  return (
    <div>
      <div className={css.bases}>
        {bases.map((basis) => {
          const bar = bars[basis];
          const barred = bar !== undefined && basis !== view.basis;
          return (
            <button
              key={basis}
              type="button"
              className={css.basis}
              aria-pressed={basis === view.basis}
              aria-disabled={barred}
              title={bar === undefined ? undefined : words.bars[bar]}
              aria-describedby={barred ? `basis-bar-${bar}` : undefined}
              onClick={() => {
                if (!barred) onViewChange({ ...view, basis });
              }}
            >
              {label(basis)}
            </button>
          );
        })}
      </div>
      {reasons.map((bar) => (
        <p key={bar} id={`basis-bar-${bar}`} className={css.hint}>
          {bases
            .filter((basis) => bars[basis] === bar)
            .map(label)
            .join(", ")}
          : {words.bars[bar]}
        </p>
      ))}
      {view.basis === "rate" && (
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
                {words.rate(number.format(per))}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
