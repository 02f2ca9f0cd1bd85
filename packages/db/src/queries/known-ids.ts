import { DomainError } from "@sosanh/core/domain-error";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { seesAll, visible } from "../viewer-scope.ts";
import { metricIds } from "./cells.ts";
import { seenPlacesOrThrow } from "./kept-places.ts";

/** The stored ids of metrics and places, in memory: for many figures at once. */
export interface KnownIds {
  /** @throws DomainError "unknown-metric" */
  readonly metric: (code: MetricCode) => number;
  /** @throws DomainError "unknown-locality" */
  readonly locality: (uid: LocalityUid) => number;
  /** @throws DomainError "unknown-locality" also for one that the viewer may not see */
  readonly seenLocality: (uid: LocalityUid) => number;
}

/** Reads the ids of the whole register and catalogue. */
export async function knownIds(db: Kysely<Tables>, viewer: Viewer): Promise<KnownIds> {
  const metrics = await db.selectFrom("metric").select(["id", "code"]).execute();
  const localities = await db.selectFrom("locality").select(["id", "uid"]).execute();
  const seen = seesAll(viewer) ? localities : await seenOf(db, viewer);
  const metricOf = new Map(metrics.map(({ id, code }) => [code, id]));
  const localityOf = new Map(localities.map(({ id, uid }) => [uid, id]));
  const seenOnes = seen === localities ? localityOf : new Map(seen.map(({ id, uid }) => [uid, id]));
  return {
    metric: (code) => metricOf.get(code) ?? unknownMetric(code),
    locality: (uid) => localityOf.get(uid) ?? unknownLocality(uid),
    seenLocality: (uid) => seenOnes.get(uid) ?? unknownLocality(uid),
  };
}

/**
 * The ids of what some figures name, without reading the whole register.
 *
 * @throws DomainError "unknown-metric"; "unknown-locality" also for one that the viewer may not see
 */
export async function idsOfFigures(
  db: Kysely<Tables>,
  viewer: Viewer,
  figures: readonly DecidedFigure[],
): Promise<(figure: DecidedFigure) => { readonly metric: number; readonly locality: number }> {
  const metrics = await metricIds(db, [...new Set(figures.map(({ metric }) => metric))]);
  const metricOf = new Map(metrics.map(({ id, code }) => [code, id]));
  for (const { metric } of figures) if (!metricOf.has(metric)) unknownMetric(metric);
  const places = await seenPlacesOrThrow(
    db,
    viewer,
    figures.map(({ locality }) => locality),
  );
  const localityOf = new Map(places.map(({ id, uid }) => [uid, id]));
  return ({ metric, locality }) => ({
    metric: metricOf.get(metric) ?? unknownMetric(metric),
    locality: localityOf.get(locality) ?? unknownLocality(locality),
  });
}

function seenOf(db: Kysely<Tables>, viewer: Viewer): Promise<{ id: number; uid: string }[]> {
  return db.selectFrom("locality as l").select(["l.id", "l.uid"]).where(visible(viewer, "l.id")).execute();
}

function unknownMetric(metric: MetricCode): never {
  throw new DomainError("unknown-metric", `unknown metric: ${metric}`, { metric });
}

function unknownLocality(locality: LocalityUid): never {
  throw new DomainError("unknown-locality", `unknown locality: ${locality}`, { locality });
}
