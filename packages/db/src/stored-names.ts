import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import type { Kysely } from "kysely";
import { toUid } from "./tables/locality.ts";
import type { Tables } from "./tables/tables.ts";

/** What the stored ids of places, metrics and sources stand for, both ways: names are joined in memory, not in SQL. */
export interface StoredNames {
  readonly localities: Names<LocalityUid>;
  readonly metrics: Names<MetricCode>;
  readonly sources: Names<string>;
  readonly levelOf: ReadonlyMap<LocalityUid, Level>;
}

interface Names<Name> {
  readonly nameOf: ReadonlyMap<number, Name>;
  readonly idOf: ReadonlyMap<Name, number>;
}

export async function storedNames(db: Kysely<Tables>): Promise<StoredNames> {
  const localities = await db.selectFrom("locality").selectAll().execute();
  const metrics = await db.selectFrom("metric").select(["id", "code"]).execute();
  const sources = await db.selectFrom("source").select(["id", "code"]).execute();
  return {
    localities: names(localities.map(({ id, uid }) => [id, toUid(uid)])),
    metrics: names(metrics.map(({ id, code }) => [id, code])),
    sources: names(sources.map(({ id, code }) => [id, code])),
    levelOf: new Map(localities.map(({ uid, level }) => [toUid(uid), level as Level])),
  };
}

function names<Name>(pairs: readonly (readonly [number, Name])[]): Names<Name> {
  return { nameOf: new Map(pairs), idOf: new Map(pairs.map(([id, name]) => [name, id])) };
}
