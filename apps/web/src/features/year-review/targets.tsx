import { isKnown } from "@sosanh/core/figures/value";
import { measuresAnother } from "@sosanh/core/reviews/measures-another";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { ReviewTarget } from "@sosanh/core/reviews/year-review-targets";
import { Badge } from "../../ui/badge.tsx";
import { Bullet } from "../../ui/bullet.tsx";
import { Card } from "../../ui/card.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { cited } from "./cited.ts";
import lists from "./lists.module.css";
import { shortText } from "./missed.tsx";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";
import { type MetricOfYear, metricOfYear } from "./year-lookup.ts";

/** Every metric of the year against its target, the missed ones first; those without one are named below. */
export function Targets({ review }: { review: YearReview }) {
  const words = useWords();
  const language = useLanguage();
  const say = reviewWords(language).targets;
  const { targets, comparison, year } = review;
  const reached = targets.filter(({ side }) => side === "reached").length;
  const unsure = targets.filter(({ side }) => side === "unsure").length;
  const rows = targets.flatMap((target) => metricOfYear(review, target.metric)?.row ?? []);
  const isOverSome = rows.some((row) => row.attainmentMatched !== undefined);
  const without = comparison.metrics.filter((metric) => {
    if (measuresAnother(metric) || targets.some((target) => target.metric === metric.code)) return false;
    const row = metricOfYear(review, metric.code)?.row;
    return row !== undefined && isKnown(row.value);
  });
  return (
    <Card
      title={targets.length === 0 ? say.none : say.title({ reached, unsure, of: targets.length, isOverSome })}
      subtitle={targets.length > 0 && say.subtitle(year)}
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <span className={css.source}>
          <SourceLine comparison={cited(comparison, rows)} />
        </span>
      }
    >
      <ul
        className={lists.targets}
        data-texts={rows.some((row) => row.attainmentMatched === undefined && row.target !== undefined)}
      >
        {targets.map((target) => {
          const found = metricOfYear(review, target.metric);
          return found && <TargetRow key={target.metric} target={target} {...found} />;
        })}
      </ul>
      {without.length > 0 && (
        <p className={css.none}>
          {say.without(without.length)} ({without.map((metric) => metric.name[language]).join("; ")})
        </p>
      )}
    </Card>
  );
}

function TargetRow(props: MetricOfYear & { target: ReviewTarget }) {
  const { metric, row } = props;
  const language = useLanguage();
  return (
    <li>
      <span className={lists.targetName}>{metric.name[language]}</span>
      <span className={lists.targetBullet}>
        <Bullet row={row} />
      </span>
      <span className={lists.targetText}>
        {row.attainmentMatched === undefined && <FigureOf row={row}>{shortText(props, language)}</FigureOf>}
      </span>
    </li>
  );
}
