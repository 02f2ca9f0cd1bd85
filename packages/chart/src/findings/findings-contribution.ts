import { contributionsOf } from "@sosanh/core/analysis/contributions";
import { known } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { formatChange, type NumberStyle } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import { baseOf, clause, type Finding, findingOf, listOf, named, reportName } from "./finding.ts";
import { styleOf } from "./findings-value.ts";

/** Places named on either side. */
const placesNamed = 3;

/**
 * Which of the places shown under a place moved most in its change on the year before, on either side, and what is left
 * that nobody accounts for. A description of the sum, not a cause. Nothing where fewer than two of them take part, or
 * the years do not compare.
 */
export function contributionFinding(part: OneMetric, place: Place): Finding | undefined {
  const { comparison, metric, focusYear, view, places } = part;
  const { language } = view;
  const asked = { metric: metric.code, parent: place.locality.uid, from: focusYear - 1, to: focusYear };
  const found = contributionsOf(comparison, asked);
  if ("missing" in found || found.parts.length < 2 || found.change === 0) return undefined;
  const style = changeStyle(part);
  const moved = found.parts.flatMap(({ locality, change }) => {
    const child = places.find((p) => p.locality.uid === locality);
    return child === undefined || !isShown(change, style) ? [] : [{ child, change }];
  });
  const side = (way: 1 | -1) =>
    moved
      .filter(({ change }) => Math.sign(change) === way)
      .toSorted((a, b) => way * (b.change - a.change))
      .slice(0, placesNamed);
  const order = found.change > 0 ? ([1, -1] as const) : ([-1, 1] as const);
  const sides = order.flatMap((way) => {
    const of = side(way);
    const names = of.map(({ child, change }) => named(child, sizeText(change, style), language));
    const key = way > 0 ? "finding.share-rose" : "finding.share-fell";
    return of.length === 0 ? [] : [{ of, text: say(language, key, { names: listOf(names, language) }) }];
  });
  if (sides.length === 0) return undefined;
  const text = say(language, found.change > 0 ? "finding.share-rise" : "finding.share-fall", {
    total: sizeText(found.change, style),
    name: reportName(place, language),
    base: baseOf(part, focusYear - 1),
    parts: sides.map((s) => s.text).join("; "),
    matched: clause(language, found.isOverMatched ? "finding.share-matched" : undefined),
    unknown: clause(language, isShown(found.unknown, style) ? "finding.share-unknown" : undefined, {
      value: formatChange(known(found.unknown), style),
    }),
  });
  const told = [place, ...sides.flatMap((s) => s.of.map(({ child }) => child))];
  return findingOf(
    part,
    text,
    told.flatMap((p) => p.rows.get(focusYear) ?? []),
  );
}

function changeStyle(part: OneMetric): NumberStyle {
  const style = styleOf(part);
  return part.metric.valueKind === "percentage"
    ? { ...style, unit: word(style.language, "unit.points") }
    : style;
}

function sizeText(change: number, style: NumberStyle): string {
  return formatChange(known(Math.abs(change)), style).replace(/^\+/, "");
}

/** Whether a change is more than zero as written. */
function isShown(change: number, style: NumberStyle): boolean {
  return /[1-9]/.test(formatChange(known(change), { ...style, unit: "" }));
}
