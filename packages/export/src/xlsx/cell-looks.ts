import { officeColour as hex, colours as light } from "../native/native-parts.ts";
import type { CellStyle } from "./sheet-plan.ts";

/** Colours of the light ground. */
export const inks = {
  text: hex(light.ink1),
  second: hex(light.ink2),
  third: hex(light.ink3),
  link: hex(light.primary),
  mine: hex(light.mineText),
  mineGround: hex(light.mineSoft),
  bench: hex(light.benchText),
  benchGround: hex(light.benchSoft),
  head: hex(light.sunken),
  headLine: hex(light.axis),
  rowLine: hex(light.hairline),
  sample: hex(light.sampleInk),
  sampleGround: hex(light.sampleBg),
} as const;

/** The font of a workbook: on every machine that has Office, with all Vietnamese letters. */
export const font = { name: "Arial", size: 10 } as const;

/** The looks of the cells that are no figures. */
export const looks = {
  title: { bold: true, size: 14, wrap: true, top: true },
  subtitle: { colour: inks.second, wrap: true, top: true },
  badge: { bold: true, colour: inks.sample, fill: inks.sampleGround },
  section: { bold: true, size: 12 },
  finding: { size: 11, wrap: true, top: true },
  text: { wrap: true, top: true },
  strong: { bold: true, wrap: true, top: true },
  caption: { bold: true, wrap: true, top: true },
  note: { colour: inks.second, size: 9, wrap: true, top: true },
  headText: { bold: true, fill: inks.head, line: "head", wrap: true, align: "left" },
  headNumber: { bold: true, fill: inks.head, line: "head", wrap: true, align: "right" },
  link: { colour: inks.link, underline: true, wrap: true, top: true },
  plain: {},
} as const satisfies Readonly<Record<string, CellStyle>>;
