import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Qualifier } from "@sosanh/core/figures/value";
import type { CandidateStatus } from "../candidate.ts";
import type { Sheet } from "../read-document.ts";
import { type CellNumber, cellNumber, isNoFigure, type Notation, notationOf } from "./cell-number.ts";
import { type PlaceKnowledge, type TableColumn, tableColumns } from "./column-roles.ts";
import { type HeadingFacts, headingFacts, isTotal, looksLikePlace } from "./heading-words.ts";
import { type Grid, gridOf } from "./sheet-grid.ts";
import { type TableBlock, tableBlocks } from "./table-block.ts";

/** A figure of a sheet as its headings and labels describe it, before metric and place are looked up. */
export interface SheetFigure {
  /** From 0. */
  readonly cell: { readonly row: number; readonly column: number };
  /** As the sheet shows it. */
  readonly shown: string;
  /** null where a person has to say which of `readings` it is, or where the sheet shows an error. */
  readonly value: number | null;
  readonly readings: readonly number[];
  /** What is counted, from the widest words to the narrowest: section, row, headings. */
  readonly metricWords: readonly string[];
  /** Of whom, from the widest to the narrowest; none where the sheet does not say: it is the place of the document. */
  readonly placeWords: readonly string[];
  readonly unit: string;
  readonly year: number | null;
  readonly part: PeriodPart;
  readonly status: CandidateStatus;
  readonly qualifier: Qualifier;
  /** A sum of other rows, or a comparison of other figures: shown, never counted again. */
  readonly kind: "figure" | "total" | "derived";
}

/** A table of a sheet: what its columns hold, and its figures. */
export interface SheetTable {
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly figures: readonly SheetFigure[];
  /** Cells that say there is no figure (a dash, dots). */
  readonly without: readonly CellWords[];
  /** Cells of columns of figures that hold words no figure can be read from ("8/8", "đã hoàn thành"): for a person. */
  readonly unread: readonly CellWords[];
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
  return tableBlocks(grid, notation).map((block) => {
    const columns = tableColumns(grid, block, { notation, ...knowledge });
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

function figuresOf(table: Table): Pick<SheetTable, "figures" | "without" | "unread"> {
  const { grid, block, columns, notation, knowledge } = table;
  const above = headingFacts(block.above.join(". "));
  const heads = new Map(columns.map(({ column, heads: words }) => [column, headingFacts(words.join(" – "))]));
  const values = columns.filter(({ role }) => role === "value");
  const figures: SheetFigure[] = [];
  const without: CellWords[] = [];
  const unread: CellWords[] = [];
  let section = "";
  for (let row = block.bodyFrom; row < block.bodyTo; row += 1) {
    const labels = labelsOf(table, row);
    const filled = values.filter(({ column }) => cellNumber(grid.at(row, column), notation) !== undefined);
    if (filled.length === 0 && !values.some(({ column }) => isNoFigure(grid.at(row, column)))) {
      section = labels.metric || labels.places.join(" – ") || section;
      continue;
    }
    for (const { column, heads: words } of values) {
      const cell = grid.at(row, column);
      const number = cellNumber(cell, notation);
      const head = heads.get(column) ?? { rest: "" };
      if (number !== undefined)
        figures.push(
          figureOf({
            cell: { row, column },
            shown: grid.words(row, column),
            number,
            labels,
            head,
            above,
            section,
            words,
            knowledge,
          }),
        );
      else if (cell?.kind === "text")
        (isNoFigure(cell) ? without : unread).push({ row, column, words: grid.words(row, column) });
    }
  }
  return { figures, without, unread };
}

interface Labels {
  readonly places: readonly string[];
  readonly metric: string;
  readonly unit: string;
  readonly year: string;
}

function labelsOf({ grid, columns }: Table, row: number): Labels {
  const of = (role: TableColumn["role"]): readonly string[] =>
    columns
      .filter((each) => each.role === role)
      .map(({ column }) => grid.words(row, column))
      .filter((words) => words !== "");
  return {
    places: of("place"),
    metric: of("metric").join(" – "),
    unit: of("unit").join(" "),
    year: of("year").join(" "),
  };
}

interface Told {
  readonly cell: SheetFigure["cell"];
  readonly shown: string;
  readonly number: CellNumber;
  readonly labels: Labels;
  readonly head: HeadingFacts;
  readonly above: HeadingFacts;
  readonly section: string;
  readonly words: readonly string[];
  readonly knowledge: PlaceKnowledge;
}

function figureOf({
  cell,
  shown,
  number,
  labels,
  head,
  above,
  section,
  words,
  knowledge,
}: Told): SheetFigure {
  const row = headingFacts(labels.metric);
  const across = words.find((text) => looksLikePlace(text) || knowledge.isPlace(text)) ?? "";
  const isSectionPlace = looksLikePlace(section) || knowledge.isPlace(section);
  const isSum = labels.places.some(isTotal) || isTotal(labels.metric) || words.some(isTotal);
  const isDerived = head.isDerived === true || row.isDerived === true;
  const own = Number(/\d{4}/.exec(labels.year)?.[0]);
  const counted = [
    isSectionPlace ? "" : section,
    row.rest,
    across === "" ? head.rest : withoutWords(head.rest, across),
  ];
  return {
    cell,
    shown,
    value: number.value,
    readings: number.readings,
    metricWords: metricWords(counted, above.rest),
    placeWords: [...(isSectionPlace ? [section] : []), ...labels.places, ...(across === "" ? [] : [across])],
    unit:
      labels.unit || head.unit || row.unit || number.unit || (number.isPercent ? "%" : (above.unit ?? "")),
    year: own || head.year || row.year || above.year || null,
    part: head.part ?? row.part ?? above.part ?? "year",
    status: head.status ?? row.status ?? "measured",
    qualifier: number.qualifier,
    kind: isDerived ? "derived" : isSum ? "total" : "figure",
  };
}

/** What is counted; the title above the table where neither rows nor headings say it. */
function metricWords(counted: readonly string[], above: string): readonly string[] {
  const said = counted.filter((words) => words !== "" && !isTotal(words) && !isOfEvery(words));
  return said.length > 0 || above === "" ? said : [above];
}

/** Words that stand over figures of any kind. */
function isOfEvery(words: string): boolean {
  return /^(values?|giá trị|số liệu|số lượng|kết quả)$/iu.test(words);
}

function withoutWords(text: string, words: string): string {
  return text
    .replace(words, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s–-]+|[\s–-]+$/g, "")
    .trim();
}
