import type { Bilingual, MetricCode } from "@sosanh/core/figures/metric";
import type { Period, PeriodPart } from "@sosanh/core/figures/period";
import { periodParts } from "@sosanh/core/figures/period";
import type { Qualifier } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { isLocalityUid, nation } from "@sosanh/core/places/locality";
import { readDataRows } from "./data-file.ts";

/** The files the figures of reports are read from; the sources' files are in `report-sources.ts`. */
export const figureFiles = ["figures.csv", "figure-decisions.csv"] as const;

/** What a person decided: take it, keep it beside another, or wait (for its number, or for its place). */
export type FigureDecision = "publish" | "alternative" | "hold" | "unplaced";

/** A figure as a report gives it, with what was decided about it. */
export interface ReportFigure {
  readonly id: string;
  /** Id of its report in `report-sources.csv`. */
  readonly report: string;
  readonly metric: MetricCode;
  readonly localityName: string;
  /** Absent where the text does not settle the place. */
  readonly locality?: LocalityUid;
  readonly period: Period;
  /** As written where that is kept, else the digits that were read; a number only for `numberOf`. */
  readonly reading: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: "measured" | "estimate" | "target";
  readonly decision: FigureDecision;
  /** Why the decision; absent where there was nothing to decide. */
  readonly reason?: Bilingual;
  /** Where the figure may belong when its place is open. */
  readonly candidates: readonly LocalityUid[];
}

const figureColumns = [
  "id",
  "doc_id",
  "locality_uid",
  "locality_name",
  "year",
  "metric",
  "value",
  "unit",
  "qualifier",
  "status",
] as const;

const decisionColumns = [
  "id",
  "decision",
  "part",
  "reading",
  "candidates",
  "reason_vi",
  "reason_en",
] as const;

type FigureRow = Readonly<Record<(typeof figureColumns)[number], string>>;
type DecisionRow = Readonly<Record<(typeof decisionColumns)[number], string>>;

// "lt" was annotated for "gần" (nearly), which is near the number, not a bound below it.
const qualifiers: ReadonlyMap<string, Qualifier> = new Map([
  ["exact", "exact"],
  ["approx", "approximate"],
  ["lt", "approximate"],
  ["gt", "at-least"],
]);

const wholeCountry = "cả nước";

/**
 * Every figure of the reports, in the file's order, with its decision.
 *
 * @throws Error when a figure without a readable number or place has no decision, or a decision has no figure
 */
export function readReportFigures(): readonly ReportFigure[] {
  const [figuresFile, decisionsFile] = figureFiles;
  const figures = readDataRows(figuresFile, figureColumns);
  const decisions = new Map(readDataRows(decisionsFile, decisionColumns).map((d) => [d.id, d]));
  const known = new Set(figures.map((f) => f.id));
  for (const id of decisions.keys()) {
    if (!known.has(id)) throw new Error(`${decisionsFile}: no figure ${id}`);
  }
  return figures.map((row) => toFigure(row, decisions.get(row.id)));
}

/** The number of a figure. @throws Error when it was not read as one: such a figure is held */
export function numberOf(figure: ReportFigure): number {
  if (!/^\d+(\.\d{1,2})?$/.test(figure.reading)) throw new Error(`figure ${figure.id}: not a number`);
  return Number(figure.reading);
}

function toFigure(row: FigureRow, decided: DecisionRow | undefined): ReportFigure {
  const locality = localityOf(row);
  const decision = decisionOf(decided, row.id);
  if (row.value === "" && decision !== "hold") throw new Error(`figure ${row.id}: no number and not held`);
  if (locality === undefined && decision !== "unplaced")
    throw new Error(`figure ${row.id}: no place and not open`);
  return {
    id: row.id,
    report: row.doc_id,
    metric: row.metric,
    localityName: row.locality_name,
    ...(locality === undefined ? {} : { locality }),
    period: { year: Number(row.year), part: partOf(decided?.part ?? "", row.id) },
    reading: row.value === "" ? (decided?.reading ?? "") : row.value,
    unit: row.unit,
    qualifier: qualifierOf(row),
    status: row.status === "target" || row.status === "estimate" ? row.status : "measured",
    decision,
    ...(decided === undefined ? {} : { reason: { vi: decided.reason_vi, en: decided.reason_en } }),
    candidates: (decided?.candidates ?? "").split(";").filter(isLocalityUid),
  };
}

function localityOf(row: FigureRow): LocalityUid | undefined {
  if (row.locality_uid === "") return row.locality_name === wholeCountry ? nation : undefined;
  if (!isLocalityUid(row.locality_uid)) throw new Error(`figure ${row.id}: not a uid: ${row.locality_uid}`);
  return row.locality_uid;
}

function decisionOf(row: DecisionRow | undefined, id: string): FigureDecision {
  switch (row?.decision) {
    case undefined:
    case "publish":
      return "publish";
    case "alternative":
    case "hold":
    case "unplaced":
      return row.decision;
    default:
      throw new Error(`figure ${id}: unknown decision: ${row?.decision}`);
  }
}

function partOf(word: string, id: string): PeriodPart {
  if (word === "") return "year";
  const part = periodParts.find((p) => p === word);
  if (part === undefined) throw new Error(`figure ${id}: unknown part of a year: ${word}`);
  return part;
}

function qualifierOf(row: FigureRow): Qualifier {
  const qualifier = qualifiers.get(row.qualifier);
  if (qualifier === undefined) throw new Error(`figure ${row.id}: unknown qualifier: ${row.qualifier}`);
  return qualifier;
}
