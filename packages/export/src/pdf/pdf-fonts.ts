import type { fontFiles } from "../font-files.ts";

/** A bundled font by the name it is registered under. */
export type FontName = keyof typeof fontFiles;

/** The font of a weight from 400 to 700 in charts. */
export function fontOfWeight(weight: number): FontName {
  return weight >= 700 ? "bold" : weight >= 600 ? "semibold" : weight >= 500 ? "medium" : "regular";
}
