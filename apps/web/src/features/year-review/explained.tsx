import { formatChange, formatPercent } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { Contributions } from "@sosanh/core/analysis/contributions";
import type { Matched } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { known } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { toneOf } from "../../ui/movement.ts";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./review.module.css";
import type { ReviewedChildren } from "./review-answer.ts";
import { reviewWords } from "./review-words.ts";
import { type ChildrenOnMetric, childrenOnMetric, explainedChange } from "./reviewed-children.ts";
import { type SignedBar, SignedBars } from "./signed-bars.tsx";

/** Ai giải thích mức tăng: each unit's part of the change, the largest first; together they are the change. */
export function Explained(props: { told: ReviewedChildren; year: number; choice: ReactNode; most: number }) {
  const { told, year, choice, most } = props;
  const language = useLanguage();
  const words = useWords();
  const say = reviewWords(language).explain;
  const [all, setAll] = useState(false);
  const { comparison, contributions } = told;
  const children = childrenOnMetric(comparison, year);
  if (children === undefined) return null;
  const missing = "missing" in contributions;
  return (
    <Card
      title={missing ? say.none : titleOf(contributions, children, language)}
      subtitle={subtitleOf(contributions, children, language)}
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <span className={css.source}>
          <SourceLine comparison={comparison} />
        </span>
      }
    >
      {choice}
      {!missing && (
        <>
          <SignedBars
            wide
            bars={barsOf({
              contributions,
              children,
              most: all ? contributions.parts.length : most,
              language,
            })}
          />
          {contributions.parts.length > most && (
            <button type="button" className={css.more} onClick={() => setAll(!all)}>
              {all
                ? reviewWords(language).moves.fewer
                : reviewWords(language).moves.all(contributions.parts.length)}
            </button>
          )}
        </>
      )}
    </Card>
  );
}

/** Of which change it is, over which units where not over all; or why it cannot be taken apart. */
function subtitleOf(
  contributions: ReviewedChildren["contributions"],
  { metric, year }: ChildrenOnMetric,
  language: Language,
): string {
  const say = reviewWords(language).explain;
  const name = metric.name[language];
  if ("missing" in contributions) return `${name}: ${word(language, `missing.${contributions.missing}`)}`;
  const whole = say.subtitle(name, year);
  return contributions.isOverMatched ? `${whole}; ${matchedText(contributions.matched, language)}` : whole;
}

function matchedText({ children, partly, of }: Matched, language: Language): string {
  const say = reviewWords(language).explain;
  const whole = say.matched(children, of);
  return partly === undefined ? whole : `${whole} ${say.partly(partly)}`;
}

const mostShare = 999;

function titleOf(contributions: Contributions, children: ChildrenOnMetric, language: Language): string {
  const say = reviewWords(language).explain;
  const { change, parts } = contributions;
  const [first] = parts;
  if (change === 0 || first === undefined) return say.same(children.metric.name[language]);
  const part = sizeText(first.change, children.metric, language);
  const total = amountText(Math.abs(change), children.metric, language).replace(/^\+/, "");
  return (change > 0 ? say.rose : say.fell)(children.nameOf(first.locality), part, total);
}

function barsOf(asked: {
  readonly contributions: Contributions;
  readonly children: ChildrenOnMetric;
  readonly most: number;
  readonly language: Language;
}): readonly SignedBar[] {
  const { contributions, children, most, language } = asked;
  const say = reviewWords(language).explain;
  const { metric, year } = children;
  const { parts, others, unknown } = explainedChange(contributions, most);
  const text = (size: number) => sizeText(size, metric, language);
  const line = (key: string, name: string, size: number): SignedBar => ({
    key,
    name,
    size,
    tone: "plain",
    label: text(size),
    value: shareText(size, contributions.change, language),
  });
  return [
    ...parts.map(({ locality, change }): SignedBar => {
      const row = children.rowOf(locality, year);
      const bar = { ...line(locality, children.nameOf(locality), change), place: locality };
      if (row === undefined) return bar;
      const tone = toneOf(row, metric, change);
      return { ...bar, tone, label: <FigureOf row={row}>{text(change)}</FigureOf> };
    }),
    ...(others === undefined
      ? []
      : [{ ...line("others", say.others(others.count), others.change), size: undefined }]),
    ...(unknown === undefined
      ? []
      : [{ ...line("unknown", `${say.unknown} (${say.unknownHelp})`, unknown), tone: "rest" as const }]),
    {
      key: "total",
      name: <strong>{say.total}</strong>,
      size: undefined,
      tone: "plain",
      label: amountText(contributions.change, metric, language),
    },
  ];
}

/** Its part of the whole change in per cent; nothing of no change, and of one that others outweigh many times. */
function shareText(size: number, change: number, language: Language): string {
  const share = change === 0 ? Number.POSITIVE_INFINITY : (100 * size) / change;
  return Math.abs(share) > mostShare ? "" : formatPercent(share, { language });
}

/** "+92"; two digits at least of a percentage, whose parts are small. */
function sizeText(size: number, metric: Metric, language: Language): string {
  return formatChange(known(size), { language, decimals: decimalsOf(metric) });
}

/** "+92 camera"; points of a percentage. */
function amountText(size: number, metric: Metric, language: Language): string {
  const unit = metric.valueKind === "percentage" ? word(language, "unit.points") : metric.unit[language];
  return formatChange(known(size), { language, decimals: decimalsOf(metric), unit });
}

function decimalsOf(metric: Metric): number {
  return metric.valueKind === "percentage" ? Math.max(metric.decimals, 2) : metric.decimals;
}
