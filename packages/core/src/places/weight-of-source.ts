import type { Descent, Walks } from "./lineage-walk.ts";
import type { LocalityUid } from "./locality.ts";

/** What parts of units are weighed by where their successions name no weight: a population or an area of each unit. */
export interface PartWeights {
  /** "population", "area", or the name the office gave it. */
  readonly basis: string;
  /** Of a whole unit, zero or above; undefined where it is not known. */
  readonly of: (uid: LocalityUid) => number | undefined;
}

/** The share of a unit that lies in the units asked about, with what it measures; nothing where it is not known. */
export interface SourceWeight {
  readonly weight?: number;
  readonly weightBasis?: string;
}

const unknown: SourceWeight = {};

/** The weight of a source that is only partly in the units asked about. */
export const weightOfSource = { before, after };

/**
 * Of a unit that was split later: by the weights of its successions; else by the sizes of the pieces, where each of
 * them came from this unit alone, so that the size of the piece is the size of the part.
 */
function before(
  inside: readonly Descent[],
  split: {
    readonly into: readonly Descent[];
    readonly walks: Walks;
    readonly weights?: PartWeights | undefined;
  },
): SourceWeight {
  const named = sumOf(inside.map((d) => d.weight));
  if (named !== undefined) return weighed(named, inside.find((d) => d.basis !== undefined)?.basis);
  const { into, walks, weights } = split;
  if (weights === undefined || into.some((d) => walks.back(d.to).size !== 1)) return unknown;
  return shareOf(
    sumOf(inside.map((d) => weights.of(d.to))),
    sumOf(into.map((d) => weights.of(d.to))),
    weights.basis,
  );
}

/** Of a unit that was put together from several: by the sizes of what came from each origin. */
function after(
  locality: LocalityUid,
  merged: {
    readonly origins: readonly LocalityUid[];
    readonly targets: ReadonlySet<LocalityUid>;
    readonly walks: Walks;
    readonly weights?: PartWeights | undefined;
  },
): SourceWeight {
  const { origins, targets, walks, weights } = merged;
  if (weights === undefined) return unknown;
  const sizeOf = (origin: LocalityUid): number | undefined => {
    const whole = weights.of(origin);
    const { into, isLost } = walks.forward(origin);
    const share = into.length === 1 && !isLost ? 1 : into.find((d) => d.to === locality)?.weight;
    return whole === undefined || share === undefined ? undefined : whole * share;
  };
  return shareOf(
    sumOf(origins.filter((o) => targets.has(o)).map(sizeOf)),
    sumOf(origins.map(sizeOf)),
    weights.basis,
  );
}

function shareOf(part: number | undefined, whole: number | undefined, basis: string): SourceWeight {
  return part === undefined || whole === undefined || whole <= 0 ? unknown : weighed(part / whole, basis);
}

function weighed(weight: number, weightBasis: string | undefined): SourceWeight {
  return { weight: Math.min(1, weight), ...(weightBasis !== undefined && { weightBasis }) };
}

function sumOf(sizes: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const size of sizes) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}
