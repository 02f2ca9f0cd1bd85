import type { Locality } from "@sosanh/core/places/locality";

/** Finds the units that bear a code: "395" of either register, "old:395" of the one named; none for other text. */
export function unitsByCode(localities: readonly Locality[]): (query: string) => readonly Locality[] {
  const byCode = new Map<string, Locality[]>();
  for (const locality of localities) {
    const { uid } = locality;
    for (const key of new Set([uid, uid.slice(uid.indexOf(":") + 1)])) {
      const same = byCode.get(key);
      if (same === undefined) byCode.set(key, [locality]);
      else same.push(locality);
    }
  }
  return (query) => byCode.get(query.trim().toLowerCase()) ?? [];
}
