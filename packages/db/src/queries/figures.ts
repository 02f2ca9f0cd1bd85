import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";

/** Observations the viewer may see, with the codes of what they name. */
export function seenObservations(db: Kysely<Tables>, viewer: Viewer) {
  return db
    .selectFrom("observation as f")
    .innerJoin("submission as b", "b.id", "f.submission_id")
    .innerJoin("dataset as d", "d.id", "b.dataset_id")
    .innerJoin("metric as m", "m.id", "f.metric_id")
    .innerJoin("locality as l", "l.id", "f.locality_id")
    .innerJoin("source as s", "s.id", "f.source_id")
    .selectAll("f")
    .select(["d.code as dataset", "m.code as metric", "l.uid as locality", "s.code as source"])
    .where(visible(viewer, "f.locality_id"));
}

/** Targets the viewer may see that stand, with the codes of what they name. */
export function seenTargets(db: Kysely<Tables>, viewer: Viewer) {
  return db
    .selectFrom("target as f")
    .innerJoin("submission as b", "b.id", "f.submission_id")
    .innerJoin("dataset as d", "d.id", "b.dataset_id")
    .innerJoin("metric as m", "m.id", "f.metric_id")
    .innerJoin("locality as l", "l.id", "f.locality_id")
    .innerJoin("source as s", "s.id", "f.source_id")
    .selectAll("f")
    .select(["d.code as dataset", "m.code as metric", "l.uid as locality", "s.code as source"])
    .where("f.ended_by", "is", null)
    .where(visible(viewer, "f.locality_id"));
}
