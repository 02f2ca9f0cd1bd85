import { formatNumber, formatValue } from "@sosanh/chart/words/number-text";
import { known } from "@sosanh/core/figures/value";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { ReviewTarget } from "@sosanh/core/reviews/year-review-targets";
import { Card } from "../../ui/card.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { attainmentText } from "../../ui/row-words.ts";
import { useLanguage } from "../../words/words.tsx";
import lists from "./lists.module.css";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";
import { type MetricOfYear, metricOfYear } from "./year-lookup.ts";

/** The targets missed: how far each was reached, and by how much it is short. */
export function Missed({ review, most }: { review: YearReview; most: number }) {
  const say = reviewWords(useLanguage()).missed;
  const missed = review.targets.filter(({ side }) => side === "missed");
  const told = review.targets.length;
  const unsure = review.targets.filter(({ side }) => side === "unsure").length;
  const overSome = review.targets.filter(
    ({ metric }) => metricOfYear(review, metric)?.row.attainmentMatched !== undefined,
  ).length;
  return (
    <Card title={missed.length > 0 ? say.title(missed.length) : say.none(told, unsure)}>
      {missed.length === 0 && (
        <p className={css.none}>{told === 0 ? say.noneText : say.reached(overSome, unsure)}</p>
      )}
      <ul className={lists.missed}>
        {missed.slice(0, most).map((target) => {
          const found = metricOfYear(review, target.metric);
          return found && <MissedTarget key={target.metric} target={target} {...found} />;
        })}
      </ul>
      {missed.length > most && <p className={css.none}>{say.others(missed.length - most)}</p>}
    </Card>
  );
}

function MissedTarget(props: MetricOfYear & { target: ReviewTarget }) {
  const { metric, row } = props;
  const language = useLanguage();
  const text = shortText(props, language);
  return (
    <li>
      <span className={lists.missedName}>{metric.name[language]}</span>
      <span className={lists.missedShare}>
        <FigureOf row={row}>{attainmentText(row, language)}</FigureOf>
      </span>
      <span className={lists.missedText}>{text}</span>
    </li>
  );
}

/**
 * "3.290 / 3.300, thiếu 10". Where units are missing the per cent is over some of them, and figure and target over all:
 * beside it stands then over how many.
 */
export function shortText(
  { target, metric, row }: MetricOfYear & { readonly target: ReviewTarget },
  language: "vi" | "en",
): string {
  const say = reviewWords(language).missed;
  const set = row.target;
  if (set === undefined) return "";
  if (set.kind === "statement") return say.stated;
  const { attainmentMatched } = row;
  if (attainmentMatched !== undefined) return say.among(attainmentMatched.children, attainmentMatched.of);
  const style = { language, decimals: metric.decimals };
  const amounts = say.of(
    formatValue(row.value, style),
    formatValue(known(set.amount, set.qualifier), { ...style, unit: metric.unit[language] }),
  );
  if (target.shortBy === undefined) return amounts;
  const by = formatNumber(target.shortBy, style);
  return `${amounts}, ${metric.polarity === "lower-better" ? say.over(by) : say.short(by)}`;
}
