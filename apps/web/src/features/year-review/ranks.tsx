import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Language } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Chart } from "../../ui/chart.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./review.module.css";
import type { ReviewedChildren } from "./review-answer.ts";
import { reviewWords } from "./review-words.ts";
import {
  type ChildrenOnMetric,
  childrenOnMetric,
  largestRankMove,
  movable,
  rankMoves,
  ranksOf,
  ranksOfBoth,
} from "./reviewed-children.ts";

const most = 7;

/** Who moved up and down among the units on one metric: a slope of ranks from last year to this one. */
export function Ranks(props: {
  told: ReviewedChildren;
  year: number;
  choice: ReactNode;
  fill: boolean;
  renderFigure: RenderFigure;
}) {
  const { told, year, choice, fill, renderFigure } = props;
  const words = useWords();
  const language = useLanguage();
  const say = reviewWords(language).ranks;
  const children = childrenOnMetric(told.comparison, year);
  if (children === undefined) return null;
  const comparison = rankMoves(told.comparison, children, most);
  const name = children.metric.name[language];
  const shown = comparison.localities.length;
  const both = ranksOfBoth(children).now.size;
  return (
    <Card
      title={titleOf(children, language)}
      subtitle={say.subtitle(both, name) + (shown < both && !fill ? `; ${say.shown(shown)}` : "")}
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <span className={css.source}>
          <SourceLine comparison={comparison} />
        </span>
      }
    >
      {choice}
      {shown > 0 && (
        <div className={css.chart} data-fill={fill}>
          <Chart spec={slopeOf(comparison, children)} renderFigure={renderFigure} fill={fill} />
        </div>
      )}
    </Card>
  );
}

/** The one the title tells of in the accent, the others grey. */
function slopeOf(comparison: Comparison, children: ChildrenOnMetric): ChartSpec {
  const spec = chartSpec(comparison);
  const told = largestRankMove(children)?.locality;
  if (spec.kind !== "slope") return spec;
  return {
    ...spec,
    pairs: spec.pairs.map(({ slot: _slot, ...pair }) =>
      pair.locality === told ? { ...pair, role: "mine", slot: 0 } : { ...pair, role: "context" },
    ),
  };
}

function titleOf(children: ChildrenOnMetric, language: Language): string {
  const say = reviewWords(language).ranks;
  const row = largestRankMove(children);
  const isTold = movable(children).length > 0;
  const moved = row && ranksOf(row, children);
  if (row === undefined || moved === undefined)
    return (isTold ? say.same : say.untold)(children.metric.name[language]);
  const { from, to } = moved;
  return (to < from ? say.up : say.down)(children.nameOf(row.locality), from, to);
}
