import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import type { CitationPlace } from "@sosanh/core/figures/source";
import { known, missing, type Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { SubmissionState } from "@sosanh/core/submissions/submission";
import type { Kysely } from "kysely";
import {
  decidedKindCode,
  decisionCode,
  missingCode,
  partCode,
  placeCode,
  qualifierCode,
  readStatusCode,
  wordOf,
} from "../tables/codes.ts";
import { toUid } from "../tables/locality.ts";
import { toValue } from "../tables/observation.ts";
import { addedOf } from "../tables/read-figure.ts";
import { toPlace } from "../tables/source.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";

/** How many figures of a document are told at once. */
const mostFigures = 5000;

/** A figure where it stands in its document, and what became of it; as decided, else as read, where anything is known. */
export interface DocumentFigure {
  readonly submission: number;
  readonly submissionState: SubmissionState;
  readonly ordinal: number;
  readonly place: CitationPlace;
  /** The number as written. */
  readonly shown: string;
  readonly needsLook: boolean;
  /** Whether it is what was to be reached. */
  readonly isTarget: boolean;
  readonly metric?: MetricCode;
  readonly locality?: LocalityUid;
  readonly period?: Period;
  readonly value?: Value;
  /** Who added it by hand where the reader had missed it. */
  readonly added?: ReadFigure["added"];
  readonly decision?: Pick<FigureDecision, "kind" | "by" | "at" | "reason">;
}

/** Of which document; of a workbook some rows of a sheet, counted from 1, both ends included. */
export interface DocumentFiguresQuery {
  readonly id: string;
  readonly rows?: { readonly sheet: string; readonly from: number; readonly to: number };
}

/**
 * The figures that were read in a document, in its order, with what became of them; those of submissions that were
 * discarded are left out. At most 5000. Only of submissions that the viewer may see.
 */
export async function documentFigures(
  db: Kysely<Tables>,
  viewer: Viewer,
  { id, rows }: DocumentFiguresQuery,
): Promise<readonly DocumentFigure[]> {
  const all = db
    .selectFrom("submission_figure as g")
    .innerJoin("submission as b", "b.id", "g.submission_id")
    .leftJoin("metric as rm", "rm.id", "g.read_metric_id")
    .leftJoin("locality as rl", "rl.id", "g.read_locality_id")
    .leftJoin("metric as m", "m.id", "g.metric_id")
    .leftJoin("locality as l", "l.id", "g.locality_id")
    .selectAll("g")
    .select(["b.state", "rm.code as read_metric", "rl.uid as read_locality"])
    .select(["m.code as metric", "l.uid as locality"])
    .where("b.document_id", "=", id)
    .where("b.state", "!=", "discarded")
    .where(visible(viewer, "b.place_id"))
    .orderBy("g.submission_id")
    .orderBy("g.ordinal")
    .limit(mostFigures);
  const asked =
    rows === undefined
      ? all.where("g.place", "in", [placeCode.span, placeCode.cell])
      : all
          .where("g.place", "=", placeCode.cell)
          .where("g.place_first", ">=", rows.from)
          .where("g.place_first", "<=", rows.to)
          .where((e) => e.or([e("g.place_sheet", "=", rows.sheet), e("g.place_sheet", "is", null)]));
  return (await asked.execute()).map(toDocumentFigure);
}

type FigureRow = Tables["submission_figure"] & {
  readonly state: string;
  readonly read_metric: string | null;
  readonly read_locality: string | null;
  readonly metric: string | null;
  readonly locality: string | null;
};

function toDocumentFigure(row: FigureRow): DocumentFigure {
  const metric = row.metric ?? row.read_metric;
  const locality = row.locality ?? row.read_locality;
  const year = row.year ?? row.read_year;
  const value = enteredValue(row);
  const added = addedOf(row);
  const isTarget =
    row.kind === null ? row.read_status === readStatusCode.target : row.kind === decidedKindCode.target;
  return {
    submission: row.submission_id,
    submissionState: row.state as SubmissionState,
    ordinal: row.ordinal,
    place: toPlace(row),
    shown: row.shown,
    needsLook: row.needs_look === 1,
    isTarget,
    ...(added !== undefined && { added }),
    ...(metric !== null && { metric }),
    ...(locality !== null && { locality: toUid(locality) }),
    ...(year !== null && { period: { year, part: wordOf(partCode, row.part ?? row.read_part) } }),
    ...(value !== undefined && { value }),
    ...(row.decision !== null && {
      decision: {
        kind: wordOf(decisionCode, row.decision),
        by: row.decided_by ?? "",
        at: row.decided_at ?? "",
        ...(row.reason !== null && { reason: row.reason }),
      },
    }),
  };
}

function enteredValue(row: FigureRow): Value | undefined {
  if (row.value !== null || row.missing !== null) return toValue(row);
  if (row.read_missing !== null) return missing(wordOf(missingCode, row.read_missing));
  return row.read_value === null
    ? undefined
    : known(row.read_value, wordOf(qualifierCode, row.read_qualifier));
}
