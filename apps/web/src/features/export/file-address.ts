import type { View } from "@sosanh/core/view/view";
import { viewToSearch } from "@sosanh/core/view/view-url";

/** The formats a view can be had in, in the order they are offered. */
export const offeredFormats = ["docx", "pptx", "xlsx", "png", "svg", "pdf", "csv", "json"] as const;
export type OfferedFormat = (typeof offeredFormats)[number];

export const sizeNames = ["auto", "slide", "a4", "a4-half", "square"] as const;
export type SizeName = (typeof sizeNames)[number];

/** What a reader chose for the files: how large pictures are, on what ground, how a CSV is written. */
export interface FileChoice {
  readonly size: SizeName;
  readonly scale: 1 | 2 | 3;
  readonly isTransparent: boolean;
  /** A CSV for a machine set to Vietnamese: semicolons, decimal commas and a mark by which Excel knows UTF-8. */
  readonly isForExcel: boolean;
  /** With lines above the table that say what the figures are. */
  readonly hasHeader: boolean;
  /** Which chart a picture is of, where the view has several. */
  readonly metric?: string | undefined;
}

export const usualChoice: FileChoice = {
  ...{ size: "auto", scale: 2, isTransparent: false, isForExcel: true, hasHeader: false },
};

/** Where the files come from: a view as it is, or a link. */
export type FileSource =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "link"; readonly id: string };

/** The address of a file; `download` has it saved rather than shown. */
export function fileAddress(
  source: FileSource,
  asked: { readonly format: OfferedFormat; readonly choice: FileChoice; readonly download?: boolean },
): string {
  const { format, choice, download = false } = asked;
  const search = new URLSearchParams(source.kind === "view" ? viewToSearch(source.view) : {});
  for (const [key, value] of Object.entries(styleOf(format, choice))) search.set(key, value);
  if (download) search.set("download", "1");
  const path = source.kind === "view" ? `/v.${format}` : `/v/${source.id}.${format}`;
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Only what bears on the format: the same file has one address. */
function styleOf(format: OfferedFormat, choice: FileChoice): Record<string, string> {
  const { size, scale, isTransparent, isForExcel, hasHeader, metric } = choice;
  const ofMetric = metric === undefined ? {} : { metric };
  const ground = isTransparent ? { background: "transparent" } : {};
  const sized = size === "auto" ? {} : { size };
  switch (format) {
    case "png":
      return { ...ofMetric, ...sized, ...ground, scale: `${scale}` };
    case "svg":
      return { ...ofMetric, ...sized, ...ground };
    case "csv":
      return { ...(isForExcel ? { csv: "semicolon", bom: "1" } : {}), ...(hasHeader ? { about: "1" } : {}) };
    default:
      return {};
  }
}
