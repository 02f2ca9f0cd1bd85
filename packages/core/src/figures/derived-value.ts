import type { Aggregation } from "./metric.ts";
import { combinedQualifier, reversedQualifier } from "./qualifier.ts";
import type { Rollup } from "./rollup.ts";
import { sumOf, toSixDecimals } from "./six-decimals.ts";
import type { Known, Value } from "./value.ts";
import { isKnown, known, missing } from "./value.ts";

/** A roll-up that has a number. */
export type KnownRollup = Rollup & { readonly value: Known };

/** A child's figure with what its aggregation needs beside it: the numerator and denominator, or the weight. */
export interface ChildFigures {
  readonly own?: Rollup | undefined;
  readonly numerator?: Rollup | undefined;
  readonly denominator?: Rollup | undefined;
  readonly weight?: Rollup | undefined;
}

/** A value with the roll-ups that went into it, and how many of the children those come from. */
export interface Derivation {
  readonly value: Value;
  readonly inputs: readonly KnownRollup[];
  readonly children: number;
}

/** Narrows to a roll-up that has a number. */
function hasNumber(rollup: Rollup | undefined): rollup is KnownRollup {
  return rollup !== undefined && isKnown(rollup.value);
}

/**
 * What children amount to, to six decimals; missing "not-reported" when none of them can count.
 *
 * - `sum`: the known values of the children, added.
 * - `ratio`: scale × numerators / denominators, over the children whose numerator and denominator are both complete.
 * - `weighted-mean`: over the children that have both a value and a weight.
 * - `none`: never.
 *
 * A ratio or a mean over a total of zero or below is missing "undefined-ratio".
 */
export function derivedFromChildren(aggregation: Aggregation, children: readonly ChildFigures[]): Derivation {
  switch (aggregation.kind) {
    case "sum": {
      const inputs = children.map((c) => c.own).filter(hasNumber);
      return { value: total(inputs), inputs, children: inputs.length };
    }
    case "ratio": {
      const pairs = children.flatMap((c) =>
        isWhole(c.numerator) && isWhole(c.denominator) ? [[c.numerator, c.denominator] as const] : [],
      );
      const value = quotient({
        above: total(pairs.map(([n]) => n)),
        below: total(pairs.map(([, d]) => d)),
        scale: aggregation.scale,
      });
      return { value, inputs: pairs.flat(), children: pairs.length };
    }
    case "weighted-mean":
      return weightedMean(children);
    case "none":
      return { value: missing("not-reported"), inputs: [], children: 0 };
  }
}

/**
 * A unit's ratio from its own rolled-up parts, where both are complete; undefined where they are not.
 */
export function derivedFromOwnParts(
  scale: number,
  { numerator, denominator }: ChildFigures,
): Derivation | undefined {
  if (!isWhole(numerator) || !isWhole(denominator)) return undefined;
  const value = quotient({ above: numerator.value, below: denominator.value, scale });
  return { value, inputs: [numerator, denominator], children: 0 };
}

function isWhole(rollup: Rollup | undefined): rollup is KnownRollup {
  return hasNumber(rollup) && rollup.complete;
}

function total(inputs: readonly KnownRollup[]): Value {
  if (inputs.length === 0) return missing("not-reported");
  return known(
    sumOf(inputs.map((r) => r.value.value)),
    combinedQualifier(inputs.map((r) => r.value.qualifier)),
  );
}

function weightedMean(children: readonly ChildFigures[]): Derivation {
  const pairs = children.flatMap((c) =>
    hasNumber(c.own) && hasNumber(c.weight) ? [[c.own, c.weight] as const] : [],
  );
  const inputs = pairs.flat();
  if (pairs.length === 0) return { value: missing("not-reported"), inputs, children: 0 };
  const weights = sumOf(pairs.map(([, w]) => w.value.value));
  const weighted = sumOf(pairs.map(([v, w]) => v.value.value * w.value.value));
  const qualifier = pairs.every(([, w]) => w.value.qualifier === "exact")
    ? combinedQualifier(pairs.map(([v]) => v.value.qualifier))
    : "approximate";
  const value =
    weights > 0 ? known(toSixDecimals(weighted / weights), qualifier) : missing("undefined-ratio");
  return { value, inputs, children: pairs.length };
}

function quotient(parts: { readonly above: Value; readonly below: Value; readonly scale: number }): Value {
  const { above, below, scale } = parts;
  if (!isKnown(above)) return above;
  if (!isKnown(below)) return below;
  if (below.value <= 0) return missing("undefined-ratio");
  return known(
    toSixDecimals((scale * above.value) / below.value),
    combinedQualifier([above.qualifier, reversedQualifier(below.qualifier)]),
  );
}
