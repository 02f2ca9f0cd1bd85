import type { CellRange, Sheet } from "@sosanh/core/submissions/read-document";
import { readLimits } from "./read-limits.ts";
import type { SheetRows } from "./sheet-rows.ts";

/** The rows and columns with something in them that a workbook hides; undefined of none. */
export function hiddenCells(
  { rows, hidden }: Pick<SheetRows, "rows" | "hidden">,
  columns: readonly number[],
): Sheet["hidden"] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const within = columns.filter((column) => column < width);
  if (hidden.length === 0 && within.length === 0) return undefined;
  return { rows: rangesOf(hidden), columns: rangesOf(within) };
}

/** The hidden columns that the XML around the rows of a sheet tells of. */
export function hiddenColumns(around: Uint8Array): readonly number[] {
  const xml = Buffer.from(around.buffer, around.byteOffset, around.byteLength);
  const from = xml.indexOf("<cols");
  const to = from < 0 ? -1 : xml.indexOf("</cols>", from);
  if (to < 0) return [];
  // The same column may be told of thousands of times.
  const found = new Set<number>();
  for (const [tag] of xml.toString("latin1", from, to).matchAll(/<col\s[^>]*>/g)) {
    if (!/\bhidden="(1|true)"/.test(tag)) continue;
    const [first, last] = ["min", "max"].map((name) =>
      Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1]),
    );
    if (found.has((first ?? 1) - 1) && found.has((last ?? 0) - 1)) continue;
    for (let column = first ?? 1; column <= Math.min(last ?? 0, readLimits.columns); column += 1)
      found.add(column - 1);
  }
  return [...found].toSorted((a, b) => a - b);
}

function rangesOf(places: readonly number[]): readonly CellRange[] {
  const found: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last?.to === place) last.to = place + 1;
    else found.push({ from: place, to: place + 1 });
  }
  return found;
}
