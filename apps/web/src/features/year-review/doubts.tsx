import { word } from "@sosanh/chart/words/words";
import type { ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { DoubtKind, ReviewDoubt } from "@sosanh/core/reviews/year-review-doubts";
import type { Language } from "@sosanh/core/view/view";
import { Card } from "../../ui/card.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { Mark } from "../../ui/mark.tsx";
import { valueText } from "../../ui/row-words.ts";
import { useLanguage } from "../../words/words.tsx";
import lists from "./lists.module.css";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";
import { type MetricOfYear, metricOfYear } from "./year-lookup.ts";

/** Each metric with something to doubt, the most serious first: the figure, and why it is not certain. */
export function Doubts({ review, most }: { review: YearReview; most: number }) {
  const language = useLanguage();
  const say = reviewWords(language).doubts;
  const { doubts } = review;
  return (
    <Card
      title={doubts.length === 0 ? say.none : say.title(doubts.length)}
      subtitle={doubts.length > 0 && say.subtitle}
    >
      <ul className={lists.doubts}>
        {doubts.slice(0, most).map((doubt) => {
          const found = metricOfYear(review, doubt.metric);
          return (
            found && (
              <li key={doubt.metric}>
                <Mark kind={doubt.kinds.includes("not-comparable") ? "not-comparable" : "caution"} />
                <span className={lists.doubtName}>{found.metric.name[language]}</span>
                <span className={lists.doubtValue}>
                  <FigureOf row={found.row}>{valueText(found.row, found.metric, language)}</FigureOf>{" "}
                  <CoverageBadge row={found.row} short />
                </span>
                <span className={lists.doubtWhy}>{whyText({ doubt, ...found }, language)}</span>
              </li>
            )
          );
        })}
      </ul>
      {doubts.length > most && (
        <p className={css.none}>{reviewWords(language).moves.others(doubts.length - most)}</p>
      )}
    </Card>
  );
}

/** Told by the badge beside the figure. */
const ofCoverage: ReadonlySet<ComparabilityReason> = new Set(["coverage-partial", "coverage-differs"]);

function whyText({ doubt, row }: MetricOfYear & { readonly doubt: ReviewDoubt }, language: Language): string {
  const say = reviewWords(language).doubts;
  const all = row.comparability.reasons;
  const others = all.filter((reason) => !ofCoverage.has(reason));
  const reasons = (others.length === 0 && doubt.kinds.length === 1 ? all : others)
    .map((reason) => word(language, `reason.${reason}`))
    .join(", ");
  const more: Partial<Record<DoubtKind, string>> = {
    "not-comparable": reasons,
    caution: reasons,
    ...(doubt.held.length > 0 ? { held: say.held(doubt.held.map((child) => child.name).join(", ")) } : {}),
  };
  return doubt.kinds
    .filter((kind) => kind !== "caution" || reasons !== "")
    .map((kind) =>
      [say.kinds[kind], more[kind]].filter((text) => text !== undefined && text !== "").join(": "),
    )
    .join("; ");
}
