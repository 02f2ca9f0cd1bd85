import type { Metric } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown, known } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import type { DecidedFigure, DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Submission, SubmissionKind } from "@sosanh/core/submissions/submission";
import type { Database } from "../src/engine.ts";
import { publishSubmission } from "../src/publish-submission.ts";
import { submissionOrThrow } from "../src/queries/seen-submissions.ts";
import { createSubmission, moveSubmission, type NewFigure } from "../src/queries/submissions.ts";
import { metrics } from "./small-register.ts";

/** The person who hands figures in; who publishes them is the person at the machine. */
export const reporter: Viewer = { user: "lan", role: "reporter", subtree: ["vn"] };

/** What a figure of a test is about; 2023 and recruits unless said. */
export interface Given {
  readonly metric?: string;
  readonly year?: number;
  readonly kind?: DecidedFigure["kind"];
  readonly decision?: DecisionKind;
  readonly reason?: string;
  readonly place?: ReadFigure["place"];
}

/** A figure as somebody typed it, already decided on. */
export function decided(locality: LocalityUid, value: number | Value, given: Given = {}): NewFigure {
  const { metric = "recruits", year = 2023, kind = "measured", decision = "corrected", reason } = given;
  const of = typeof value === "number" ? known(value) : value;
  const read: ReadFigure = {
    place: given.place ?? { kind: "document" },
    shown: isKnown(of) ? String(of.value) : "–",
    value: isKnown(of) ? of.value : null,
    readings: [],
    unit: "",
    metric,
    locality: { uid: locality, name: locality },
    year,
    part: "year",
    status: kind,
    qualifier: isKnown(of) ? of.qualifier : "exact",
    confidence: 1,
    doubts: [],
  };
  const figure: DecidedFigure = { metric, locality, period: { year, part: "year" }, kind, value: of };
  return {
    read,
    checks: [],
    decision: {
      kind: decision,
      ...(decision !== "rejected" && { figure }),
      ...(reason !== undefined && { reason }),
    },
  };
}

/** What a submission of a test is beside its figures. */
export interface Around {
  readonly title?: string;
  readonly data?: DataKind;
  readonly kind?: SubmissionKind;
  readonly document?: string;
  readonly place?: LocalityUid;
  readonly metrics?: readonly Metric[];
}

/** A submission with these figures, handed in by the reporter. */
export async function submitted(
  database: Database,
  figures: readonly NewFigure[],
  { title = "Báo cáo", data = "real", kind = "entry", document, place = "vn" }: Around = {},
): Promise<Submission> {
  const id = await createSubmission(database, reporter, {
    ...{ kind, data, title, place, figures },
    ...(document !== undefined && { document }),
  });
  const { version } = await submissionOrThrow(database.db, reporter, id);
  return moveSubmission(database, reporter, { id, version, action: "submit" });
}

/** A submission with these figures, published. */
export async function published(
  database: Database,
  figures: readonly NewFigure[],
  around: Around = {},
): Promise<Submission> {
  const { id, version } = await submitted(database, figures, around);
  return publishSubmission(database, localViewer, { id, version, metrics: around.metrics ?? metrics });
}
