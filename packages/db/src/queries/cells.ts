import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { PeriodPart } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";

/** Which cells to read: every metric at every locality in every year, of one part of the year. */
export interface CellQuery {
  readonly data: DataKind;
  readonly metrics: readonly MetricCode[];
  readonly localities: readonly LocalityUid[];
  /** Both inclusive. */
  readonly years: { readonly from: number; readonly to: number };
  readonly part: PeriodPart;
}

/** A locality of the query that the viewer may see. */
export interface SeenLocality {
  readonly id: number;
  readonly uid: string;
  readonly level: number;
}

const perStatement = 2000;

/** The localities named that exist and that the viewer may see; the rest are as if they did not exist. */
export async function seenLocalities(
  db: Kysely<Tables>,
  viewer: Viewer,
  uids: readonly LocalityUid[],
): Promise<SeenLocality[]> {
  const seen: SeenLocality[] = [];
  for (const chunk of chunksOf(uids, perStatement)) {
    const rows = await db
      .selectFrom("locality as l")
      .select(["l.id", "l.uid", "l.level"])
      .where("l.uid", "in", chunk)
      .where(visible(viewer, "l.id"))
      .execute();
    seen.push(...rows);
  }
  return seen;
}

/** The stored ids of the metrics named that exist. */
export function metricIds(
  db: Kysely<Tables>,
  codes: readonly MetricCode[],
): Promise<{ id: number; code: string }[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return db.selectFrom("metric").select(["id", "code"]).where("code", "in", codes).execute();
}

/** Each year of the query. */
export function yearsOf({ years }: Pick<CellQuery, "years">): number[] {
  return Array.from({ length: Math.max(0, years.to - years.from + 1) }, (_, i) => years.from + i);
}

/** The list in pieces of at most `size`, since engines bound the parameters of a statement. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}

/** Stored ids by level: it comes before the year in the key, so that a statement asks for one level only. */
export function chunksByLevel(localities: readonly SeenLocality[]): { level: number; chunk: number[] }[] {
  return [...new Set(localities.map((l) => l.level))].flatMap((level) => {
    const ids = localities.filter((l) => l.level === level).map((l) => l.id);
    return chunksOf(ids, perStatement).map((chunk) => ({ level, chunk }));
  });
}
