import type { IsoDate, Year } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";
import { carryOver, type Links, linksByUnit } from "./carry-over.ts";
import { type Baseline, type Founding, foundingBaselines, leafUnits } from "./founding-baselines.ts";
import type { MetricProfile } from "./metric-profiles.ts";
import { bell, mixKeys, type RandomKey, textKey } from "./seeded-random.ts";

/** The baselines of every leaf unit in force on the last day of a year; good until the next year is asked for. */
export interface YearBaselines {
  readonly year: Year;
  readonly date: IsoDate;
  readonly of: ReadonlyMap<LocalityUid, Baseline>;
}

/** What the run of years is made from; `population` is inhabitants by district, where known. */
export interface BaselineInput {
  readonly tree: LocalityTree;
  readonly successions: readonly Succession[];
  readonly population: ReadonlyMap<LocalityUid, number>;
  readonly profiles: readonly MetricProfile[];
  readonly seed: RandomKey;
  readonly years: readonly Year[];
}

/**
 * Year by year, what every leaf unit amounts to: founded in the first year, carried over to successors when units
 * change, and wandering a little in between. A merged unit is the sum of those it was made of, so its series goes
 * on where theirs ended.
 */
export function* yearlyBaselines(input: BaselineInput): Generator<YearBaselines> {
  const links: Links = linksByUnit(input.successions);
  let before: { readonly date: IsoDate; readonly of: Map<LocalityUid, Baseline> } | undefined;
  for (const year of input.years) {
    const date = periodEnd({ year, part: "year" });
    const founding: Founding = { ...input, date };
    const of =
      before === undefined
        ? foundingBaselines(founding)
        : carryOver(
            { tree: input.tree, links, from: before.date, to: date },
            before.of,
            leafUnits(input.tree, date),
          );
    if (before !== undefined) wander(input, { year, date, of });
    yield { year, date, of };
    before = { date, of };
  }
}

/** Moves every baseline a little, in step with its neighbours under the same parent and a little on its own. */
function wander(input: BaselineInput, { year, date, of }: YearBaselines): void {
  const seed = mixKeys(input.seed, year);
  const keys = input.profiles.map((p) => textKey(p.metric));
  const around = new Map<LocalityUid, Float64Array>();
  const stepsOf = (uid: LocalityUid) => {
    const base = mixKeys(seed, textKey(uid));
    return Float64Array.from(keys, (key) => bell(mixKeys(base, key)));
  };
  for (const [uid, baseline] of of) {
    const parent = input.tree.parentOn(uid, date) ?? uid;
    let shared = around.get(parent);
    if (shared === undefined) {
      shared = stepsOf(parent);
      around.set(parent, shared);
    }
    const own = mixKeys(seed, textKey(uid));
    for (let j = 0; j < keys.length; j++) {
      const step = 0.7 * (shared[j] ?? 0) + 0.7 * bell(mixKeys(own, keys[j] ?? 0));
      baseline[j] = (baseline[j] ?? 0) * (1 + (input.profiles[j]?.drift ?? 0) * step);
    }
  }
}
