import { isKnown } from "../figures/value.ts";
import type { DecidedFigure, FigureDecision } from "./figure-decision.ts";
import type { ReadFigure } from "./read-figure.ts";
import { submissionRefusal } from "./submission-refusal.ts";

/** A decision before it has a user and a time. */
export type GivenDecision = Pick<FigureDecision, "kind" | "figure" | "reason">;

/** In what a decided figure differs from what was read; undefined where it is as read. */
export function differenceFromRead(
  read: ReadFigure,
  figure: DecidedFigure,
): "metric" | "locality" | "year" | "part" | "kind" | "value" | undefined {
  if (figure.metric !== read.metric) return "metric";
  if (figure.locality !== read.locality.uid) return "locality";
  if (figure.period.year !== read.year) return "year";
  if (figure.period.part !== read.part) return "part";
  if (read.status !== "ambiguous" && figure.kind !== read.status) return "kind";
  return isValueAsRead(read, figure) ? undefined : "value";
}

/** A typed figure may be a reason that there is no number; of a document, only the reason that it gives itself. */
function isValueAsRead(read: ReadFigure, { value }: DecidedFigure): boolean {
  if (isKnown(value)) return value.value === read.value && value.qualifier === read.qualifier;
  if (read.value !== null) return false;
  return read.missing === undefined ? read.place.kind === "document" : read.missing === value.missing;
}

/**
 * Refuses a decision that contradicts itself or what was read: what enters needs its figure and what is rejected has
 * none; a figure beside another and a withdrawal need a reason; a target is a number; accepted is as read.
 *
 * @throws DomainError "invalid-input", told by `submissionSentence`
 */
export function refuseDecision(
  { ordinal, read }: { readonly ordinal: number; readonly read: ReadFigure },
  { kind, figure, reason }: GivenDecision,
): void {
  const facts = { value: read.shown, number: ordinal + 1, decision: kind };
  if (kind === "rejected") {
    if (figure !== undefined) throw submissionRefusal("figure-not-taken", facts);
    return;
  }
  if (figure === undefined) throw submissionRefusal("figure-needed", facts);
  if ((kind === "beside" || kind === "withdrawn") && (reason ?? "").trim() === "")
    throw submissionRefusal("reason-needed", facts);
  if (figure.kind === "target" && kind !== "held" && !isKnown(figure.value))
    throw submissionRefusal("target-unknown", facts);
  if (kind !== "accepted") return;
  const field = differenceFromRead(read, figure);
  if (field !== undefined) throw submissionRefusal("not-accepted-as-read", { ...facts, field });
}

/** A decision on a figure that was read anew: accepted as it was read then is corrected, where it is read otherwise now. */
export function asOfReading<D extends GivenDecision>(read: ReadFigure, decision: D): D {
  const { kind, figure } = decision;
  if (kind !== "accepted" || figure === undefined || differenceFromRead(read, figure) === undefined)
    return decision;
  return { ...decision, kind: "corrected" };
}
