import { palette } from "@sosanh/chart/theme";

/** The colours of a file as RRGGBB, and whether it keeps to the administrative layout, which is black on white. */
export interface FileLook {
  readonly isOfficial: boolean;
  readonly ink: string;
  readonly quiet: string;
  readonly heading: string;
  readonly line: string;
  readonly headFill?: string;
  readonly mineFill?: string;
  readonly benchmarkFill?: string;
  readonly sample: { readonly fill: string; readonly ink: string };
}

/** The look of a file: the page's light theme, or black where the decree asks for it. */
export function fileLook(isOfficial: boolean): FileLook {
  const light = palette("light");
  const sample = { fill: rgb(light.sampleBg), ink: rgb(light.sampleInk) };
  const black = "000000";
  if (isOfficial) return { isOfficial, ink: black, quiet: black, heading: black, line: black, sample };
  return {
    isOfficial,
    ink: rgb(light.ink1),
    quiet: rgb(light.ink2),
    heading: rgb(light.mineText),
    line: rgb(light.control),
    headFill: rgb(light.sunken),
    mineFill: rgb(light.mineSoft),
    benchmarkFill: rgb(light.benchSoft),
    sample,
  };
}

function rgb(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
