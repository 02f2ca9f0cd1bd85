import type { PageRun } from "./pdf-lines.ts";

/** Words of a row that stand together. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands at one height of a page, from the left. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly y: number;
  readonly size: number;
}

/** What the cells of a column cover, from where to where. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The words and numbers of a row, parted where the gaps between them are wide. */
export function rowOf(row: readonly PageRun[]): Row {
  const ordered = row.toSorted((a, b) => a.x - b.x);
  const pieces: Piece[] = [];
  for (const { text, x, width, size } of ordered) {
    const last = pieces.at(-1);
    const gap = last === undefined ? 0 : x - last.right;
    const isApart = gap > size * (isNumber(text.trim()) || isNumber(last?.text ?? "") ? 0.45 : 0.9);
    if (last === undefined || isApart) pieces.push({ text: text.trim(), left: x, right: x + width });
    else {
      const joint = gap > size * 0.14 ? " " : "";
      pieces.splice(-1, 1, {
        text: `${last.text}${joint}${text}`.trim(),
        left: last.left,
        right: Math.max(last.right, x + width),
      });
    }
  }
  return { pieces, y: ordered[0]?.y ?? 0, size: Math.max(...ordered.map(({ size }) => size)) };
}

/** Whether a text is a figure, or a sign that there is none. */
export function isNumber(text: string): boolean {
  return /^(-?\d[\d.,]*\s?%?|[-–—…x]|\.{2,3})$/.test(text);
}
