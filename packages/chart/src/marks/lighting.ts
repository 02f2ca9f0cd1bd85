import type { LocalityUid } from "@sosanh/core/places/locality";
import type { DrawArea } from "../drawn-chart.ts";
import type { Mark } from "./drawing.ts";

/** What is left of a place's colour while another is pointed at. */
const faded = 0.25;

/** What decides how a place is lit. */
export type Light = Pick<DrawArea, "lit" | "mine">;

/** The opacity of a place (of none: what belongs to no place): full, unless another one than mine is pointed at. */
export function lightOf({ lit, mine }: Light, locality: LocalityUid | undefined): number {
  const isOwn = locality !== undefined && locality === mine;
  return lit === undefined || lit === locality || isOwn ? 1 : faded;
}

/** The width of a place's line in pixels: at least 3 for the one pointed at. */
export function litWidth({ lit }: Light, locality: LocalityUid, width: number): number {
  return lit === locality ? Math.max(3, width) : width;
}

/** The marks of a place, faded where another one is pointed at, above the others where it is this one. */
export function lightMarks(
  area: Light,
  locality: LocalityUid | undefined,
  marks: readonly Mark[],
): readonly Mark[] {
  const light = lightOf(area, locality);
  if (light === 1) return marks;
  return marks.map((mark) => {
    const style = mark.style as { readonly opacity?: number };
    return { ...mark, style: { ...style, opacity: (style.opacity ?? 1) * light } };
  });
}
