import { describe, expect, it } from "vitest";
import type { Palette } from "./theme.ts";
import { palette, tokens } from "./theme.ts";

const texts = [
  "ink1",
  "ink2",
  "ink3",
  "mineText",
  "benchText",
  "contextText",
  "better",
  "worse",
  "danger",
] as const;
const grounds = ["page", "surface", "raised"] as const;
const ownGround: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ["mineText", "mineSoft"],
  ["benchText", "benchSoft"],
  ["better", "betterSoft"],
  ["worse", "worseSoft"],
  ["caution", "cautionSoft"],
  ["caution", "surface"],
  ["danger", "dangerSoft"],
  ["sampleInk", "sampleBg"],
  ["primaryInk", "primary"],
  ["ink3", "hatchBg"],
];

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const colours = palette(theme);

  it("every text is readable on every ground", () => {
    const pairs = texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));
    const weak = [...pairs, ...ownGround].filter(
      ([text, ground]) => contrast(colours[text], colours[ground]) < 4.5,
    );
    expect(weak).toEqual([]);
  });

  it("every line's label is readable", () =>
    expect(tokens.categorical[theme].text.filter((text) => contrast(text, colours.surface) < 4.5)).toEqual(
      [],
    ));

  it("every mark can be told from the ground", () =>
    expect(
      [...tokens.categorical[theme].mark, colours.context, colours.hatch, colours.axis].filter(
        (mark) => contrast(mark, colours.surface) < 3,
      ),
    ).toEqual([]));

  it("every class of a scale carries its label", () => {
    const scales = [
      [tokens.sequential[theme], tokens.labelOn.seq[theme]],
      [tokens.divergingPolar[theme], tokens.labelOn.div[theme]],
      [tokens.divergingNeutral[theme], tokens.labelOn.divN[theme]],
    ] as const;
    const weak = scales.flatMap(([classes, labels]) =>
      classes.filter((colour, i) => contrast(colour, labels[i] ?? colour) < 4.5),
    );
    expect(weak).toEqual([]);
  });
});

/** WCAG 2 contrast of two hex colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
