import type { Polarity } from "../figures/metric.ts";
import type { Bounds, Rollup } from "../figures/rollup.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Rank } from "./comparison.ts";

/** A unit with its value, or the bounds of it, to be ranked among others. */
export interface Ranked {
  readonly locality: LocalityUid;
  readonly value: Value;
  /** Of a value that is known, what it lies between where it is apportioned. */
  readonly bounds?: Bounds | undefined;
  /** True of an apportioned value: taken to a unit of the frame by a weight. */
  readonly apportioned?: boolean;
}

/** A figure of a family as it takes part in the ranking. */
export function rankedBy({ locality, bounds, alignment }: Rollup, value: Value): Ranked {
  return { locality, value, bounds, ...(alignment?.how === "estimated" && { apportioned: true }) };
}

/**
 * Competition ranking (1, 2, 2, 4), best first: largest first, or smallest first where lower is better; a neutral
 * metric ranks by size, largest first (semantics 6). A value that is missing has no place and is not counted in `of`;
 * a qualified value takes part with its number.
 *
 * A unit of which only bounds are known has no place, but stands somewhere among the `of`: above what it surely
 * exceeds, below what it surely does not. What lies within its bounds has no place either: nobody knows which.
 *
 * An apportioned value takes part with its number too. A place that would be another one within the bounds of such a
 * value, its own or another's, is an `estimate`; so is that of an apportioned value whose bounds nobody knows.
 *
 * @returns the rank of every unit given; missing with the value's reason where it has none, "not-comparable" where a
 *   sibling's bounds leave it open
 */
export function ranks(units: readonly Ranked[], polarity: Polarity): ReadonlyMap<LocalityUid, Rank> {
  const numbers = units
    .flatMap(({ value }) => (isKnown(value) ? [value.value] : []))
    .sort((a, b) => (polarity === "lower-better" ? a - b : b - a));
  const bounded = units.flatMap(({ value, bounds }) =>
    isKnown(value) || bounds === undefined ? [] : [bounds],
  );
  const positions = new Map<number, number>();
  for (const [i, x] of numbers.entries()) if (!positions.has(x)) positions.set(x, i + 1);
  const of = numbers.length + bounded.length;
  const isEstimate = estimatesAmong(units, polarity);
  return new Map<LocalityUid, Rank>(
    units.map((unit) => {
      const { locality, value } = unit;
      if (!isKnown(value)) return [locality, value];
      const stands = bounded.map((bounds) => isBetter(bounds, value.value, polarity));
      if (stands.includes("perhaps")) return [locality, missing("not-comparable")];
      const above = stands.filter((stand) => stand === "surely").length;
      const position = (positions.get(value.value) ?? numbers.length) + above;
      return [locality, { position, of, ...(isEstimate(unit) && { estimate: true }) }];
    }),
  );
}

/** Whether the place of a unit that has a value hangs on where apportioned values lie within their bounds. */
function estimatesAmong(units: readonly Ranked[], polarity: Polarity): (unit: Ranked) => boolean {
  const uncertain = units.filter((unit) => unit.apportioned === true);
  return (unit) => {
    if (unit.apportioned === true && unit.bounds === undefined) return true;
    const own = rangeOf(unit);
    const others = unit.apportioned === true ? units : uncertain;
    return others.some((other) => {
      const range = other === unit ? undefined : rangeOf(other);
      return own !== undefined && range !== undefined && isOpen(range, own, polarity);
    });
  };
}

type Range = Pick<Bounds, "low" | "high">;

function rangeOf({ value, bounds, apportioned }: Ranked): Range | undefined {
  if (!isKnown(value) || apportioned === true) return bounds;
  return { low: value.value, high: value.value };
}

/** Whether one is neither surely better than another nor surely not. */
function isOpen(one: Range, than: Range, polarity: Polarity): boolean {
  const isLower = polarity === "lower-better";
  const isSurely = isLower ? one.high < than.low : one.low > than.high;
  const isNot = isLower ? one.low >= than.high : one.high <= than.low;
  return !isSurely && !isNot;
}

function isBetter({ low, high }: Bounds, than: number, polarity: Polarity): "surely" | "perhaps" | "no" {
  if (polarity === "lower-better" ? high < than : low > than) return "surely";
  return (polarity === "lower-better" ? low >= than : high <= than) ? "no" : "perhaps";
}

/**
 * Places gained since the year before: +2 is two up. Missing with the reason of this year's rank, else of the rank of
 * the year before.
 */
export function rankChange(now: Rank, before: Rank): Value {
  if ("missing" in now) return missing(now.missing);
  if ("missing" in before) return missing(before.missing);
  const isEstimate = now.estimate === true || before.estimate === true;
  return known(before.position - now.position, isEstimate ? "approximate" : "exact");
}
