import type { Target, TargetContent } from "@sosanh/core/figures/target";
import type { Cell } from "../engine.ts";
import { partCode, qualifierCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import type { CellColumns, FigureIds } from "./observation.ts";
import { figureColumns, fromFigure } from "./observation.ts";
import type { PlaceColumns } from "./source.ts";
import { toCitation } from "./source.ts";

/** Exactly one of `amount` and `attainment` is null. */
export interface TargetTable extends CellColumns, PlaceColumns {
  id: number;
  submission_id: number;
  source_id: number;
  amount: number | null;
  attainment: number | null;
  qualifier: number;
  set_by: string | null;
  /** The figure of the submission that it was published from; null of what the program ships. */
  ordinal: number | null;
  /** The row that an undoing brought back with this one, as it was first published; null of any other. */
  restores: number | null;
  /** The submission that took it back; null of one that stands. */
  ended_by: number | null;
}

/** A target row with the codes its ids stand for. */
export interface NamedTarget
  extends Omit<
    TargetTable,
    | "id"
    | "submission_id"
    | "source_id"
    | "metric_id"
    | "locality_id"
    | "data"
    | "ordinal"
    | "restores"
    | "ended_by"
  > {
  readonly dataset: string;
  readonly metric: string;
  readonly locality: string;
  readonly source: string;
}

export function toTarget(row: NamedTarget): Target {
  return {
    dataset: row.dataset,
    metric: row.metric,
    locality: toUid(row.locality),
    period: { year: row.year, part: wordOf(partCode, row.part) },
    content: toContent(row),
    ...(row.set_by !== null && { setBy: row.set_by }),
    citation: toCitation(row),
  };
}

function toContent(row: NamedTarget): TargetContent {
  const qualifier = wordOf(qualifierCode, row.qualifier);
  if (row.amount !== null) return { kind: "amount", amount: row.amount, qualifier };
  if (row.attainment !== null) return { kind: "statement", attainment: row.attainment, qualifier };
  throw new Error("a target in the database has neither an amount nor an attainment");
}

export const targetColumns = [...figureColumns, "amount", "attainment", "qualifier", "set_by"] as const;

/** The row of a target, in the order of {@link targetColumns}. */
export function fromTarget(target: Target, ids: FigureIds): readonly Cell[] {
  const { content } = target;
  return [
    ...fromFigure(target, ids),
    content.kind === "amount" ? content.amount : null,
    content.kind === "statement" ? content.attainment : null,
    qualifierCode[content.qualifier],
    target.setBy ?? null,
  ];
}
