import type { Span } from "./span.ts";

/** What a file was read as: running text, or sheets of cells. */
export type ReadDocument = TextDocument | SheetDocument;

/** A document of running text: letter, report, saved page, PDF. */
export interface TextDocument {
  readonly kind: "text";
  /** The whole text; every span of a candidate is an offset into it. For .txt it is the file, decoded, unchanged. */
  readonly text: string;
  /** What parts of the text are, in order, without overlap; what is between them is nothing a reader reads. */
  readonly blocks: readonly TextBlock[];
  /** The title the file gives itself, where it does. */
  readonly title?: string;
  /** What a reader left out or mended; absent when nothing. */
  readonly remarks?: readonly ReadRemark[];
}

/** Something a person should know of how a file was read; `value` counts what it is about. */
export interface ReadRemark {
  readonly code:
    | "macros-ignored"
    | "hidden-sheets"
    | "hidden-cells"
    | "formulas-without-results"
    | "pages-without-text"
    | "letters-mended"
    | "encoding-recognised";
  readonly value: string | number;
}

/** A part of a text. `boilerplate` is the page around an article: menus, lists of other articles, counters. */
export interface TextBlock extends Span {
  readonly role: "title" | "heading" | "paragraph" | "list" | "table" | "caption" | "boilerplate";
  /** Of a PDF: the page it stands on, from 1. */
  readonly page?: number;
  /** Of a document of Word: which paragraph, from 1. */
  readonly paragraph?: number;
}

/** A workbook, a CSV, a statistics file: sheets of cells as they stand. */
export interface SheetDocument {
  readonly kind: "sheets";
  readonly sheets: readonly Sheet[];
  /** What a reader left out or mended; absent when nothing. */
  readonly remarks?: readonly ReadRemark[];
}

/** Rows or columns one after the other, from 0, the end exclusive. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
}

export interface Sheet {
  readonly name: string;
  /** Whether the workbook hides it from its readers. */
  readonly isHidden?: true;
  /** Rows and columns that the workbook hides, each from 0, the end exclusive; absent when none. Figures in them are not read. */
  readonly hidden?: {
    readonly rows: readonly CellRange[];
    readonly columns: readonly CellRange[];
  };
  /** Rows of cells; a row may be shorter than others. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Merged ranges, from 0, ends included, within the rows; of their cells only the first holds something. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** What stands in a cell: nothing, a text, or a number with how the sheet shows it. A formula is its stored result. */
export type SheetCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly shown: string; readonly isFormula?: true }
  | { readonly kind: "error"; readonly text: string };
