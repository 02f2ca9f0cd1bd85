import type { MetricCode } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type {
  ColumnDecision,
  ColumnRole,
  RowDecision,
  TableMapping,
} from "@sosanh/core/submissions/table-mapping";
import type { SheetFigure, SheetTable } from "./sheet-figures.ts";

/** A figure with what was decided of it. */
export interface MappedFigure extends SheetFigure {
  /** The metric's code, where a person said it. */
  readonly metric?: MetricCode;
  /** Where a person said it. */
  readonly place?: LocalityUid;
}

/** What a person sees before anything is read: a column, what it was taken for, and what was decided of it before. */
export interface ColumnPreview {
  readonly column: number;
  readonly role: ColumnRole;
  readonly heads: string;
  /** As they stand, the wider ones first. */
  readonly words: string;
  readonly decided: ColumnDecision | undefined;
}

/**
 * The shape of a table, by which it is known again: the words over its columns in order, years and quarters aside; of
 * a column without words, what it holds. How many rows it has, and where it stands, is no part of it.
 */
export function tableFingerprint({ columns }: SheetTable): string {
  return columns.map(({ role, heads }) => headKey(heads) || `(${role})`).join(" | ");
}

/** The words over a column as a decision names them: in small letters, what changes from year to year left out. */
export function headKey(heads: readonly string[]): string {
  return heads
    .join(" / ")
    .toLowerCase()
    .replace(/(?<!\d)(19[789]\d|20\d\d)(?!\d)/g, "#")
    .replace(/quý\s*(iv|iii|ii|i|[1-4])(?!\p{L})/gu, "quý #")
    .replace(/(?<!\d)0?[69] tháng( đầu| cuối)?/g, "# tháng")
    .replace(/\s+/g, " ")
    .trim();
}

/** The columns of a table with what was decided of them: the preview of a mapping. */
export function mappingPreview(
  table: SheetTable,
  mapping: TableMapping | undefined,
): readonly ColumnPreview[] {
  const known = mapping?.fingerprint === tableFingerprint(table) ? mapping : undefined;
  return table.columns.map((each) => {
    const heads = headKey(each.heads);
    const decided = known?.columns.find((decision) => decision.heads === heads);
    return { column: each.column, role: each.role, heads, words: each.heads.join(" / "), decided };
  });
}

/**
 * The figures of a table with what was decided of tables of its shape. A mapping of another shape changes nothing.
 * Years are never remembered: they are read from each sheet anew.
 */
export function mappedFigures(table: SheetTable, mapping: TableMapping | undefined): readonly MappedFigure[] {
  if (mapping === undefined || mapping.fingerprint !== tableFingerprint(table)) return table.figures;
  const decided = new Map(mapping.columns.map((decision) => [decision.heads, decision]));
  const byColumn = new Map(table.columns.map(({ column, heads }) => [column, decided.get(headKey(heads))]));
  const byLabel = new Map(mapping.rows.map((decision) => [labelKey(decision.label), decision]));
  const rowsOf = labelLookUp(byLabel);
  return table.figures.flatMap((figure) => {
    const column = byColumn.get(figure.cell.column);
    const rows = byLabel.size === 0 ? [] : rowsOf(figure);
    if (column === undefined && rows.length === 0) return [figure];
    if (column?.isLeftOut || rows.some(({ isLeftOut }) => isLeftOut)) return [];
    const metric = rows.find((row) => row.metric !== undefined)?.metric ?? column?.metric;
    const place = rows.findLast((row) => row.place !== undefined)?.place;
    return [
      {
        ...figure,
        ...(column?.unit === undefined ? {} : { unit: column.unit }),
        ...(column?.status === undefined ? {} : { status: column.status }),
        ...(column?.part === undefined ? {} : { part: column.part }),
        ...(metric === undefined ? {} : { metric }),
        ...(place === undefined ? {} : { place }),
      },
    ];
  });
}

/** The decisions on the labels of a figure; words are brought into the form they are compared in once. */
function labelLookUp(
  byLabel: ReadonlyMap<string, RowDecision>,
): (figure: SheetFigure) => readonly RowDecision[] {
  const known = new Map<string, RowDecision | undefined>();
  const decisionOn = (words: string): RowDecision | undefined => {
    if (!known.has(words)) known.set(words, byLabel.get(labelKey(words)));
    return known.get(words);
  };
  return (figure) => decidableWords(figure).flatMap((words) => decisionOn(words) ?? []);
}

/** All that a decision on rows may name: whom a figure is of, what is counted, the label of its row. */
export function decidableWords({ placeWords, saying }: SheetFigure): readonly string[] {
  return [...placeWords, ...(saying.whole === "" ? saying.metricWords : []), rowLabel(saying)];
}

/** The label of a figure's row, behind that of what it is a part of: "nữ" of recruits is not "nữ" of the militia. */
export function rowLabel({ row, whole }: Pick<SheetFigure["saying"], "row" | "whole">): string {
  return whole === "" || row === "" ? row : `${whole} – ${row}`;
}

/** A label as it is compared: small letters, single spaces. */
export function labelKey(label: string): string {
  return label.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
