import type { LocalityUid } from "@sosanh/core/places/locality";
import { readDataFile } from "./data-file.ts";
import { readOnce } from "./read-once.ts";

/** One province's outline as indexes into the shared arcs; a negative index is that arc backwards (TopoJSON). */
export type ProvinceGeometry = {
  readonly properties: { readonly uid: LocalityUid; readonly name: string };
} & (
  | { readonly type: "Polygon"; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: "MultiPolygon"; readonly arcs: readonly (readonly (readonly number[])[])[] }
);

interface ProvinceCollection {
  readonly type: "GeometryCollection";
  readonly geometries: readonly ProvinceGeometry[];
}

/**
 * Simplified outlines of the 63 provinces until 30 June 2025 and the 34 from 1 July 2025, as one TopoJSON topology
 * in degrees (WGS84), for colouring at national scale.
 *
 * Rings run clockwise, none is a hole. Quần đảo Hoàng Sa and Trường Sa are not in it: a map must show them apart.
 */
export interface ProvinceShapes {
  readonly type: "Topology";
  /** Points of an arc are steps from the one before; `transform` turns them into degrees. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: { readonly provinces63: ProvinceCollection; readonly provinces34: ProvinceCollection };
}

const shapes = readOnce((): ProvinceShapes => JSON.parse(readDataFile("vn-provinces.topojson")));

/** The outlines of both sets of provinces. */
export function readProvinceShapes(): ProvinceShapes {
  return shapes();
}
