import data from "./tokens.json" with { type: "json" };

/** Light or dark: the ground everything is drawn on. */
export type Theme = "light" | "dark";

/** Every colour, size and width of the look, as numbers and hex colours (docs: the look). */
export const tokens = data;

/** The colours of one ground by name: `ink1`, `mine`, `hatch`. */
export type Palette = (typeof data)["color"]["light"];

/** The colours of a ground. */
export function palette(theme: Theme): Palette {
  return data.color[theme];
}

/** The colour of the mark and of its label for a categorical slot 0-7; context grey where there is no slot. */
export function slotColours(theme: Theme, slot: number | undefined): { mark: string; text: string } {
  const colours = palette(theme);
  const mark = slot === undefined ? undefined : data.categorical[theme].mark[slot];
  const text = slot === undefined ? undefined : data.categorical[theme].text[slot];
  return { mark: mark ?? colours.context, text: text ?? colours.contextText };
}
