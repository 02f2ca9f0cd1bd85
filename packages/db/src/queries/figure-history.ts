import type { FigureKey, FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { Observation } from "@sosanh/core/figures/observation";
import { endOfDayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { SubmissionKind } from "@sosanh/core/submissions/submission";
import type { Kysely } from "kysely";
import { dataCode, decisionCode, partCode, stateCode, wordOf } from "../tables/codes.ts";
import { toObservation } from "../tables/observation.ts";
import { addedOf } from "../tables/read-figure.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";
import { seenObservations } from "./figures.ts";

/** What was recorded for a cell. */
export interface FigureHistory {
  readonly history: readonly FigureRevision[];
  /** The same without figures that were kept beside by a submission that is undone by then: nothing else takes those back. */
  readonly observations: readonly Observation[];
}

/**
 * What was ever recorded for a cell, or by the end of a day, the newest first, with when, by whom and why. Submissions and documents are named
 * only to who may see them.
 */
export async function figureHistory(
  db: Kysely<Tables>,
  viewer: Viewer,
  { data, metric, locality, period, asKnown }: FigureKey,
): Promise<FigureHistory> {
  const end = asKnown === undefined ? "" : endOfDayInVietnam(asKnown);
  const rows = await seenObservations(db, viewer)
    .leftJoin("submission_figure as g", (on) =>
      on.onRef("g.submission_id", "=", "f.submission_id").onRef("g.ordinal", "=", "f.ordinal"),
    )
    .select([
      "b.kind as submission_kind",
      "b.title",
      "b.published_at",
      "b.created_at",
      "b.published_by",
      "g.decision",
      "g.reason",
      "g.decided_by",
      "g.decided_at",
      "g.read_more",
    ])
    .select(visible(viewer, "b.place_id").as("is_seen"))
    .select((e) =>
      e
        .selectFrom("submission as u")
        .select((x) => x.fn.min("u.published_at").as("at"))
        .whereRef("u.undoes", "=", "b.id")
        .as("undone_at"),
    )
    .where("f.data", "=", dataCode[data])
    .where("m.code", "=", metric)
    .where("f.part", "=", partCode[period.part])
    .where("f.year", "=", period.year)
    .where("l.uid", "=", locality)
    .$if(asKnown !== undefined, (query) => query.where("b.published_at", "<", end))
    .orderBy("f.revision", "desc")
    .orderBy("f.state")
    .orderBy("f.id")
    .execute();
  const isOffered = ({ state, undone_at }: (typeof rows)[number]) =>
    state !== stateCode.alternative || undone_at === null || (asKnown !== undefined && undone_at >= end);
  const history = rows.map((row): FigureRevision => {
    const { decision, decided_by: by, decided_at: at, reason } = row;
    const added = addedOf(row);
    const isLoad = row.submission_kind === "load";
    return {
      observation: toObservation(row),
      ...(added !== undefined && { added }),
      publishedAt: row.published_at ?? row.created_at,
      ...(row.published_by !== null && { publishedBy: row.published_by }),
      ...(!isLoad &&
        Boolean(row.is_seen) && {
          submission: {
            id: row.submission_id,
            title: row.title,
            kind: row.submission_kind as SubmissionKind,
          },
        }),
      ...(decision !== null &&
        by !== null &&
        at !== null && {
          decision: { kind: wordOf(decisionCode, decision), by, at, ...(reason !== null && { reason }) },
        }),
    };
  });
  const observations = rows.flatMap((row) => (isOffered(row) ? [toObservation(row)] : []));
  return { history, observations };
}
