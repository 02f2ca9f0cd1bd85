import type { DrawArea } from "../drawn-chart.ts";
import { areaMark, cornersOf } from "../marks/area-marks.ts";
import { isCautioned } from "../marks/colour-legend.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { textMark } from "../marks/drawing.ts";
import { cautionTriangle, toneColours } from "../marks/legend-marks.ts";
import { lightOf } from "../marks/lighting.ts";
import { cutName, textWidth, wrapText } from "../marks/text-width.ts";
import { palette, tokens } from "../theme.ts";
import type { ColouredFigure, ColourScale } from "./map-spec.ts";

/** What the words of a tile are set with. */
export interface WordsAbout {
  readonly scale: ColourScale;
  readonly area: DrawArea;
  readonly showsCaution: boolean;
}

/** Below this width a tile holds no words. */
export const wordsFrom = 40;
const [size = 11, line = 13] = tokens.type.tileLabel;
const inset = 4;

/** Name top left in at most two lines, value bottom right where it fits; plates under words on a hatch. */
export function tileWords(
  { tile, box }: { readonly tile: ColouredFigure; readonly box: Box },
  about: WordsAbout,
): readonly Mark[] {
  const { area, showsCaution } = about;
  const frame = estimateFrame(tile, box, about);
  if (box.width < wordsFrom) return frame;
  const opacity = lightOf(area, tile.locality);
  const colour = inkOn(tile, about);
  const names = nameLines(tile.name, box).map((text, i) => ({
    text,
    weight: 500,
    box: {
      left: box.left + inset,
      top: box.top + inset + i * line,
      width: textWidth(text, size, 500),
      height: line,
    },
  }));
  const words = [...names, ...valueWords(tile, box)];
  const marks = words.map(({ text, weight, box: { left, top } }) => {
    const mark = textMark({ x: left, y: top + line / 2, text, size, weight, colour });
    return opacity === 1 ? mark : { ...mark, style: { ...(mark.style as object), opacity } };
  });
  const warned = showsCaution && isCautioned(tile);
  return [
    ...frame,
    ...(tile.tone === undefined ? words.map((w) => plateUnder(w.box, { area, opacity })) : []),
    ...marks,
    ...(warned ? [cautionTriangle(box.left + 9, box.top + box.height - 9, area.theme)] : []),
  ];
}

/** The dashed frame of an estimate, inside the tile. */
export function estimateFrame(tile: ColouredFigure, box: Box, about: WordsAbout): readonly Mark[] {
  if (!tile.estimate || tile.tone === undefined || box.width < 10) return [];
  const inner = { left: box.left + 1.5, top: box.top + 1.5, width: box.width - 3, height: box.height - 3 };
  const dash = tokens.line.estimatedDash;
  const opacity = lightOf(about.area, tile.locality);
  return [areaMark(cornersOf(inner), { border: inkOn(tile, about), width: 1.25, dash, z: 2, opacity })];
}

/** The ink that is read on the ground of a tile, also while it is faded. */
export function inkOn(tile: ColouredFigure, { scale, area }: Pick<WordsAbout, "scale" | "area">): string {
  const colours = palette(area.theme);
  if (lightOf(area, tile.locality) < 1) return colours.ink1;
  return tile.tone === undefined ? colours.ink2 : toneColours(scale, tile.tone, area.theme).text;
}

/** The ground under words on a hatch. */
export function plateUnder(box: Box, { area, opacity }: { area: DrawArea; opacity: number }): Mark {
  const plate = { ...box, left: box.left - 2, width: box.width + 4 };
  return areaMark(cornersOf(plate), { fill: palette(area.theme).hatchBg, z: 2, opacity });
}

interface Words {
  readonly text: string;
  readonly weight: number;
  readonly box: Box;
}

/** A number, or what it lies between: the reason why there is none stands in the legend. */
function valueWords(tile: ColouredFigure, box: Box): readonly Words[] {
  const { label } = tile;
  const width = textWidth(label, size, 600);
  const isTold = tile.tone !== undefined || tile.uncoloured === "bounds" || tile.uncoloured === "thin";
  if (!isTold || width > box.width - 2 * inset) return [];
  const left = box.left + box.width - inset - width;
  return [
    {
      text: label,
      weight: 600,
      box: { left, top: box.top + box.height - inset - line, width, height: line },
    },
  ];
}

function nameLines(name: string, box: Box): readonly string[] {
  const width = box.width - 2 * inset;
  const most = box.height >= 3 * line + 6 ? 2 : 1;
  const font = { size, weight: 500 };
  const lines = wrapText(name, width, font);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return shown.map((text) => cutName(text, width, font));
}
