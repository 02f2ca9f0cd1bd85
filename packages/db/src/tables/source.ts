import type { Citation, CitationPlace, Source } from "@sosanh/core/figures/source";
import { unreachable } from "@sosanh/core/unreachable";
import { placeCode, wordOf } from "./codes.ts";

/** `code` is the core's `Source.id`. */
export interface SourceTable {
  id: number;
  code: string;
  title: string;
  publisher: string | null;
  published: string | null;
  address: string | null;
  licence: string | null;
  hash: string | null;
  illustrative: number;
}

/** Where in its source a figure stands; what the columns hold depends on `place`. */
export interface PlaceColumns {
  place: number;
  /** span: start; cell: row; generated: seed. */
  place_first: number | null;
  /** span: end. */
  place_last: number | null;
  place_column: string | null;
  place_sheet: string | null;
}

export function toSource(row: Omit<SourceTable, "id">): Source {
  return {
    id: row.code,
    title: row.title,
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.published !== null && { published: row.published }),
    ...(row.address !== null && { address: row.address }),
    ...(row.licence !== null && { licence: row.licence }),
    ...(row.hash !== null && { hash: row.hash }),
    illustrative: row.illustrative === 1,
  };
}

export function fromSource(source: Source): Omit<SourceTable, "id"> {
  return {
    code: source.id,
    title: source.title,
    publisher: source.publisher ?? null,
    published: source.published ?? null,
    address: source.address ?? null,
    licence: source.licence ?? null,
    hash: source.hash ?? null,
    illustrative: source.illustrative ? 1 : 0,
  };
}

/** A citation; `source` is the source's code. */
export function toCitation(row: PlaceColumns & { readonly source: string }): Citation {
  return { source: row.source, place: toPlace(row) };
}

/** Where a figure stands, of its columns. */
export function toPlace(row: PlaceColumns): CitationPlace {
  const kind = wordOf(placeCode, row.place);
  const first = row.place_first ?? 0;
  switch (kind) {
    case "document":
      return { kind };
    case "span":
      return { kind, start: first, end: row.place_last ?? first };
    case "cell":
      return {
        kind,
        ...(row.place_sheet !== null && { sheet: row.place_sheet }),
        row: first,
        column: row.place_column ?? "",
      };
    case "generated":
      return { kind, seed: first };
    default:
      return unreachable(kind);
  }
}

/** The place's columns, in the order of {@link placeColumns}. */
export function fromPlace(
  place: CitationPlace,
): readonly [number, number | null, number | null, string | null, string | null] {
  switch (place.kind) {
    case "document":
      return [placeCode.document, null, null, null, null];
    case "span":
      return [placeCode.span, place.start, place.end, null, null];
    case "cell":
      return [placeCode.cell, place.row, null, place.column, place.sheet ?? null];
    case "generated":
      return [placeCode.generated, place.seed, null, null, null];
    default:
      return unreachable(place);
  }
}

export const placeColumns = ["place", "place_first", "place_last", "place_column", "place_sheet"] as const;
