import type { Coverage, Rollup } from "@sosanh/core/figures/rollup";
import type { LocalityUid } from "@sosanh/core/places/locality";

interface Unit {
  readonly uid: LocalityUid;
  readonly name: string;
}

/**
 * The units beneath a sum that have no figure in it, in the order given. None where they are not as many as the coverage
 * says are lacking: then some are not expected to have one, and nobody is named wrongly.
 */
export function lackingUnits<T extends Unit>(
  units: readonly T[],
  inputs: readonly Pick<Rollup, "locality">[],
  coverage: Coverage | undefined,
): readonly T[] {
  if (coverage === undefined) return [];
  const having = new Set(inputs.map(({ locality }) => locality));
  const lacking = units.filter(({ uid }) => !having.has(uid));
  return lacking.length === coverage.expected - coverage.reported ? lacking : [];
}
