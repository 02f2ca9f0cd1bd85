import type { NativeChart } from "../native-chart.ts";

/** How a cell looks; colours as Office writes them. What is left out is as the workbook has it: Arial 10, ink. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Office's own code, in its American form: each machine shows it by its own marks. */
  readonly numberFormat?: string;
  readonly align?: "left" | "right" | "center";
  readonly top?: true;
  readonly wrap?: true;
  readonly underline?: true;
  /** Kept a little from the column before it. */
  readonly indent?: true;
  /** A line below: of a head, or between rows. */
  readonly line?: "head" | "row";
  /** A line at the left: where a group of columns begins. */
  readonly side?: true;
  /** Can be filled where its sheet is protected. */
  readonly unlocked?: true;
}

/** A text or a number, never a formula. */
export interface SheetCell {
  readonly column: number;
  readonly value: string | number;
  readonly style: CellStyle;
}

/** A row of a sheet; height in pixels, Excel's own where it is left out. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly height?: number;
}

/** A block of cells, ends included, counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where a chart or picture stands: its corner's cell and its size in pixels. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly altText: string;
}

/** A chart drawn by Excel from a block of another sheet. */
export interface PlacedChart extends Placed {
  readonly chart: NativeChart;
  /** The first row of its block on the sheet of chart data: heads; the categories start below. */
  readonly dataRow: number;
}

export interface PlacedPicture extends Placed {
  readonly png: Uint8Array;
  /** The same picture without pixels, for an Excel that can draw it. */
  readonly svg: string;
}

/** A cell that leads somewhere: a web address, or a cell of a sheet by its name. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly to: { readonly address: string } | { readonly sheet: string };
}

/** Very many rows of one field a column, as they come from the data: no cell is made of each. */
export interface SheetRecords {
  readonly fields: readonly (readonly (string | number | undefined)[])[];
  /** One a column. */
  readonly styles: readonly CellStyle[];
}

/** Where a page begins, and the scale of the sheet in per cent. */
export interface PageBreak {
  readonly row: number;
  readonly scale: number;
  /** What is above takes one page: no head is repeated. */
  readonly isOneAbove: boolean;
}

/** A sheet as plain data. */
export interface SheetPlan {
  /** As {@link sheetNames} made it. */
  readonly name: string;
  /** Widths in pixels. */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Below the rows. */
  readonly records?: SheetRecords;
  readonly merges: readonly CellRange[];
  readonly links: readonly SheetLink[];
  readonly charts: readonly PlacedChart[];
  readonly pictures: readonly PlacedPicture[];
  /** The table of the sheet, its head row first: can be filtered, and its head is repeated on its pages. */
  readonly table?: CellRange;
  /** Rows that stay while the others scroll, and columns at the left. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly isLandscape: boolean;
  /** All on one page; else as wide as the page and as many pages as it takes. */
  readonly isOnePage?: boolean;
  /** Of a sheet on several pages with a chart below its table. */
  readonly pageBreak?: PageBreak;
  /** Pages side by side, by the columns that the second and those after it begin with; scale in per cent. */
  readonly across?: { readonly scale: number; readonly breaks: readonly number[] } | undefined;
  /** What is printed of a form: a range, below the title; its rows and columns, ends included, that every page has. */
  readonly form?: {
    readonly title: string;
    readonly range: CellRange;
    readonly rows: readonly [number, number];
    readonly columns: readonly [number, number];
  };
  /** Remarks that show when one points at a cell. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Only cells that are unlocked can be changed; there is no password. */
  readonly isProtected?: true;
  readonly isHidden?: true;
  /** "số liệu minh họa" at the head of every printed page. */
  readonly badge?: string;
  /** At the foot of every printed page, beside its number. */
  readonly foot: string;
}
