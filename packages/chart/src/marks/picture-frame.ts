import type { ChartSpec } from "../chart-spec.ts";
import type { Theme } from "../theme.ts";
import { palette, tokens } from "../theme.ts";
import { fill, word } from "../words/words.ts";
import type { Mark } from "./drawing.ts";
import { boxMark, textMark } from "./drawing.ts";
import { textWidth, wrapEvenly, wrapText } from "./text-width.ts";

/** The words around a picture that leaves the page: how high they stand above and below, and themselves. */
export interface PictureFrame {
  readonly above: number;
  readonly below: number;
  readonly padding: number;
  readonly marks: (height: number) => readonly Mark[];
}

const padding = 20;

/** Title, subtitle, badge, notes and source line of a chart as part of its picture, wrapped to the width. */
export function pictureFrame(spec: ChartSpec, width: number, theme: Theme): PictureFrame {
  const colours = palette(theme);
  const inner = width - 2 * padding;
  const [titleSize, titleLine, titleWeight] = tokens.type.chartTitle as [number, number, number];
  const [size, line] = tokens.type.subtitle as [number, number];
  const [noteSize, noteLine] = tokens.type.note as [number, number];
  const badge = spec.illustrative;
  const badgeWidth = badge === undefined ? 0 : widthOfBadge(badge);
  const title = wrapEvenly(spec.title, inner - badgeWidth - (badge === undefined ? 0 : 12), {
    size: titleSize,
    weight: titleWeight,
  });
  const subtitle = wrapText(spec.subtitle, inner, { size });
  const notes =
    spec.notes.length === 0 ? [] : [fill(word(spec.language, "notes"), { notes: spec.notes.join(". ") })];
  const foot = [...notes, spec.sourceLine].flatMap((text) => wrapText(text, inner, { size: noteSize }));
  const above = padding + title.length * titleLine + 2 + subtitle.length * line + 12;
  const below = 10 + foot.length * noteLine + padding - 4;
  return {
    above,
    below,
    padding,
    marks: (height) => [
      ...title.map((text, i) =>
        textMark({
          x: padding,
          y: padding + (i + 0.5) * titleLine,
          text,
          size: titleSize,
          weight: titleWeight,
          colour: colours.ink1,
        }),
      ),
      ...subtitle.map((text, i) =>
        textMark({
          x: padding,
          y: above - 12 - (subtitle.length - i - 0.5) * line,
          text,
          size,
          colour: colours.ink2,
        }),
      ),
      ...(badge === undefined ? [] : badgeMarks(badge, width, theme)),
      ...foot.map((text, i) =>
        textMark({
          x: padding,
          y: height - below + 10 + (i + 0.5) * noteLine,
          text,
          size: noteSize,
          colour: colours.ink3,
        }),
      ),
    ],
  };
}

const badgeSize = 12;

function widthOfBadge(badge: string): number {
  return textWidth(badge, badgeSize, 600) + 16;
}

function badgeMarks(badge: string, width: number, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const room = widthOfBadge(badge);
  const box = { left: width - padding - room, top: padding, width: room, height: 22 };
  return [
    boxMark(box, { fill: colours.sampleBg, border: colours.sampleLine, radius: tokens.radius.badge }),
    textMark({
      x: box.left + 8,
      y: box.top + 11,
      text: badge,
      size: badgeSize,
      weight: 600,
      colour: colours.sampleInk,
    }),
  ];
}
