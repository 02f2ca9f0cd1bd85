import type { TextBlock } from "@sosanh/core/submissions/read-document";
import { type PageTable, pageTables } from "./pdf-tables.ts";

/** Text as a page places it: from where, how wide and how high, in points from the page's lower left corner. */
export interface PageRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Runs on one height, in columns where the gaps between them are wide. */
interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PageBlock {
  readonly text: string;
  readonly role: TextBlock["role"];
}

/** The blocks of a page from the top: lines that belong together are one paragraph, rows of columns one table. */
export function pageBlocks(runs: readonly PageRun[]): readonly PageBlock[] {
  const rows = rowsOf(runs);
  const lines = rows.map(lineOf);
  if (lines.length === 0) return [];
  const shape = shapeOf(lines);
  const tables = new Map(pageTables(rows).map((table) => [table.from, table]));
  const groups: (Line[] | PageTable)[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const table = tables.get(i);
    if (table !== undefined) {
      groups.push(table);
      i = table.to - 1;
      continue;
    }
    const group = groups.at(-1);
    const [last, line] = [lines[i - 1], lines[i]];
    if (line === undefined) continue;
    if (!Array.isArray(group) || last === undefined || isBreak(last, line, shape)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group, i) =>
    Array.isArray(group)
      ? blockOf(group, i === 0 || i === groups.length - 1)
      : { text: group.text, role: "table" },
  );
}

function blockOf(group: readonly Line[], isAtEdge: boolean): PageBlock {
  const isTable = group.some(({ text }) => text.includes("\t"));
  const text = group.map((line) => line.text).join(isTable ? "\n" : " ");
  if (isAtEdge && /^[-–—\s]*(trang\s*)?\d{1,4}(\s*\/\s*\d{1,4})?[-–—\s]*$/iu.test(text))
    return { text, role: "boilerplate" };
  if (isTable) return { text, role: "table" };
  return { text, role: /^[-–•+*]\s/.test(text) ? "list" : "paragraph" };
}

interface PageShape {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

function shapeOf(lines: readonly Line[]): PageShape {
  const gaps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const usual = gaps.filter((gap) => gap > 1).toSorted((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ right }) => right)),
    leading: usual[Math.floor(usual.length / 2)] ?? 14,
  };
}

/** Whether a line begins anew: a wider gap above it, another size, an indent, a dash, or a short line before it. */
function isBreak(last: Line, line: Line, { left, right, leading }: PageShape): boolean {
  const isRow = line.text.includes("\t");
  if (isRow !== last.text.includes("\t")) return true;
  const gap = last.y - line.y;
  if (isRow) return gap > leading * 2.5;
  if (gap < 0 || gap > leading * 1.45 || Math.abs(line.size - last.size) > 1.2) return true;
  const isShort = last.right < right - (right - left) * 0.1;
  const isEnded = /[.:;!?…”")]$/.test(last.text);
  // A wrapped line may begin with a dash: it is an item only where the line before has come to its end.
  if (/^([-–•+*]\s|\d{1,2}(\.\d{1,2})*[.)]\s|[IVX]{1,4}\.\s|[a-zđ]\)\s)/.test(line.text))
    return isEnded || isShort;
  const isIndented = line.x > last.x + line.size * 1.2 && line.x > left + line.size;
  return isIndented || (isShort && isEnded) || last.right < right - (right - left) * 0.4;
}

function rowsOf(runs: readonly PageRun[]): readonly (readonly PageRun[])[] {
  const rows: PageRun[][] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== "").toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - run.y) < Math.min(first.size, run.size) * 0.4
    )
      row.push(run);
    else rows.push([run]);
  }
  return rows;
}

function lineOf(row: readonly PageRun[]): Line {
  const ordered = row.toSorted((a, b) => a.x - b.x);
  let text = "";
  let right = ordered[0]?.x ?? 0;
  for (const run of ordered) {
    const gap = run.x - right;
    if (text !== "" && gap > run.size * 1.6) text = `${text.trimEnd()}\t`;
    else if (text !== "" && gap > run.size * 0.14 && !/\s$/.test(text) && !/^\s/.test(run.text)) text += " ";
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  const [first] = ordered;
  return {
    text: text.replace(/[ \u00a0]+/g, " ").trim(),
    x: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size: Math.max(...ordered.map(({ size }) => size)),
  };
}
