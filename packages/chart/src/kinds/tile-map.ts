import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { borrowedFigure, borrowedNotes } from "../borrowed-figure.ts";
import { chartFace } from "../chart-face.ts";
import { coloured, colouredPlaces, placedFigure, scaleOf } from "../coloured-figure.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { colourLegend } from "../marks/colour-legend.ts";
import { isSinceBase, sinceBaseYear } from "../since-base-year.ts";
import { sinceTitle } from "../words/since-title.ts";
import { word } from "../words/words.ts";
import type { MapShapes } from "./map-shapes.ts";
import type { PlaceTileFigure, TileGroup, TileMapSpec } from "./map-spec.ts";

/**
 * One equal square a place in the focus year, coloured like the map. Provinces, and districts that were laid out, stand
 * in their rough geographic position. Below them there is no geometry: tiles stand by unit code, the communes of one
 * province in groups by former district, places of several parents in groups by parent; the notes say so.
 */
export function tileMap(whole: OneMetric, shapes: MapShapes | undefined): TileMapSpec {
  const part = sinceBaseYear(whole);
  const { view, focusYear } = part;
  const { language } = view;
  const places = colouredPlaces(part).filter((place) => isThere(place, focusYear));
  const placed = places.map((place) => ({
    place,
    figure: placedFigure(part, borrowedFigure(part, place, focusYear), place),
  }));
  const scale = scaleOf(
    part,
    placed.map(({ figure }) => figure),
  );
  const positions = new Map(shapes?.tiles.map((tile) => [tile.uid, tile]));
  const isGeographic = hasPositions(places, positions);
  const tiles = placed.map(({ place, figure }): Tile => {
    const { column, row } = (isGeographic ? positions.get(figure.locality) : undefined) ?? {};
    const at = column === undefined || row === undefined ? {} : { column, row };
    return { place, tile: { ...coloured(figure, scale), ...at } };
  });
  const { groups, by } = isGeographic
    ? { groups: [{ tiles: tiles.map(({ tile }) => tile) }], by: "geographic" as const }
    : grouped(tiles, { shapes, language });
  const figures = tiles.map(({ tile }) => tile);
  const legend = colourLegend({ scale, language, figures, showsCaution: isSinceBase(whole) });
  const position = word(language, `tiles.${by}`);
  const borrowed = borrowedNotes(
    part,
    figures.map((figure) => ({ name: figure.name, figure })),
  );
  const face = chartFace(part, { ...sinceTitle(part), notes: [position, ...borrowed] });
  return {
    kind: "tile-map",
    ...face,
    summary: [face.summary, `${position}.`, ...legend.notes.map((note) => `${note.text}.`)].join(" "),
    year: `${focusYear}`,
    groups,
    arrangement: isGeographic ? "geographic" : "ordered",
    legend,
  };
}

interface Tile {
  readonly place: Place;
  readonly tile: PlaceTileFigure;
}

/** A unit that was not yet or no longer there in the year has no tile. */
function isThere(place: Place, year: number): boolean {
  const value = place.rows.get(year)?.value;
  return value === undefined || isKnown(value) || value.missing !== "did-not-exist";
}

/** True where every place has a position of its own among the same siblings. */
function hasPositions(
  places: readonly Place[],
  positions: ReadonlyMap<LocalityUid, { readonly column: number; readonly row: number }>,
): boolean {
  const parents = new Set(places.map(({ locality }) => locality.parent ?? ""));
  const spots = places.map(({ locality }) => positions.get(locality.uid));
  const taken = new Set(spots.map((spot) => (spot === undefined ? "" : `${spot.column} ${spot.row}`)));
  return places.length > 0 && parents.size === 1 && !taken.has("") && taken.size === places.length;
}

interface Grouping {
  readonly groups: readonly TileGroup[];
  readonly by: "ordered" | "districts" | "parents";
}

function grouped(
  tiles: readonly Tile[],
  { shapes, language }: { shapes: MapShapes | undefined; language: "vi" | "en" },
): Grouping {
  const sorted = tiles.toSorted((a, b) => (a.tile.locality < b.tile.locality ? -1 : 1));
  const parents = new Map<string, { name: string; tiles: PlaceTileFigure[] }>();
  for (const { place, tile } of sorted) {
    const { parent = "", parentName = word(language, "tiles.other") } = place.locality;
    const group = parents.get(parent) ?? { name: parentName, tiles: [] };
    group.tiles.push(tile);
    parents.set(parent, group);
  }
  if (parents.size > 1) {
    const groups = [...parents].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
    return { groups, by: "parents" };
  }
  const all = sorted.map(({ tile }) => tile);
  const districts = byDistrict(all, shapes, word(language, "tiles.other"));
  return districts.length > 1
    ? { groups: districts, by: "districts" }
    : { groups: [{ tiles: all }], by: "ordered" };
}

function byDistrict(
  tiles: readonly PlaceTileFigure[],
  shapes: MapShapes | undefined,
  other: string,
): readonly TileGroup[] {
  const left = new Map(tiles.map((tile) => [tile.locality, tile]));
  const groups = (shapes?.groups ?? []).flatMap(({ name, members }): TileGroup[] => {
    const own = members.flatMap((uid) => {
      const tile = left.get(uid);
      left.delete(uid);
      return tile === undefined ? [] : [tile];
    });
    return own.length === 0 ? [] : [{ name, tiles: own }];
  });
  const rest = [...left.values()];
  return rest.length === 0 || groups.length === 0 ? groups : [...groups, { name: other, tiles: rest }];
}
