import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Bilingual } from "@sosanh/core/figures/metric";
import type { IsoDate } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";

/** A point in degrees, east then north (WGS84). */
export type Degrees = readonly [number, number];

/** A province's land as closed rings, none a hole; the last point is not the first again. */
export interface ProvinceOutline {
  readonly uid: LocalityUid;
  readonly rings: readonly (readonly Degrees[])[];
}

/** The provinces of a span of days: from `since` on, until the day before `until`; open where absent. */
export interface ProvinceOutlines {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly provinces: readonly ProvinceOutline[];
}

/** Islands that are shown in an inset, with the colour of the province they belong to (its uid in each register). */
export interface Archipelago {
  readonly name: Bilingual;
  /** Where there is little room: "Hoàng Sa". */
  readonly shortName: string;
  readonly provinces: readonly LocalityUid[];
  readonly islands: readonly { readonly name: string; readonly at: Degrees }[];
}

/** Where a place's tile stands among those under the same parent: column 0 in the west, row 0 in the north. */
export interface PlaceTile {
  readonly uid: LocalityUid;
  readonly column: number;
  readonly row: number;
}

/** Places that belong together: the communes of what was one district. */
export interface PlaceGroup {
  readonly name: string;
  readonly members: readonly LocalityUid[];
}

/**
 * The geometry of maps and tile maps, kept apart from a ChartSpec, which names places only. The caller has it from
 * the API; every part may be empty.
 */
export interface MapShapes {
  /** One set for each span of days that the chart shows. */
  readonly outlines: readonly ProvinceOutlines[];
  readonly archipelagos: readonly Archipelago[];
  readonly tiles: readonly PlaceTile[];
  readonly groups: readonly PlaceGroup[];
}

/** The outlines in force on a day; undefined where the shapes have none of that day. */
export function outlinesOn(shapes: MapShapes | undefined, day: IsoDate): ProvinceOutlines | undefined {
  return shapes?.outlines.find(
    ({ since, until }) => (since === undefined || since <= day) && (until === undefined || day < until),
  );
}

/** The day whose units a map of a year shows: that of the frame; as reported, the last day of the year's period. */
export function mapDay({ frameDay, view }: Pick<Comparison, "frameDay" | "view">, year: number): IsoDate {
  return frameDay ?? periodEnd({ year, part: view.part });
}
