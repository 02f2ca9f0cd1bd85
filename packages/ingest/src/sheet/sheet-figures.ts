import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Qualifier } from "@sosanh/core/figures/value";
import type { Sheet } from "@sosanh/core/submissions/read-document";
import type { ReadStatus } from "@sosanh/core/submissions/read-figure";
import { blocksBeside } from "./blocks-beside.ts";
import { cellNumber, columnNotation, isNoFigure, type Notation, notationOf } from "./cell-number.ts";
import { type CellSaying, cellSayings } from "./cell-saying.ts";
import { type PlaceKnowledge, type TableColumn, tableColumns } from "./column-roles.ts";
import { isTotal } from "./heading-words.ts";
import { rowLabels } from "./row-labels.ts";
import { sectionsOf } from "./row-sections.ts";
import { type Grid, gridOf } from "./sheet-grid.ts";
import { isRowOfPlace, type TableBlock, tableBlocks } from "./table-block.ts";

/** A figure of a sheet as its headings and labels describe it, before metric and place are looked up. */
export interface SheetFigure {
  /** From 0. */
  readonly cell: { readonly row: number; readonly column: number };
  /** As the sheet shows it. */
  readonly shown: string;
  /** null where a person has to say which of `readings` it is, or where the sheet shows an error or words. */
  readonly value: number | null;
  readonly readings: readonly number[];
  /** What is said of it; the same object for cells of which the same is said. */
  readonly saying: CellSaying;
  /** Of whom, from the widest to the narrowest; none where the sheet does not say: it is the place of the document. */
  readonly placeWords: readonly string[];
  readonly unit: string;
  readonly year: number | null;
  /** null where no word says which part of the year. */
  readonly part: PeriodPart | null;
  readonly status: ReadStatus;
  readonly qualifier: Qualifier;
  /** A sum of other rows, or a comparison of other figures: shown, never counted again. */
  readonly kind: "figure" | "total" | "derived";
  /** Of a comparison: whether it compares sums of other rows. */
  readonly isOfTotal?: true;
  /** Of a cell among figures that holds words no number can be read from ("8/8", "đã hoàn thành"): for a person. */
  readonly isUnread?: true;
}

/** A table of a sheet: what its columns hold, and its figures. */
export interface SheetTable {
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly figures: readonly SheetFigure[];
  /** Cells that say there is no figure (a dash, dots). */
  readonly without: readonly CellWords[];
}

/** What stands in a cell, and where, from 0. */
export interface CellWords {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

/**
 * The tables of a sheet as people make them, with every figure and what is said of it: headings over several rows,
 * merged or not, several tables one below the other, sections and sums among the rows, units and years in headings,
 * places down or across. What no word says is left open: year null, unit "", no place.
 */
export function sheetTables(sheet: Sheet, knowledge: PlaceKnowledge): readonly SheetTable[] {
  const grid = gridOf(sheet);
  const notation = notationOf(sheet);
  const given = { notation, ...knowledge };
  return tableBlocks(grid, notation)
    .flatMap((block) => blocksBeside(block, tableColumns(grid, block, given)))
    .map((block) => {
      const columns = tableColumns(grid, block, given);
      return { block, columns, ...figuresOf({ grid, block, columns, notation, knowledge }) };
    });
}

interface Table {
  readonly grid: Grid;
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly notation: Notation;
  readonly knowledge: PlaceKnowledge;
}

function figuresOf({
  grid,
  block,
  columns,
  notation,
  knowledge,
}: Table): Pick<SheetTable, "figures" | "without"> {
  const values = columns.filter(({ role }) => role === "value");
  const labelsOf = rowLabels(grid, columns);
  const body = Array.from({ length: block.bodyTo - block.bodyFrom }, (_, i) => block.bodyFrom + i);
  const written = new Map(
    values.map(({ column }) => [
      column,
      columnNotation(
        body.map((row) => grid.at(row, column)),
        notation,
      ),
    ]),
  );
  const hasFigure = (row: number): boolean =>
    values.some(({ column }) => {
      const cell = grid.at(row, column);
      if (cellNumber(cell, notation) !== undefined || isNoFigure(cell)) return true;
      return row > block.bodyFrom && grid.words(row, column) !== "" && isRowOfPlace(grid, row);
    });
  const sections = sectionsOf({ block, labelsOf, hasFigure });
  const named = new Set(sections.map(({ section }) => section).filter((words) => words !== ""));
  const sayingOf = cellSayings({ block, columns, isPlace: knowledge.isPlace, sections: named });
  const figures: SheetFigure[] = [];
  const without: CellWords[] = [];
  for (const { row, labels, section, above, isSum } of sections)
    for (const { column } of values) {
      const cell = grid.at(row, column);
      if (cell === undefined || cell.kind === "empty" || grid.isHidden(row, column)) continue;
      const number = cellNumber(cell, written.get(column) ?? notation);
      const shown = grid.words(row, column);
      if (number === undefined && isNoFigure(cell)) {
        without.push({ row, column, words: shown });
        continue;
      }
      const saying = sayingOf(column, labels, section);
      const own = Number(/\d{4}/.exec(labels.year)?.[0]);
      const isTotalled = isSum || saying.isSum || labels.places.some(isTotal);
      figures.push({
        cell: { row, column },
        shown,
        value: number?.value ?? null,
        readings: number?.readings ?? [],
        saying,
        placeWords: placeWords([...above, ...saying.sectionPlace, ...labels.places, ...saying.across]),
        // "Tỷ lệ (%)" over a column is no number of what its rows count.
        unit: /^[%‰]$/.test(saying.unit)
          ? saying.unit
          : labels.unit || saying.unit || number?.unit || (number?.isPercent ? "%" : saying.unitAbove),
        year: own || saying.year,
        part: saying.part,
        status: saying.status,
        qualifier: number?.qualifier ?? "exact",
        kind: saying.isDerived ? "derived" : isTotalled ? "total" : "figure",
        ...(isTotalled && saying.isDerived ? { isOfTotal: true } : {}),
        ...(number === undefined || cell.kind === "error" ? { isUnread: true } : {}),
      });
    }
  return { figures, without };
}

/** Each name once. */
function placeWords(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : words.filter((word, i) => word !== words[i - 1]);
}
