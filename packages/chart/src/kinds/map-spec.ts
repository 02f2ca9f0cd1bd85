import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartFace, ChartFigure, ChartRole } from "../chart-parts.ts";

/** One class of a colour scale, half-open: at least `from` and less than `below`; open at an end that is absent. */
export interface ColourClass {
  readonly from?: number;
  readonly below?: number;
  /** "100–<102", "từ 104". */
  readonly text: string;
  /** Place in the colours of the scale in the theme, 0 first. */
  readonly tone: number;
}

/** Which colours of the theme: more is darker; worse to better; less to more. */
export type ColourRange = "sequential" | "divergingPolar" | "divergingNeutral";

/** What the colours of a map, a tile map or a heatmap mean. */
export interface ColourScale {
  readonly range: ColourRange;
  /** From the least values to the greatest; none where no place has a figure. */
  readonly classes: readonly ColourClass[];
  /** Values are classed as they are shown: rounded to so many digits after the decimal mark. */
  readonly digits: number;
  /** How the breaks were found, in words. */
  readonly method: string;
}

/** Why a place has no colour. */
export type Uncoloured = "missing" | "bounds" | "not-comparable" | "thin";

/** A figure with the class it falls in: exactly one of `tone` and `uncoloured` is there. */
export interface ColouredFigure extends ChartFigure {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  readonly tone?: number;
  readonly uncoloured?: Uncoloured;
  /** True of a change that chance explains, in colours from worse to better: it takes the middle one. */
  readonly isUnclear?: true;
}

/** A line of the legend under the classes: what a mark means, and how many places have it. */
export interface LegendNote {
  readonly mark: Uncoloured | "estimate" | "caution" | "break" | "mine" | "outside" | "text";
  readonly text: string;
}

/** What stands beside the colours of every coloured chart. */
export interface ColourLegend {
  readonly scale: ColourScale;
  readonly notes: readonly LegendNote[];
}

/** The places of one year. Those without an outline are not drawn: the legend counts them. */
export interface MapPanel {
  readonly year: string;
  /** The day whose outlines are drawn. */
  readonly day: IsoDate;
  readonly places: readonly ColouredFigure[];
}

/** Provinces coloured by class; several years stand side by side on one scale. */
export interface MapSpec extends ChartFace {
  readonly kind: "map";
  readonly panels: readonly MapPanel[];
  readonly legend: ColourLegend;
}

/** A place as one square; `column` and `row` are its rough geographic position where that is known. */
export interface PlaceTileFigure extends ColouredFigure {
  readonly column?: number;
  readonly row?: number;
}

/** Tiles that stand together, under a name where there are several groups. */
export interface TileGroup {
  readonly name?: string;
  readonly tiles: readonly PlaceTileFigure[];
}

/** One equal square a place. */
export interface TileMapSpec extends ChartFace {
  readonly kind: "tile-map";
  readonly year: string;
  readonly groups: readonly TileGroup[];
  /** Whether tiles stand in their rough geographic position, or in the order of the register. */
  readonly arrangement: "geographic" | "ordered";
  readonly legend: ColourLegend;
}

/** A row of a heatmap: a place over the years or the metrics. */
export interface HeatmapRow {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  /** One for each column. */
  readonly cells: readonly ColouredFigure[];
}

/** A table of colours: a row a place, a column a year of one metric, or a metric of one year. */
export interface HeatmapSpec extends ChartFace {
  readonly kind: "heatmap";
  readonly across: "years" | "metrics";
  readonly columns: readonly string[];
  readonly rows: readonly HeatmapRow[];
  readonly legend: ColourLegend;
}
