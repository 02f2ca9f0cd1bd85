import type { CitationPlace } from "@sosanh/core/figures/source";
import type { Search } from "./address.ts";
import { cellNamed } from "./ui/cell-name.ts";

/** The words that lead to a place in a kept document: `o=1234-1240` of a text, `s=2024&c=B12` of a workbook. */
export function placeWords(place: CitationPlace): Search {
  if (place.kind === "span") return { o: `${place.start}-${place.end}` };
  if (place.kind !== "cell") return {};
  return { ...(place.sheet !== undefined && { s: place.sheet }), c: `${place.column}${place.row}` };
}

/** The place in a document that the address leads to; undefined where it names none. A sheet may go by its number from 0. */
export function placeInAddress(
  search: Search,
  sheets: readonly { readonly name: string }[],
): CitationPlace | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(search.o ?? "") ?? [];
  if (start !== undefined && end !== undefined && Number(start) < Number(end))
    return { kind: "span", start: Number(start), end: Number(end) };
  const cell = cellNamed(search.c ?? "");
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(search.c ?? "") ?? [];
  if (cell === undefined || column === undefined) return undefined;
  const sheet = sheetNamed(search.s, sheets);
  return { kind: "cell", ...(sheet !== undefined && { sheet }), row: Number(row), column };
}

function sheetNamed(
  given: string | undefined,
  sheets: readonly { readonly name: string }[],
): string | undefined {
  if (given === undefined) return undefined;
  if (sheets.some((s) => s.name === given)) return given;
  return sheets[/^\d{1,4}$/.test(given) ? Number(given) : -1]?.name;
}
