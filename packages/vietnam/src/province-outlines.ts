import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ProvinceGeometry } from "./province-shapes.ts";
import { readProvinceShapes } from "./province-shapes.ts";
import { readOnce } from "./read-once.ts";

/** A point in degrees, east then north (WGS84), to a thousandth: about 110 m. */
export type Degrees = readonly [number, number];

/** A province's land: closed rings (the last point is not the first again), counter-clockwise, none a hole. */
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

/** The day on which 63 provinces became 34. */
const merged: IsoDate = "2025-07-01";

/**
 * The outlines of the provinces of a day, by uid: the 63 until 30 June 2025, the 34 from 1 July 2025. Days before
 * 1 August 2008, when Hà Tây was still apart, get the 63 as well: the register knows no earlier set.
 */
export function provinceOutlinesOn(day: IsoDate): ProvinceOutlines {
  const { until, since } = decoded();
  return day < merged ? until : since;
}

const decoded = readOnce(() => {
  const { objects } = readProvinceShapes();
  const arcs = decodedArcs();
  const outlines = (geometries: readonly ProvinceGeometry[]) =>
    geometries
      .map((geometry) => ({ uid: geometry.properties.uid, rings: ringsOf(geometry, arcs) }))
      .toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
  return {
    until: { until: merged, provinces: outlines(objects.provinces63.geometries) },
    since: { since: merged, provinces: outlines(objects.provinces34.geometries) },
  };
});

type Arc = readonly Degrees[];

/** Shared borders are rounded once, as arcs, so that neighbours keep the same border. */
function decodedArcs(): readonly Arc[] {
  const { arcs, transform } = readProvinceShapes();
  const [scaleX, scaleY] = transform.scale;
  const [left, bottom] = transform.translate;
  return arcs.map((steps) => {
    let [x, y] = [0, 0];
    const points = steps.map(([dx, dy]): Degrees => {
      x += dx;
      y += dy;
      return [thousandth(x * scaleX + left), thousandth(y * scaleY + bottom)];
    });
    return points.filter((point, i) => i === 0 || !isSame(point, points[i - 1]));
  });
}

function ringsOf(geometry: ProvinceGeometry, arcs: readonly Arc[]): readonly (readonly Degrees[])[] {
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  const rings = polygons.flatMap((polygon) => polygon.map((indexes) => joined(indexes, arcs)));
  return rings
    .filter((ring) => ring.length > 2)
    .map((ring) => (signedArea(ring) < 0 ? ring.toReversed() : ring));
}

function joined(indexes: readonly number[], arcs: readonly Arc[]): readonly Degrees[] {
  const points = indexes.flatMap((index) =>
    index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []),
  );
  const ring = points.filter((point, i) => i === 0 || !isSame(point, points[i - 1]));
  return isSame(ring.at(-1), ring[0]) ? ring.slice(0, -1) : ring;
}

/** In square degrees; above zero for a ring that runs counter-clockwise. */
function signedArea(ring: readonly Degrees[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function isSame(a: Degrees | undefined, b: Degrees | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function thousandth(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
