import type { Walks } from "./lineage-walk.ts";
import type { LocalityUid } from "./locality.ts";

/**
 * Whether a unit is the territory it was: it gave and took nothing; a part; a whole unit, or was split, or is not there
 * on both days; or only the register's candidates say so.
 */
export type TerritoryChange = "none" | "part" | "whole" | "uncertain";

/**
 * What happened to the territory of a unit between the two eras of the walks. `none` also for a unit that only took
 * another code: everything it was is in it, and it is nothing else.
 */
export function territoryChange(uid: LocalityUid, walks: Walks): TerritoryChange {
  const origins = walks.back(uid);
  const sources = [...origins].map((origin) => ({ origin, ...walks.forward(origin) }));
  const [only] = sources;
  if (only === undefined) return "whole";
  if (sources.length === 1 && only.into.length === 1 && !only.isLost) return "none";
  const isWholeOf = (source: (typeof sources)[number]) => source.into.length === 1 && !source.isLost;
  const isSure = (source: (typeof sources)[number]) => source.into.some((d) => d.to === uid && d.isSure);
  const others = sources.filter((s) => s.origin !== uid);
  if (others.some((s) => isWholeOf(s) && isSure(s))) return "whole";
  if (!origins.has(uid)) return others.some(isSure) ? "whole" : "uncertain";
  const itself = walks.forward(uid);
  const gave = itself.isLost || itself.into.some((d) => d.to !== uid && d.isSure);
  return gave || others.some(isSure) ? "part" : "uncertain";
}
