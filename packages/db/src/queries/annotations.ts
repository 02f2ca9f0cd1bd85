import { randomUUID } from "node:crypto";
import { DomainError } from "@sosanh/core/domain-error";
import type { Annotation } from "@sosanh/core/figures/annotation";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import { toAnnotation } from "../tables/office.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";
import { metricIds, seenLocalities } from "./cells.ts";

/** Annotations of the whole country and of the places the viewer may see, by year and day, then as they were written. */
export async function annotationsFor(db: Kysely<Tables>, viewer: Viewer): Promise<Annotation[]> {
  const rows = await db
    .selectFrom("annotation as a")
    .leftJoin("metric as m", "m.id", "a.metric_id")
    .leftJoin("locality as l", "l.id", "a.locality_id")
    .select([
      "a.id",
      "a.year",
      "a.on_date",
      "a.text",
      "a.created_at",
      "m.code as metric",
      "l.uid as locality",
    ])
    .where((e) => e.or([e("a.locality_id", "is", null), visible(viewer, "a.locality_id")]))
    .orderBy("a.year")
    .orderBy("a.on_date", (o) => o.asc().nullsFirst())
    .orderBy("a.created_at")
    .orderBy("a.id")
    .execute();
  return rows.map(toAnnotation);
}

/**
 * Stores an annotation and gives it its id.
 *
 * @throws DomainError "unknown-metric", "unknown-locality" for one that does not exist or the viewer may not see
 */
export async function addAnnotation(
  database: Database,
  viewer: Viewer,
  written: Omit<Annotation, "id" | "createdAt">,
): Promise<Annotation> {
  const annotation = { ...written, id: randomUUID(), createdAt: new Date().toISOString() };
  const { metric, locality } = annotation;
  await database.write(async ({ db }) => {
    const [known] = await metricIds(db, metric === undefined ? [] : [metric]);
    if (metric !== undefined && known === undefined)
      throw new DomainError("unknown-metric", `unknown metric: ${metric}`, { metric });
    const [seen] = await seenLocalities(db, viewer, locality === undefined ? [] : [locality]);
    if (locality !== undefined && seen === undefined)
      throw new DomainError("unknown-locality", `unknown locality: ${locality}`, { locality });
    await db
      .insertInto("annotation")
      .values({
        id: annotation.id,
        year: annotation.year,
        on_date: annotation.on ?? null,
        text: annotation.text,
        metric_id: known?.id ?? null,
        locality_id: seen?.id ?? null,
        created_at: annotation.createdAt,
      })
      .execute();
  });
  return annotation;
}

/** Takes an annotation away. @returns false when there is none of the id that the viewer may see */
export async function removeAnnotation(database: Database, viewer: Viewer, id: string): Promise<boolean> {
  return database.write(async ({ db }) => {
    const removed = await db
      .deleteFrom("annotation")
      .where("id", "=", id)
      .where((e) => e.or([e("locality_id", "is", null), visible(viewer, "annotation.locality_id")]))
      .executeTakeFirst();
    return removed.numDeletedRows > 0n;
  });
}
