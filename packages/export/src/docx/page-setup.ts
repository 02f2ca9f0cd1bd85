import type { ISectionPropertiesOptions } from "docx";
import { PageOrientation } from "docx";

/** Twentieths of a point, which Word measures in, of a length in millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Upright for text and charts; on its side for tables that are too wide for it. */
export type PageSide = "upright" | "lying";

const page = { short: 210, long: 297 };

/** In millimetres: within what Nghị định 30/2020/NĐ-CP asks (20–25, 20–25, 30–35, 15–20), for every file. */
const margins = { top: 20, bottom: 20, left: 30, right: 20, head: 9, foot: 9 } as const;

/** The width of the text on a page, in millimetres. */
export function textRoom(side: PageSide): number {
  return (side === "upright" ? page.short : page.long) - margins.left - margins.right;
}

/** The page of a section: A4 between the margins. `start` counts its pages anew. */
export function pageOf(side: PageSide, start?: number): NonNullable<ISectionPropertiesOptions["page"]> {
  return {
    size: {
      width: twips(page.short),
      height: twips(page.long),
      orientation: side === "upright" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(margins.head),
      footer: twips(margins.foot),
      gutter: 0,
    },
    ...(start === undefined ? {} : { pageNumbers: { start } }),
  };
}
