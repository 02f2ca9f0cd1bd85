import type { Language } from "@sosanh/core/view/view";
import type { DrawArea } from "../drawn-chart.ts";
import { areaMark, cornersOf } from "../marks/area-marks.ts";
import type { Mark } from "../marks/drawing.ts";
import { pointMark, textMark } from "../marks/drawing.ts";
import { toneColours } from "../marks/legend-marks.ts";
import { lightMarks } from "../marks/lighting.ts";
import { textWidth } from "../marks/text-width.ts";
import { palette } from "../theme.ts";
import { say } from "../words/words.ts";
import type { PanelLayout } from "./map-layout.ts";
import { extentOf, fitted, planar } from "./map-projection.ts";
import type { Archipelago } from "./map-shapes.ts";
import type { ColouredFigure, ColourScale } from "./map-spec.ts";

/** What an inset is drawn with. */
export interface InsetAbout {
  readonly layout: PanelLayout;
  readonly scale: ColourScale;
  readonly language: Language;
}

const labelSize = 11;
const labelLine = 13;

/**
 * The archipelagos in frames of their own at the height where they lie: their main islands in their true arrangement,
 * each frame at its own scale, in the colour of the province they belong to and lit with it.
 */
export function insetMarks(
  archipelagos: readonly Archipelago[],
  about: InsetAbout,
  area: DrawArea,
): readonly Mark[] {
  return archipelagos.flatMap((archipelago) => {
    const owner = about.layout.panel.places.find(({ locality }) => archipelago.provinces.includes(locality));
    const marks = oneInset(archipelago, owner, { about, area });
    return owner === undefined ? marks : lightMarks(area, owner.locality, marks);
  });
}

function oneInset(
  archipelago: Archipelago,
  owner: ColouredFigure | undefined,
  { about, area }: { about: InsetAbout; area: DrawArea },
): readonly Mark[] {
  const { layout, scale, language } = about;
  const colours = palette(area.theme);
  const { left, width } = layout.inset;
  const lines = insetLines(archipelago, owner, { width: width - 8, language });
  const head = lines.length * labelLine + 8;
  const height = head + width * 0.8;
  const extent = extentOf(archipelago.islands.map(({ at }) => planar(at)));
  if (extent === undefined) return [];
  const latitudes = archipelago.islands.map(({ at }) => at[1]);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const wanted = layout.place([109, middle])[1] - height / 2;
  const top = Math.min(Math.max(wanted, layout.land.top), layout.land.top + layout.land.height - height);
  const margin = 8;
  const toPixels = fitted(extent, {
    left: left + margin,
    top: top + head + 2,
    width: width - 2 * margin,
    height: height - head - margin - 2,
  });
  const look = islandLook(owner, scale, area);
  const isOwn = owner !== undefined && (owner.role === "mine" || owner.locality === area.lit);
  return [
    areaMark(cornersOf({ left, top, width, height }), {
      border: isOwn ? colours.ink1 : colours.control,
      width: isOwn ? 2 : 0.75,
      z: 2,
    }),
    ...lines.map((text, i) =>
      textMark({
        x: left + width / 2,
        y: top + 4 + (i + 0.5) * labelLine,
        text,
        size: labelSize,
        align: "center",
        colour: i === 0 ? colours.ink1 : colours.ink3,
      }),
    ),
    ...archipelago.islands.map(({ at }) =>
      pointMark(toPixels(planar(at)), { ...look, size: Math.min(6, Math.max(3, width / 16)), z: 3 }),
    ),
  ];
}

/** The full name where it fits on a line, with whose it is; else the short name alone. */
function insetLines(
  { name, shortName }: Archipelago,
  owner: ColouredFigure | undefined,
  { width, language }: { width: number; language: Language },
): readonly string[] {
  if (textWidth(name[language], labelSize) > width) return [shortName];
  const part = owner && say(language, "map.inset", { province: owner.name });
  return part === undefined || textWidth(part, labelSize) > width ? [name[language]] : [name[language], part];
}

/** A dot of the class's colour in ink, so that the palest is seen; a hollow one for what has no colour. */
function islandLook(
  owner: ColouredFigure | undefined,
  scale: ColourScale,
  { theme }: DrawArea,
): { readonly colour: string; readonly ground: string; readonly isHollow: boolean } {
  const colours = palette(theme);
  if (owner?.tone === undefined) return { colour: colours.hatch, ground: colours.hatchBg, isHollow: true };
  return { colour: colours.ink2, ground: toneColours(scale, owner.tone, theme).fill, isHollow: true };
}
