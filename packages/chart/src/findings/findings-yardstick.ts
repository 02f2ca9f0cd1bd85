import type { ComparisonRow, Standing } from "@sosanh/core/comparison/comparison";
import { isKnown, type Known } from "@sosanh/core/figures/value";
import { nation } from "@sosanh/core/places/locality";
import { unreachable } from "@sosanh/core/unreachable";
import type { Basis } from "@sosanh/core/view/view";
import type { OneMetric } from "../comparison-parts.ts";
import { measureOf } from "../measure.ts";
import { lowerFirst } from "../words/headline.ts";
import {
  formatChange,
  formatNumber,
  formatPercent,
  formatValue,
  qualifierMark,
} from "../words/number-text.ts";
import { placeNameInside } from "../words/place-name.ts";
import { say, word } from "../words/words.ts";
import { clause, type Finding, findingOf } from "./finding.ts";
import { styleOf } from "./findings-value.ts";

/** How far the target was reached, with the target where it is an amount, and whether that is above or below it. */
export function attainmentFinding(part: OneMetric, row: ComparisonRow): Finding | undefined {
  const { attainment, target, attainmentMatched } = row;
  const { language } = part.view;
  if (isAttainmentUntold(row)) return findingOf(part, word(language, "finding.attained-untold"), []);
  if (!isKnown(attainment)) return undefined;
  const isAmount = target?.kind === "amount" && attainmentMatched === undefined;
  const amount = isAmount
    ? formatValue({ value: target.amount, qualifier: target.qualifier }, styleOf(part))
    : "";
  const text = [
    say(language, isAmount ? "finding.attained-amount" : "finding.attained", {
      value: attainmentText(part, attainment),
      amount,
    }),
    clause(language, attainmentMatched === undefined ? sideOfTarget(attainment) : undefined),
    clause(language, attainmentMatched && "finding.attained-matched", { ...attainmentMatched }),
    ".",
  ];
  return findingOf(part, text.join(""), [row]);
}

/** Whether a target was set and a figure is there, of which too much is missing to be held against it. */
export function isAttainmentUntold({ target, value, attainment }: ComparisonRow): boolean {
  return (
    target !== undefined && isKnown(value) && !isKnown(attainment) && attainment.missing === "not-comparable"
  );
}

/** An attainment with as many decimals as keep it from reading 100 % when it is not. */
export function attainmentText({ view: { language } }: OneMetric, { value, qualifier }: Known): string {
  const decimals = value === 100 ? 0 : ([1, 2, 3].find((d) => Number(value.toFixed(d)) !== 100) ?? 1);
  return `${qualifierMark[qualifier]}${formatPercent(value, { language, decimals })}`;
}

function sideOfTarget({ value, qualifier }: Known) {
  if (value === 100 || qualifier === "approximate") return undefined;
  if (value > 100) return qualifier === "at-most" ? undefined : "finding.above-target";
  return qualifier === "at-least" ? undefined : "finding.below-target";
}

/** The benchmark of the focus year, as it is said: by what of the rows, its name, its value with unit. */
export interface Yardstick {
  readonly measure: Basis;
  readonly name: string;
  readonly value: Known;
  readonly text: string;
}

/** What the places are held against in the focus year; undefined where the View asks for nothing or it is missing. */
export function yardstickOf(part: OneMetric): Yardstick | undefined {
  const { comparison, metric, view, focusYear } = part;
  const { benchmark, peers } = comparison;
  const { language } = view;
  const cell = benchmark?.values.find((v) => v.metric === metric.code && v.year === focusYear);
  if (benchmark === undefined || cell === undefined || !isKnown(cell.value)) return undefined;
  const measure = cell.measure ?? "value";
  const isOfPeers = benchmark.kind === "peers" && peers !== undefined;
  const name = benchmark.name[language];
  return {
    measure,
    name: isOfPeers
      ? say(language, "finding.median-of-peers", { n: peers.members.length })
      : benchmark.kind === "parent"
        ? benchmark.locality === nation
          ? word(language, "finding.nation")
          : placeNameInside(name, language)
        : lowerFirst(name, language),
    value: cell.value,
    text: measuredText(part, measure, cell.value),
  };
}

/**
 * How the place stands to the benchmark in value or rate. Of a target, the attainment says it; of a growth or an index
 * there is no sentence, since the figure told is the value.
 */
export function standingFinding(part: OneMetric, row: ComparisonRow): Finding | undefined {
  const yardstick = yardstickOf(part);
  const { language, ratePer } = part.view;
  const { standing } = row;
  if (yardstick?.measure !== "value" && yardstick?.measure !== "rate") return undefined;
  if (standing === undefined || standing === "not-compared") return undefined;
  const own = measureOf(part.metric, { ...part.view, basis: yardstick.measure }).of(row);
  if (!isKnown(own)) return undefined;
  const isRate = yardstick.measure === "rate" && part.metric.valueKind !== "percentage";
  const text = say(language, isRate ? "finding.held-rate" : "finding.held", {
    benchmark: yardstick.name,
    value: yardstick.text,
    own: measuredText(part, yardstick.measure, own),
    per: formatNumber(ratePer, { language }),
    standing: standingText(part, standing, {
      measure: yardstick.measure,
      isUp: own.value > yardstick.value.value,
    }),
  });
  return findingOf(part, text, [row]);
}

function standingText(
  { view, metric }: OneMetric,
  standing: Exclude<Standing, "not-compared">,
  { measure, isUp }: { readonly measure: "value" | "rate"; readonly isUp: boolean },
): string {
  const { language } = view;
  if (standing === "similar") {
    const isByInterval =
      measure === "rate" ? metric.valueKind !== "amount" : metric.aggregation.kind === "ratio";
    return word(language, isByInterval ? "finding.similar-interval" : "finding.similar");
  }
  const way = word(language, isUp ? "finding.above" : "finding.below");
  if (standing === "higher" || standing === "lower") return way;
  return say(language, `finding.judged-${standing}`, { way });
}

/** A figure of a measure with its unit; the number of people a rate is per is told elsewhere in the sentence. */
export function measuredText(part: OneMetric, measure: Basis, value: Known): string {
  const style = styleOf(part);
  if (measure === "target") return formatPercent(value.value, { language: style.language, decimals: 0 });
  const { language } = style;
  const isPercentage = part.metric.valueKind === "percentage";
  switch (measure) {
    case "relative-change":
      return formatChange(value, { language, decimals: 1, unit: "%" });
    case "change":
      return formatChange(value, isPercentage ? { ...style, unit: word(language, "unit.points") } : style);
    case "index":
      return formatValue(value, { language, decimals: 1 });
    case "share":
      return formatValue(value, { language, decimals: 1, unit: "%" });
    case "rate":
      if (isPercentage) return formatValue(value, style);
      return formatValue(value, { ...style, decimals: Math.abs(value.value) < 10 ? 2 : 1 });
    case "rank":
    case "value":
      return formatValue(value, style);
    default:
      return unreachable(measure);
  }
}
