import type { Locality, LocalityVersion } from "@sosanh/core/places/locality";
import type { Succession, SuccessionChange } from "@sosanh/core/places/succession";
import type { ActsOf } from "./register-acts.ts";

/**
 * The changes of communes that stayed the same unit, from = to, with their acts: another name, another kind, or
 * (`kept`) only another district. The lineage files name those of districts alone.
 */
export function linksInPlace(localities: readonly Locality[], actsOf: ActsOf): readonly Succession[] {
  return localities
    .filter((l) => l.level === 3)
    .flatMap(({ uid, versions }) =>
      versions.flatMap((after, i) => {
        const before = versions[i - 1];
        const on = after.from;
        if (on === undefined || before?.to !== on) return [];
        const act = actsOf([{ unit: uid, on }]);
        const change = changeBetween(before, after);
        return [{ from: uid, to: uid, on, change, share: "full", ...(act !== undefined && { act }) }];
      }),
    );
}

function changeBetween(before: LocalityVersion, after: LocalityVersion): SuccessionChange {
  const isRenamed = before.shortName !== after.shortName;
  if (before.kind !== after.kind) return isRenamed ? "reclassified_renamed" : "reclassified";
  return isRenamed ? "renamed" : "kept";
}
