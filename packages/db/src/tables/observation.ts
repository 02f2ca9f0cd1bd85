import type { Observation } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { Citation } from "@sosanh/core/figures/source";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import type { Cell } from "../engine.ts";
import { missingCode, partCode, qualifierCode, stateCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import type { PlaceColumns } from "./source.ts";
import { fromPlace, placeColumns, toCitation } from "./source.ts";

/** The columns that name a cell; `data` repeats the data set's kind, so that real and sample never share an index. */
export interface CellColumns {
  data: number;
  metric_id: number;
  part: number;
  year: number;
  locality_id: number;
}

/** Exactly one of `value` and `missing` is null. */
export interface ObservationTable extends CellColumns, PlaceColumns {
  id: number;
  submission_id: number;
  source_id: number;
  value: number | null;
  qualifier: number | null;
  missing: number | null;
  estimate: number;
  state: number;
  revision: number;
  note: string | null;
  /** The figure of the submission that it was published from; null of what the program ships. */
  ordinal: number | null;
  /** The row that an undoing brought back with this one, as it was first published; null of any other. */
  restores: number | null;
}

/** An observation row with the codes its ids stand for. */
export interface NamedObservation
  extends Omit<
    ObservationTable,
    "id" | "submission_id" | "source_id" | "metric_id" | "locality_id" | "data"
  > {
  readonly dataset: string;
  readonly metric: string;
  readonly locality: string;
  readonly source: string;
}

export function toObservation(row: NamedObservation): Observation {
  return {
    dataset: row.dataset,
    metric: row.metric,
    locality: toUid(row.locality),
    period: { year: row.year, part: wordOf(partCode, row.part) },
    value: toValue(row),
    status: row.estimate === 1 ? "estimate" : "measured",
    state: wordOf(stateCode, row.state),
    revision: row.revision,
    citation: toCitation(row),
    ...(row.note !== null && { note: row.note }),
  };
}

/** A value of its three columns. @throws when none of them says anything: a damaged file */
export function toValue(row: {
  readonly value: number | null;
  readonly qualifier: number | null;
  readonly missing: number | null;
}): Value {
  if (row.missing !== null) return { missing: wordOf(missingCode, row.missing) };
  if (row.value === null) throw new Error("a value in the database is neither known nor missing");
  return { value: row.value, qualifier: wordOf(qualifierCode, row.qualifier ?? qualifierCode.exact) };
}

/** Ids a stored figure points at. */
export interface FigureIds {
  readonly id: number;
  readonly submission: number;
  readonly data: number;
  readonly metric: number;
  readonly locality: number;
  readonly source: number;
}

const cellColumns = [
  "id",
  "submission_id",
  "data",
  "metric_id",
  "part",
  "year",
  "locality_id",
  "source_id",
] as const;

/** The columns of {@link fromFigure}, which observations and targets begin with. */
export const figureColumns = [...cellColumns, ...placeColumns] as const;

export function fromFigure(
  figure: { readonly period: Period; readonly citation: Citation },
  ids: FigureIds,
): readonly Cell[] {
  const { part, year } = figure.period;
  const cell = [ids.id, ids.submission, ids.data, ids.metric, partCode[part], year, ids.locality, ids.source];
  return [...cell, ...fromPlace(figure.citation.place)];
}

export const observationColumns = [
  ...figureColumns,
  "value",
  "qualifier",
  "missing",
  "estimate",
  "state",
  "revision",
  "note",
] as const;

/** The row of an observation, in the order of {@link observationColumns}. */
export function fromObservation(observation: Observation, ids: FigureIds): readonly Cell[] {
  const { value, status, state, revision, note } = observation;
  const number = isKnown(value)
    ? [value.value, qualifierCode[value.qualifier], null]
    : [null, null, missingCode[value.missing]];
  return [
    ...fromFigure(observation, ids),
    ...number,
    status === "estimate" ? 1 : 0,
    stateCode[state],
    revision,
    note ?? null,
  ];
}
