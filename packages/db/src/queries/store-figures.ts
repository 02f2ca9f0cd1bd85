import type { Viewer } from "@sosanh/core/places/viewer";
import { type GivenDecision, refuseDecision } from "@sosanh/core/submissions/decision-rules";
import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Cell, Writer } from "../engine.ts";
import { decisionColumns, fromDecision, undecided } from "../tables/figure-decision.ts";
import { checkColumns, fromChecks, fromReadFigure, readFigureColumns } from "../tables/read-figure.ts";
import type { KnownIds } from "./known-ids.ts";

/** A figure to store, with its checks, and its decision where it has one. */
export interface FigureWith<Decision> {
  readonly read: ReadFigure;
  readonly checks: readonly FigureCheck[];
  readonly decision?: Decision;
}

interface StoredFigures {
  readonly submission: number;
  readonly ids: KnownIds;
  /** The ordinal of the first; 0 when left out. */
  readonly from?: number;
  /** In the document's order, which gives them their ordinals. */
  readonly figures: Iterable<FigureWith<FigureDecision>>;
  readonly onProgress?: (done: number) => void;
}

const columns = ["submission_id", "ordinal", ...readFigureColumns, ...checkColumns, ...decisionColumns];
const progressEvery = 5000;

/**
 * Appends figures to a submission, which has none or as many as the first ordinal says.
 *
 * @throws DomainError "unknown-metric" or "unknown-locality" for one that names what is not stored
 */
export function appendFigures(
  writer: Writer,
  { submission, ids, from = 0, figures, onProgress }: StoredFigures,
): Promise<number> {
  function* rows(): Generator<readonly Cell[]> {
    let ordinal = from;
    for (const { read, checks, decision } of figures) {
      const { uid } = read.locality;
      const named = {
        metric: read.metric === null ? null : ids.metric(read.metric),
        locality: uid === null ? null : ids.locality(uid),
      };
      yield [
        submission,
        ordinal,
        ...fromReadFigure(read, named),
        ...fromChecks(checks),
        ...decisionCells(decision, ids),
      ];
      ordinal += 1;
      if (ordinal % progressEvery === 0) onProgress?.(ordinal);
    }
    onProgress?.(ordinal);
  }
  return writer.append({ table: "submission_figure", columns, rows: rows() });
}

const undecidedCells: readonly Cell[] = decisionColumns.map((name) => undecided[name]);

function decisionCells(decision: FigureDecision | undefined, ids: KnownIds): readonly Cell[] {
  if (decision === undefined) return undecidedCells;
  const row = fromDecision(decision, ({ metric, locality }) => ({
    metric: ids.metric(metric),
    locality: ids.locality(locality),
  }));
  return decisionColumns.map((name) => row[name]);
}

/**
 * Figures as they come, their decisions being the viewer's, of now.
 *
 * @throws DomainError "unknown-locality" for a decision about a place that the viewer may not see; "invalid-input" for
 *   one that contradicts itself or what was read
 */
export function* decidedNow(
  figures: Iterable<FigureWith<GivenDecision>>,
  { viewer, ids, at }: { readonly viewer: Viewer; readonly ids: KnownIds; readonly at: string },
): Generator<FigureWith<FigureDecision>> {
  let ordinal = 0;
  for (const { decision, ...figure } of figures) {
    if (decision === undefined) yield figure;
    else {
      refuseDecision({ ordinal, read: figure.read }, decision);
      if (decision.figure !== undefined) ids.seenLocality(decision.figure.locality);
      yield { ...figure, decision: { ...decision, by: viewer.user, at } };
    }
    ordinal += 1;
  }
}
