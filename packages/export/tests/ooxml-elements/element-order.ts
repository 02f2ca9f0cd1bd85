/**
 * What may stand in an element, in order: names apart by spaces, `a|b` one of several, then `?` may be left out, `*` any
 * number in any order among them, `+` at least one; without a sign exactly one. A name without a prefix has that of the
 * element. Empty: no elements in it. `extLst` may always stand last.
 */
export type ElementOrder = string;

/** By the element's name, or by "parent/name" where it means another thing there; names without prefix. */
export type ElementTable = Readonly<Record<string, ElementOrder>>;

/** Rows of a table for several elements that hold the same. */
export function alike(names: string, order: ElementOrder): ElementTable {
  return Object.fromEntries(names.split(" ").map((name) => [name, order]));
}

export const fill = "a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill";
export const shapeLook = `a:xfrm? a:custGeom|a:prstGeom? ${fill}? a:ln? a:effectLst|a:effectDag? a:scene3d? a:sp3d?`;
export const textBody = "a:bodyPr a:lstStyle? a:p+";
export const pictureFill = "a:blip? a:srcRect? a:tile|a:stretch?";
export const linkable = "a:hlinkClick? a:hlinkHover?";
export const textLevels = `a:defPPr? ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `a:lvl${n}pPr?`).join(" ")}`;
