import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { MapShapes } from "../src/kinds/map-shapes.ts";
import type { Theme } from "../src/theme.ts";

/** A comparison and how its picture is drawn. */
export interface GoldenCase {
  readonly name: string;
  readonly comparison: Comparison;
  readonly theme: Theme;
  readonly width: number;
  readonly parts: "plot" | "picture";
  readonly lit?: LocalityUid;
  /** Of maps and tile maps. */
  readonly shapes?: MapShapes;
}

/** A picture in the light theme, 860 wide, with its words, unless said otherwise. */
export function golden(name: string, comparison: Comparison, drawn: Partial<GoldenCase> = {}): GoldenCase {
  return { name, comparison, theme: "light", width: 860, parts: "picture", ...drawn };
}
