import type { Sheet, SheetCell } from "@sosanh/core/submissions/read-document";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/** A table of statistics: dimensions, the last varying fastest, and a value for each of their combinations. */
export interface Cube {
  readonly title: string;
  readonly dimensions: readonly { readonly name: string; readonly labels: readonly string[] }[];
  /** The value at a place in the order of the combinations: a number, a sign that says why there is none, or nothing. */
  readonly valueAt: (place: number) => number | string | undefined;
  readonly unit?: string;
}

/**
 * A cube as a sheet of one row a value under its title, which often is all that says what is counted: a column for each
 * dimension, then the value; combinations without one are left out.
 */
export function cubeSheet({ title, dimensions, valueAt, unit }: Cube): Sheet {
  const size = dimensions.reduce((product, { labels }) => product * labels.length, 1);
  const width = dimensions.length + 1;
  if (size * width > readLimits.cells)
    throw new Unreadable("too-many", { what: "cells", value: size * width, most: readLimits.cells });
  const head = [...dimensions.map(({ name }) => name), unit === undefined ? "value" : `value (${unit})`];
  const texts = dimensions.map(({ labels }) => labels.map(textCell));
  const above = /\p{L}/u.test(title) ? [[textCell(title)]] : [];
  const rows: (readonly SheetCell[])[] = [...above, head.map(textCell)];
  for (let place = 0; place < size; place += 1) {
    const value = valueAt(place);
    if (value === undefined) continue;
    const cells: SheetCell[] = [typeof value === "number" ? numberCell(value) : textCell(value)];
    for (let rest = place, d = dimensions.length - 1; d >= 0; d -= 1) {
      const labels = texts[d] ?? [];
      cells.unshift(labels[rest % labels.length] ?? { kind: "empty" });
      rest = Math.floor(rest / labels.length);
    }
    rows.push(cells);
  }
  if (rows.length === above.length + 1) throw new Unreadable("no-text");
  return { name: title, rows, merges: [] };
}

function textCell(text: string): SheetCell {
  return text.trim() === "" ? { kind: "empty" } : { kind: "text", text };
}

function numberCell(number: number): SheetCell {
  return { kind: "number", number, shown: String(number) };
}
