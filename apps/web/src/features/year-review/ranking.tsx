import { toldRankMove } from "@sosanh/chart/rank-move";
import { formatChange, formatValue } from "@sosanh/chart/words/number-text";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { useLight, useLitPlaces } from "../../ui/lit-place.ts";
import { toneOf } from "../../ui/movement.ts";
import { valueText } from "../../ui/row-words.ts";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./ranking.module.css";
import review from "./review.module.css";
import type { ReviewedChildren } from "./review-answer.ts";
import { reviewWords } from "./review-words.ts";
import { type ChildrenOnMetric, childrenOnMetric } from "./reviewed-children.ts";

/** All units on one metric: rank and its change, bars from zero with last year's hollow tick, value and change. */
export function Ranking(props: { told: ReviewedChildren; year: number; choice: ReactNode }) {
  const { told, year, choice } = props;
  const words = useWords();
  const language = useLanguage();
  const say = reviewWords(language).ranking;
  const { comparison } = told;
  const children = childrenOnMetric(comparison, year);
  if (children === undefined) return null;
  const { metric, ranked, unranked } = children;
  const rows = [...ranked, ...unranked].flatMap((row) => [row, children.rowOf(row.locality, year - 1)]);
  const most = Math.max(0, ...rows.map(sizeOf));
  return (
    <Card
      title={titleOf(children, language)}
      subtitle={`${metric.name[language]}, ${metric.unit[language]}. ${say.subtitle(year)}`}
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <span className={review.source}>
          <SourceLine comparison={comparison} />
        </span>
      }
    >
      {choice}
      <ol className={css.ranking} data-long={ranked.length > 12}>
        {ranked.map((row) => (
          <RankedRow key={row.locality} {...{ row, children, most }} />
        ))}
      </ol>
      {unranked.length > 0 && (
        <>
          <h3 className={css.unranked}>{say.unranked}</h3>
          <ul className={css.ranking} data-long={ranked.length > 12}>
            {unranked.map((row) => (
              <RankedRow key={row.locality} {...{ row, children, most }} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function titleOf({ ranked, metric, nameOf }: ChildrenOnMetric, language: Language): string {
  const say = reviewWords(language).ranking;
  const [first] = ranked;
  if (first === undefined) return metric.name[language];
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (metric.polarity === "neutral" ? say.largest : say.title)(
    nameOf(first.locality),
    formatValue(first.value, style),
  );
}

function RankedRow(props: { row: ComparisonRow; children: ChildrenOnMetric; most: number }) {
  const { row, children, most } = props;
  const { metric, year, nameOf, rowOf } = children;
  const language = useLanguage();
  const places = useLitPlaces();
  const light = useLight(row.locality);
  const before = rowOf(row.locality, year - 1);
  const share = (value: number) => (most === 0 ? 0 : (Math.max(0, value) / most) * 100);
  return (
    <li
      className={css.row}
      data-light={light}
      onPointerEnter={() => places.point(row.locality)}
      onPointerLeave={() => places.point(undefined)}
    >
      <span className={`num ${css.rank}`}>
        {"position" in row.rank && row.rank.position}
        <RankChange row={row} />
      </span>
      <span className={css.name}>
        {nameOf(row.locality)} {!row.complete && <CoverageBadge row={row} short />}
      </span>
      <span className={css.track} aria-hidden="true">
        {isKnown(row.value) ? (
          <span className={css.bar} style={{ width: `${share(row.value.value)}%` }} />
        ) : (
          <span className={`hatch ${css.gap}`} />
        )}
        {before !== undefined && isKnown(before.value) && (
          <span className={css.tick} style={{ left: `${share(before.value.value)}%` }} />
        )}
      </span>
      <span className={`num ${css.value}`}>
        <FigureOf row={row}>{valueText(row, metric, language)}</FigureOf>
      </span>
      <span className={`num ${css.change}`} data-tone={toneOf(row, metric)}>
        {isKnown(row.change) && formatChange(row.change, { language, decimals: metric.decimals })}
      </span>
    </li>
  );
}

function RankChange({ row }: { row: ComparisonRow }) {
  const say = reviewWords(useLanguage()).ranks;
  const moved = toldRankMove(row);
  if (moved === undefined) return null;
  return (
    <span className={css.moved} data-up={moved > 0}>
      <span aria-hidden="true">{moved === 0 ? "=" : `${moved > 0 ? "+" : "−"}${Math.abs(moved)}`}</span>
      <span className="visually-hidden">{moved === 0 ? say.unmoved : say.moved(moved)}</span>
    </span>
  );
}

function sizeOf(row: ComparisonRow | undefined): number {
  return row !== undefined && isKnown(row.value) ? row.value.value : 0;
}
