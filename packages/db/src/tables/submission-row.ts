import type {
  FigureCounts,
  Submission,
  SubmissionEvent,
  SubmissionRemark,
} from "@sosanh/core/submissions/submission";
import { dataCode, partCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import type { FigureRemarkTable, SubmissionEventTable, SubmissionTable } from "./submission.ts";

/** A submission with what its ids stand for and who submitted it last. */
export interface NamedSubmission extends Omit<SubmissionTable, "dataset_id" | "place_id"> {
  readonly data: number;
  readonly place: string;
  readonly document_name: string | null;
  readonly submitted_by: string | null;
}

/** What its figures say of a submission. */
export interface CountedFigures {
  readonly counts: FigureCounts;
  /** Who decided every figure. */
  readonly decidedBy?: string;
}

/** A submission with its counts. */
export function toSubmission(row: NamedSubmission, { counts, decidedBy }: CountedFigures): Submission {
  const { document_id: document, document_name: name } = row;
  return {
    id: row.id,
    kind: row.kind as Submission["kind"],
    data: wordOf(dataCode, row.data),
    title: row.title,
    place: toUid(row.place),
    ...(row.year !== null &&
      row.part !== null && { period: { year: row.year, part: wordOf(partCode, row.part) } }),
    ...(document !== null && { document: { id: document, name: name ?? "" } }),
    state: row.state as Submission["state"],
    version: row.version,
    reading: row.reading,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    ...(row.submitted_by !== null && { submittedBy: row.submitted_by }),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.published_by !== null && { publishedBy: row.published_by }),
    ...(row.undoes !== null && { undoes: row.undoes }),
    counts,
  };
}

export function toSubmissionEvent(row: SubmissionEventTable): SubmissionEvent {
  return {
    at: row.at,
    by: row.user_name,
    action: row.action as SubmissionEvent["action"],
    ...(row.remark !== null && { remark: row.remark }),
  };
}

export function toSubmissionRemark(row: FigureRemarkTable): SubmissionRemark {
  return {
    id: row.id,
    ...(row.ordinal !== null && { ordinal: row.ordinal }),
    at: row.at,
    by: row.user_name,
    text: row.text,
  };
}
