import { palette } from "@sosanh/chart/theme";

const light = palette("light");

/** Colours of the light ground as Office writes them. */
export const inks = {
  text: hex(light.ink1),
  second: hex(light.ink2),
  third: hex(light.ink3),
  surface: hex(light.surface),
  sunken: hex(light.sunken),
  hairline: hex(light.hairline),
  grid: hex(light.grid),
  axis: hex(light.axis),
  mine: hex(light.mine),
  mineText: hex(light.mineText),
  mineSoft: hex(light.mineSoft),
  bench: hex(light.bench),
  benchText: hex(light.benchText),
  benchSoft: hex(light.benchSoft),
  context: hex(light.context),
  caution: hex(light.caution),
  sampleGround: hex(light.sampleBg),
  sampleText: hex(light.sampleInk),
  sampleLine: hex(light.sampleLine),
} as const;

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** The font of everything: on every machine that has Office, with all Vietnamese letters. */
export const slideFont = "Arial";

/** A slide of 16:9 in inches, and what is kept free of it. */
export const slide = { width: 13.333, height: 7.5, margin: 0.5 } as const;
/** Between the margins. */
export const contentWidth = slide.width - 2 * slide.margin;

/** Where the parts of a slide stand, in inches from the top. */
export const rows = { title: 0.36, foot: 7.08, footHeight: 0.26, bottom: 7 } as const;

/** Sizes of type in points. */
export const type = {
  cover: [40, 36, 32, 28, 24, 20],
  title: [26, 24, 22, 20, 18, 16],
  subtitle: 13,
  finding: [16, 15, 14, 13, 12],
  list: 16,
  table: [16, 14, 12, 11, 10],
  note: 10,
  foot: 9,
  badge: 11,
} as const;
