import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type Value } from "@sosanh/core/figures/value";
import { readTypedValue, typedFaultSentence } from "@sosanh/core/submissions/typed-value";
import { useId } from "react";
import { Mark } from "../../ui/mark.tsx";
import { useLanguage } from "../../words/words.tsx";
import { againstLastYear } from "./against-last-year.ts";
import { draftValue, readingsOf } from "./figure-draft.ts";
import { valueText } from "./figure-text.ts";
import css from "./reading-options.module.css";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** What the number may be, each with what it would mean beside last year's; and a field for another. */
export function ReadingOptions({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { figure, draft, change, metric } = item;
  const readings = readingsOf(figure.read, figure.known.lastYear);
  return (
    <fieldset className={css.options}>
      <legend className="visually-hidden">{words.readings}</legend>
      {readings.map((value, index) => (
        <label
          key={isKnown(value) ? value.value : value.missing}
          className={css.option}
          data-chosen={draft.choice === index || undefined}
        >
          <input
            type="radio"
            name="reading"
            checked={draft.choice === index}
            onChange={() => change({ choice: index })}
          />
          <span className={`num ${css.value}`}>{valueText(value, metric, language)}</span>
          <Meaning item={item} value={value} />
          <kbd>{index + 1}</kbd>
        </label>
      ))}
      <OwnNumber item={item} at={readings.length} />
    </fieldset>
  );
}

function OwnNumber({ item, at }: { readonly item: OpenFigure; readonly at: number }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { figure, draft, change, metric } = item;
  const fault = useId();
  const isOwn = draft.choice === "own";
  const value = isOwn ? draftValue(draft, figure, metric) : undefined;
  const why = isOwn ? faultOf(draft.own, metric, language) : undefined;
  return (
    <div className={css.option} data-chosen={isOwn || undefined}>
      <input
        type="radio"
        name="reading"
        checked={isOwn}
        aria-label={words.ownNumber}
        onChange={(event) => {
          change({ choice: "own" });
          event.currentTarget.parentElement?.querySelector<HTMLInputElement>('input[type="text"]')?.focus();
        }}
      />
      <span className={css.other}>
        <input
          type="text"
          className={css.own}
          placeholder={words.ownNumber}
          aria-label={words.ownNumber}
          aria-invalid={why !== undefined}
          {...(why === undefined ? {} : { "aria-describedby": fault })}
          maxLength={80}
          autoComplete="off"
          value={draft.own}
          onChange={(event) => change({ choice: "own", own: event.target.value })}
        />
        {metric !== undefined && <span className={css.unit}>{metric.unit[language]}</span>}
        {value === undefined ? (
          <span id={fault} className={css.meaning} data-tone="doubt">
            {why}
          </span>
        ) : (
          <Meaning item={item} value={value} />
        )}
      </span>
      <kbd>{at + 1}</kbd>
    </div>
  );
}

function faultOf(own: string, metric: Metric | undefined, language: "vi" | "en"): string | undefined {
  if (metric === undefined || own.trim() === "") return undefined;
  const typed = readTypedValue(own, metric);
  return "fault" in typed ? typedFaultSentence(typed, metric, language) : undefined;
}

/** What a value would mean beside the figure of the year before. */
function Meaning({ item, value }: { readonly item: OpenFigure; readonly value: Value }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { metric, known, draft } = item;
  const { lastYear } = known;
  if (metric === undefined || draft.year === undefined || !isKnown(value))
    return <span className={css.meaning} />;
  const year = draft.year - 1;
  if (lastYear === undefined)
    return <span className={css.meaning}>{draft.kind === "target" ? "" : words.noLastYear(year)}</span>;
  const { direction, change, before, times } = againstLastYear(value, { lastYear, metric, language });
  if (times !== undefined) {
    const size = formatNumber(times >= 1 ? times : 1 / times, { language, decimals: 1 });
    const told = times >= 1 ? words.times : words.timesLess;
    return (
      <span className={css.meaning} data-tone="doubt">
        {told(size, year, before)}
      </span>
    );
  }
  return (
    <span className={css.meaning}>
      {direction !== 0 && <Mark kind={direction > 0 ? "up" : "down"} />}
      {direction === 0 ? words.same(year) : words.against(change, year, before)}
    </span>
  );
}
