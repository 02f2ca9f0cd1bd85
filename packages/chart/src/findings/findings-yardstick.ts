import type { ComparisonRow, Standing } from "@sosanh/core/comparison/comparison";
import { isKnown, type Known } from "@sosanh/core/figures/value";
import { nation } from "@sosanh/core/places/locality";
import type { Basis } from "@sosanh/core/view/view";
import type { OneMetric } from "../comparison-parts.ts";
import { measureOf } from "../measure.ts";
import { attainmentText } from "../words/attainment-text.ts";
import { lowerFirst } from "../words/headline.ts";
import { formatNumber, formatValue } from "../words/number-text.ts";
import { placeNameInside } from "../words/place-name.ts";
import { say, word } from "../words/words.ts";
import { clause, type Finding, findingOf } from "./finding.ts";
import { measuredText, styleOf } from "./measured-text.ts";
import { toldFigure } from "./told-figure.ts";

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
      value: toldFigure(row, attainmentText(attainment, language)),
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
 * How the place stands to the benchmark in value, rate or index. Of a target, the attainment says it; of a growth there is
 * no sentence, since the figure told is the value.
 */
export function standingFinding(part: OneMetric, row: ComparisonRow): Finding | undefined {
  const yardstick = yardstickOf(part);
  const { language, ratePer } = part.view;
  const { standing } = row;
  if (yardstick === undefined || standing === undefined || standing === "not-compared") return undefined;
  const { measure } = yardstick;
  if (measure !== "value" && measure !== "rate" && measure !== "index") return undefined;
  const own = measureOf(part.metric, { ...part.view, basis: measure }).of(row);
  if (!isKnown(own)) return undefined;
  const isRate = measure === "rate" && part.metric.valueKind !== "percentage";
  const key = isRate ? "finding.held-rate" : measure === "index" ? "finding.held-index" : "finding.held";
  const text = say(language, key, {
    benchmark: yardstick.name,
    value: yardstick.text,
    own: toldFigure(row, measuredText(part, measure, own)),
    per: formatNumber(ratePer, { language }),
    standing: standingText(part, standing, { measure, isUp: own.value > yardstick.value.value }),
  });
  return findingOf(part, text, [row]);
}

function standingText(
  { view, metric }: OneMetric,
  standing: Exclude<Standing, "not-compared">,
  { measure, isUp }: { readonly measure: "value" | "rate" | "index"; readonly isUp: boolean },
): string {
  const { language } = view;
  if (standing === "similar") {
    const isByInterval =
      measure === "rate"
        ? metric.valueKind !== "amount"
        : measure === "value" && metric.aggregation.kind === "ratio";
    return word(language, isByInterval ? "finding.similar-interval" : "finding.similar");
  }
  const way = word(language, isUp ? "finding.above" : "finding.below");
  if (standing === "higher" || standing === "lower") return way;
  return say(language, `finding.judged-${standing}`, { way });
}
