import { lowerFirst } from "@sosanh/chart/words/headline";
import { formatChange } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import { isKnown } from "@sosanh/core/figures/value";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { ReviewMove } from "@sosanh/core/reviews/year-review-moves";
import type { Language } from "@sosanh/core/view/view";
import { useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { toneOf } from "../../ui/movement.ts";
import { CautionMark } from "../../ui/movement-text.tsx";
import { cautionText, valueText } from "../../ui/row-words.ts";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { cited } from "./cited.ts";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";
import { shownMoves } from "./shown-moves.ts";
import { type SignedBar, SignedBars } from "./signed-bars.tsx";
import { type MetricOfYear, metricOfYear } from "./year-lookup.ts";

/** What rose and fell most over all metrics, in per cent, coloured by what is good; on the right the value itself. */
export function Moves({ review, most }: { review: YearReview; most: number }) {
  const language = useLanguage();
  const words = useWords();
  const say = reviewWords(language).moves;
  const [all, setAll] = useState(false);
  const { moves, year, comparison } = review;
  const shown = all ? moves : shownMoves(moves, most);
  const told = shown.flatMap((move) => {
    const found = metricOfYear(review, move.metric);
    return found === undefined ? [] : [{ move, ...found }];
  });
  const matched = told.some(({ row }) => row.matched !== undefined);
  return (
    <Card
      title={titleOf(review, language)}
      subtitle={moves.length > 0 && say.subtitle(moves.length, year)}
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <>
          {moves.length > 0 && <Legend told={told} />}
          {matched && `${reviewWords(language).headline.matched} `}
          <span className={css.source}>
            <SourceLine
              comparison={cited(
                comparison,
                told.map((line) => line.row),
              )}
            />
          </span>
        </>
      }
    >
      {moves.length === 0 ? (
        <p className={css.none}>{say.none(year - 1)}</p>
      ) : (
        <SignedBars bars={told.map((line) => barOf(line, language))} />
      )}
      {moves.length > most && (
        <button type="button" className={css.more} onClick={() => setAll(!all)}>
          {all ? say.fewer : `${say.others(moves.length - shown.length)}: ${say.all(moves.length)}`}
        </button>
      )}
    </Card>
  );
}

/** The largest rise in words, else the largest fall: the first bar, or the last. */
function titleOf(review: YearReview, language: Language): string {
  const say = reviewWords(language).moves;
  const percent = review.moves.filter((move) => move.measure === "percent");
  const [most, least] = [percent[0], percent.at(-1)];
  const told = most !== undefined && most.size > 0 ? most : least;
  const found = told && metricOfYear(review, told.metric);
  if (told === undefined || found === undefined || told.size === 0) return say.plain(review.year - 1);
  const name = lowerFirst(found.metric.name[language], language);
  return (told.size > 0 ? say.rose : say.fell)(name, sizeText(told, found, language));
}

type Told = MetricOfYear & { readonly move: ReviewMove };

function barOf({ move, metric, row }: Told, language: Language): SignedBar {
  const caution = cautionText(row, language);
  return {
    key: metric.code,
    name: (
      <span title={caution}>
        {caution !== undefined && <CautionMark reasons={caution} />} {metric.name[language]}
      </span>
    ),
    size: move.measure === "percent" ? move.size : undefined,
    tone: toneOf(row, metric),
    label: <FigureOf row={row}>{sizeText(move, { metric, row }, language)}</FigureOf>,
    value: (
      <>
        <FigureOf row={row}>{valueText(row, metric, language)}</FigureOf>{" "}
        <span className={css.unit}>{metric.unit[language]}</span>
        {!row.complete && (
          <span className={css.coverage}>
            <CoverageBadge row={row} short />
          </span>
        )}
      </>
    ),
  };
}

/** "+27,7 %", "−0,3 điểm %", "+2 người". */
function sizeText(move: ReviewMove, { metric, row }: MetricOfYear, language: Language): string {
  if (move.measure === "percent" && isKnown(row.relativeChange)) {
    return formatChange(row.relativeChange, { language, decimals: 1, unit: "%" });
  }
  const unit = move.measure === "points" ? word(language, "unit.points") : metric.unit[language];
  return formatChange(row.change, { language, decimals: metric.decimals, unit });
}

function Legend({ told }: { told: readonly Told[] }) {
  const language = useLanguage();
  const say = reviewWords(language).moves;
  const tones = new Set(told.map(({ row, metric }) => toneOf(row, metric)));
  const plain = told.filter(({ row, metric }) => toneOf(row, metric) === "plain");
  const isUnclear = plain.some(({ metric }) => metric.polarity !== "neutral");
  const isNeutral = plain.some(({ metric }) => metric.polarity === "neutral");
  const lower = told.filter(({ metric }) => metric.polarity === "lower-better");
  const named = [
    ["better", say.better],
    ["worse", say.worse],
    ["plain", [...(isNeutral ? [say.plainTone] : []), ...(isUnclear ? [say.unclear] : [])].join("; ")],
  ] as const;
  return (
    <span className={css.legend}>
      {named.map(
        ([tone, text]) =>
          tones.has(tone) && (
            <span key={tone}>
              <span className={css.swatch} data-tone={tone} />
              {text}
            </span>
          ),
      )}
      {lower.length > 0 && (
        <span>{say.lowerBetter(lower.map(({ metric }) => metric.name[language]).join(", "))}</span>
      )}
    </span>
  );
}
