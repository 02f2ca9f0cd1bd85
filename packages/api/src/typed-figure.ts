import type { Metric } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { readTypedValue } from "@sosanh/core/submissions/typed-value";
import { withdrawalReason } from "@sosanh/core/submissions/withdrawal-text";
import type { NewFigure } from "@sosanh/db/queries/submissions";

/** A cell of the grid and what was typed into it. */
export interface TypedCell {
  readonly metric: Metric;
  readonly locality: { readonly uid: LocalityUid; readonly name: string };
  readonly period: Period;
  readonly text: string;
  /** What stands in the cell, for a text that withdraws it; absent where nothing does. */
  readonly published?: Value | undefined;
}

/**
 * What was typed as a figure of a submission: the typing is the decision. What cannot be read, and a withdrawal without a
 * reason or of what is not published, stays undecided, with the text as it was typed; undefined where nothing is left in
 * the cell.
 */
export function typedFigure(typed: TypedCell): NewFigure | undefined {
  const reason = withdrawalReason(typed.text);
  return reason === undefined ? typedValueFigure(typed) : withdrawal(typed, reason);
}

function typedValueFigure(cell: TypedCell): NewFigure | undefined {
  const { metric, locality, period, text } = cell;
  const typed = readTypedValue(text, metric);
  if ("nothing" in typed) return undefined;
  const value = "value" in typed ? typed.value : undefined;
  const number = value !== undefined && isKnown(value) ? value : undefined;
  const read: ReadFigure = {
    ...asTyped(cell),
    value: number?.value ?? null,
    readings: "fault" in typed ? typed.readings : [],
    qualifier: number?.qualifier ?? "exact",
    doubts: "fault" in typed ? [typed.fault === "ambiguous" ? "ambiguous-number" : "unread-cell"] : [],
  };
  if (value === undefined) return { read, checks: [] };
  const figure = { metric: metric.code, locality: locality.uid, period, kind: "measured", value } as const;
  return { read, checks: [], decision: { kind: "accepted", figure } };
}

function withdrawal(cell: TypedCell, reason: string): NewFigure {
  const { metric, locality, period, published: value } = cell;
  const read = asTyped(cell);
  if (reason === "" || value === undefined) return { read: { ...read, doubts: ["unread-cell"] }, checks: [] };
  const figure = { metric: metric.code, locality: locality.uid, period, kind: "measured", value } as const;
  return { read, checks: [], decision: { kind: "withdrawn", figure, reason } };
}

function asTyped({ metric, locality, period, text }: TypedCell): ReadFigure {
  return {
    place: { kind: "document" },
    shown: text.trim(),
    ...{ value: null, readings: [], qualifier: "exact", doubts: [] },
    unit: metric.unit.vi,
    metric: metric.code,
    locality,
    year: period.year,
    part: period.part,
    status: "measured",
    confidence: 1,
  };
}
