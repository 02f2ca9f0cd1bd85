import type { ComparedLocality } from "@sosanh/core/comparison";
import type { LocalityUid } from "@sosanh/core/locality";

/** The places' names without their kind, "Thọ Xuân"; with it, and then the parent, where two would read the same. */
export function shortNames(localities: readonly ComparedLocality[]): ReadonlyMap<LocalityUid, string> {
  const short = countOf(localities.map((l) => l.shortName));
  const full = countOf(localities.map((l) => l.name));
  return new Map(
    localities.map((l) => {
      if (short.get(l.shortName) === 1) return [l.uid, l.shortName];
      if (full.get(l.name) === 1 || l.parentName === undefined) return [l.uid, l.name];
      return [l.uid, `${l.name} (${l.parentName})`];
    }),
  );
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
