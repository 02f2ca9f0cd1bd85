import type { ChartHit, ChartHits } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import { areaMark, cornersOf, hatchedAreas } from "../marks/area-marks.ts";
import { isCautioned } from "../marks/colour-legend.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { textMark } from "../marks/drawing.ts";
import { cautionTriangle, legendMarks, toneColours } from "../marks/legend-marks.ts";
import { lightMarks } from "../marks/lighting.ts";
import { palette, tokens } from "../theme.ts";
import { word } from "../words/words.ts";
import { insetMarks } from "./map-insets.ts";
import type { PanelLayout } from "./map-layout.ts";
import { mapLayout } from "./map-layout.ts";
import { nameMarks } from "./map-names.ts";
import type { Point } from "./map-projection.ts";
import { areaOf, centreOf, thinned } from "./map-projection.ts";
import type { ColouredFigure, ColourScale, MapSpec } from "./map-spec.ts";

interface Land {
  readonly place: ColouredFigure;
  readonly rings: readonly (readonly Point[])[];
  readonly at: Point;
}

/** Draws maps in a box: the land by class, insets beside it, the legend below. Without shapes the legend alone. */
export function drawMap(spec: MapSpec, area: DrawArea): DrawnChart {
  const { panels, legend } = mapLayout(spec, area.box, area.shapes);
  const drawn = panels.map((layout) => drawPanel(spec, layout, area));
  const none = panels.length === 0 ? [noShapes(spec, legend, area)] : [];
  return {
    marks: [...drawn.flatMap(({ marks }) => marks), ...none, ...legendMarks(spec.legend, legend, area.theme)],
    get hits() {
      return drawn.flatMap(({ hits }) => hits);
    },
  };
}

function noShapes(spec: MapSpec, legend: Box, { box, theme }: DrawArea): Mark {
  return textMark({
    x: box.left + box.width / 2,
    y: (box.top + legend.top) / 2,
    text: word(spec.language, "map.no-outlines"),
    align: "center",
    colour: palette(theme).ink3,
  });
}

function drawPanel(spec: MapSpec, layout: PanelLayout, area: DrawArea): DrawnChart {
  const { scale, notes } = spec.legend;
  const lands = landsOf(layout);
  const { outside } = lands;
  const colours = palette(area.theme);
  const showsCaution = notes.some(({ mark }) => mark === "caution");
  return {
    marks: [
      ...outside.map((ring) => areaMark(ring, { border: colours.hairline, width: 0.75 })),
      ...lands.shown.flatMap((land) =>
        lightMarks(area, land.place.locality, landMarks(land, { scale, area, showsCaution })),
      ),
      ...insetMarks(area.shapes?.archipelagos ?? [], { layout, scale, language: spec.language }, area),
      ...nameMarks(lands.shown, layout, area),
      ...(layout.title === undefined
        ? []
        : [
            textMark({
              x: layout.title[0],
              y: layout.title[1],
              text: layout.panel.year,
              size: 13,
              weight: 600,
              align: "center",
              colour: colours.ink1,
            }),
          ]),
    ],
    get hits() {
      return hitsOf(lands.shown, layout);
    },
  };
}

function landsOf({ panel, outlines, place }: PanelLayout): {
  readonly shown: readonly Land[];
  readonly outside: readonly (readonly Point[])[];
} {
  const places = new Map(panel.places.map((p) => [p.locality, p]));
  const shown: Land[] = [];
  const outside: (readonly Point[])[] = [];
  for (const { uid, rings } of outlines.provinces) {
    const drawn = rings.map((ring) => thinned(ring.map(place))).filter((ring) => ring.length > 0);
    const figure = places.get(uid);
    const at = centreOf(drawn);
    if (figure === undefined || at === undefined) outside.push(...drawn);
    else shown.push({ place: figure, rings: drawn, at });
  }
  return { shown, outside };
}

function landMarks(
  { place, rings, at }: Land,
  { scale, area, showsCaution }: { scale: ColourScale; area: DrawArea; showsCaution: boolean },
): readonly Mark[] {
  const colours = palette(area.theme);
  const border = { border: colours.surface, width: 0.75, z: 1 };
  const isLit = place.locality === area.lit;
  const isRinged = place.role === "mine" || isLit;
  const filled =
    place.tone === undefined
      ? [
          ...hatchedAreas([rings], place.uncoloured ?? "missing", { colours }),
          ...rings.map((ring) => areaMark(ring, { border: colours.hatch, width: 0.75, z: 1 })),
        ]
      : rings.map((ring) =>
          areaMark(ring, { fill: toneColours(scale, place.tone ?? 0, area.theme).fill, ...border }),
        );
  return [
    ...filled,
    ...(place.estimate && place.tone !== undefined
      ? rings.map((ring) =>
          areaMark(ring, { border: colours.ink1, width: 1.25, dash: tokens.line.estimatedDash, z: 2 }),
        )
      : []),
    ...(isRinged
      ? rings.map((ring) => areaMark(ring, { border: colours.ink1, width: isLit ? 3 : 2, z: 3 }))
      : []),
    ...(showsCaution && isCautioned(place) ? [cautionTriangle(at[0], at[1], area.theme)] : []),
  ];
}

const bandHeight = 36;
/** Below this many square pixels a province is hard to point at: a square around its middle is its own too. */
const small = 500;

/** Rows from north to south, each from west to east. */
function hitsOf(lands: readonly Land[], { panel, land }: PanelLayout): ChartHits {
  const bands = new Map<number, ChartHit[]>();
  for (const { place, rings, at } of lands.toSorted((a, b) => a.at[0] - b.at[0])) {
    const band = Math.floor((at[1] - land.top) / bandHeight);
    const [x, y] = at;
    const size = rings.reduce((sum, ring) => sum + areaOf(ring), 0);
    const hit: ChartHit = {
      locality: place.locality,
      name: place.name,
      category: panel.year,
      figure: place,
      x,
      y,
      rings: size < small ? [...rings, cornersOf({ left: x - 9, top: y - 9, width: 18, height: 18 })] : rings,
    };
    bands.set(band, [...(bands.get(band) ?? []), hit]);
  }
  return [...bands].toSorted(([a], [b]) => a - b).map(([, hits]) => hits);
}
