import { contributionsOf } from "@sosanh/core/analysis/contributions";
import { sumOf } from "@sosanh/core/figures/six-decimals";
import { known } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { formatChange, type NumberStyle } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import { baseOf, changeBase, clause, type Finding, findingOf, listOf, named, reportName } from "./finding.ts";
import { styleOf } from "./measured-text.ts";
import { toldFigure } from "./told-figure.ts";

/** Places named on either side. */
const placesNamed = 3;

/**
 * Which of the places shown under a place moved most in its change between two years, on either side, and what is left
 * that nobody accounts for. A description of the sum, not a cause. Nothing where fewer than two of them take part, or
 * the years do not compare.
 */
export function contributionFinding(part: OneMetric, place: Place): Finding | undefined {
  const { comparison, metric, focusYear, view, places } = part;
  const { language } = view;
  const asked = { metric: metric.code, parent: place.locality.uid, from: changeBase(part), to: focusYear };
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
  const areAll = found.unseen === 0;
  const sides = order.flatMap((way) => {
    const of = side(way);
    const names = of.map(({ child, change }) =>
      named(child, toldOf(part, child, sizeText(change, style)), language),
    );
    const key = sideKeys[areAll ? "all" : "some"][way > 0 ? "up" : "down"];
    return of.length === 0 ? [] : [{ of, text: say(language, key, { names: listOf(names, language) }) }];
  });
  if (sides.length === 0) return undefined;
  // Of children that are all on screen the rest is unknown; else it is that of the others, with those not named.
  const isNamed = new Set(sides.flatMap((s) => s.of.map(({ child }) => child.locality.uid)));
  const told = found.parts.filter(({ locality }) => isNamed.has(locality));
  const left = areAll ? found.unknown : sumOf([found.change, ...told.map((p) => -p.change)]);
  const restKey = areAll ? "finding.share-unknown" : "finding.share-others";
  const text = say(language, found.change > 0 ? "finding.share-rise" : "finding.share-fall", {
    total: toldOf(part, place, sizeText(found.change, style)),
    name: reportName(place, language),
    base: baseOf(part, changeBase(part)),
    parts: sides.map((s) => s.text).join("; "),
    matched: clause(language, found.isOverMatched ? "finding.share-matched" : undefined),
    unknown: clause(language, isShown(left, style) ? restKey : undefined, {
      value: formatChange(known(left), style),
    }),
  });
  const shown = [place, ...sides.flatMap((s) => s.of.map(({ child }) => child))];
  return findingOf(
    part,
    text,
    shown.flatMap((p) => p.rows.get(focusYear) ?? []),
  );
}

/** Nobody is the largest among children of which only some are on screen. */
const sideKeys = {
  all: { up: "finding.share-rose", down: "finding.share-fell" },
  some: { up: "finding.share-up", down: "finding.share-down" },
} as const;

function toldOf({ focusYear }: OneMetric, { rows }: Place, text: string): string {
  const row = rows.get(focusYear);
  return row === undefined ? text : toldFigure(row, text);
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
