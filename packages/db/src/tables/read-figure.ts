import { type FigureCheck, needsLook } from "@sosanh/core/submissions/figure-check";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Cell } from "../engine.ts";
import { missingCode, partCode, qualifierCode, readStatusCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import { fromPlace, placeColumns, toPlace } from "./source.ts";
import type { SubmissionFigureTable } from "./submission.ts";

/** What was read of a figure, with the code and the uid that its ids stand for. */
export interface NamedReadFigure
  extends Omit<SubmissionFigureTable, "submission_id" | "read_metric_id" | "read_locality_id"> {
  readonly read_metric: string | null;
  readonly read_locality: string | null;
}

/** What few figures have; absent where it is empty. */
type More = Partial<
  Pick<
    ReadFigure,
    "readings" | "group" | "proposal" | "doubts" | "partOf" | "isTotal" | "ofDocument" | "asRead" | "added"
  > &
    Pick<ReadFigure["locality"], "candidates">
>;

/** The columns of {@link fromReadFigure}. */
export const readFigureColumns = [
  ...placeColumns,
  "phrase_first",
  "phrase_last",
  "shown",
  "read_value",
  "read_missing",
  "read_unit",
  "read_metric_id",
  "read_locality_id",
  "read_locality_name",
  "read_year",
  "read_part",
  "read_status",
  "read_qualifier",
  "confidence",
  "read_more",
] as const;

/** What was read, in the order of {@link readFigureColumns}. */
export function fromReadFigure(
  read: ReadFigure,
  ids: { readonly metric: number | null; readonly locality: number | null },
): readonly Cell[] {
  return [
    ...fromPlace(read.place),
    read.phrase?.start ?? null,
    read.phrase?.end ?? null,
    read.shown,
    read.value,
    read.missing === undefined ? null : missingCode[read.missing],
    read.unit,
    ids.metric,
    ids.locality,
    read.locality.name,
    read.year,
    partCode[read.part],
    readStatusCode[read.status],
    qualifierCode[read.qualifier],
    read.confidence,
    moreOf(read),
  ];
}

/** A figure as it was read. */
export function toReadFigure(row: NamedReadFigure): ReadFigure {
  const { candidates, ...more } = toMore(row.read_more);
  return {
    place: toPlace(row),
    ...(row.phrase_first !== null &&
      row.phrase_last !== null && { phrase: { start: row.phrase_first, end: row.phrase_last } }),
    shown: row.shown,
    value: row.read_value,
    ...(row.read_missing !== null && { missing: wordOf(missingCode, row.read_missing) }),
    readings: [],
    unit: row.read_unit,
    metric: row.read_metric,
    locality: {
      uid: row.read_locality === null ? null : toUid(row.read_locality),
      name: row.read_locality_name,
      ...(candidates !== undefined && { candidates }),
    },
    year: row.read_year,
    part: wordOf(partCode, row.read_part),
    status: wordOf(readStatusCode, row.read_status),
    qualifier: wordOf(qualifierCode, row.read_qualifier),
    confidence: row.confidence,
    doubts: [],
    ...more,
  };
}

function moreOf(read: ReadFigure): string | null {
  const { readings, doubts, group, proposal, partOf, isTotal, ofDocument, asRead, added, locality } = read;
  const more: More = {
    ...(readings.length > 0 && { readings }),
    ...(doubts.length > 0 && { doubts }),
    ...(group !== undefined && { group }),
    ...(proposal !== undefined && { proposal }),
    ...(partOf !== undefined && { partOf }),
    ...(isTotal !== undefined && { isTotal }),
    ...(ofDocument !== undefined && { ofDocument }),
    ...(asRead !== undefined && { asRead }),
    ...(added !== undefined && { added }),
    ...(locality.candidates !== undefined && { candidates: locality.candidates }),
  };
  return Object.keys(more).length === 0 ? null : JSON.stringify(more);
}

/** Who added a figure by hand, and when. */
export function addedOf(row: { readonly read_more: string | null }): ReadFigure["added"] {
  return toMore(row.read_more).added;
}

function toMore(text: string | null): More {
  return text === null ? {} : (JSON.parse(text) as More);
}

/** The columns of {@link fromChecks}. */
export const checkColumns = ["checks", "needs_look"] as const;

/** The checks of a figure, in the order of {@link checkColumns}. */
export function fromChecks(checks: readonly FigureCheck[]): readonly [string | null, number] {
  return [checks.length === 0 ? null : JSON.stringify(checks), needsLook(checks) ? 1 : 0];
}

/** What speaks against a figure. */
export function toChecks({ checks }: { readonly checks: string | null }): readonly FigureCheck[] {
  return checks === null ? [] : (JSON.parse(checks) as FigureCheck[]);
}
