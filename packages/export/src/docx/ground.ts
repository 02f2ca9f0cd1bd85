import type { IShadingAttributesProperties } from "docx";
import { ShadingType } from "docx";

/** A plain ground of one colour. */
export function shade(fill: string): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, fill, color: "auto" };
}
