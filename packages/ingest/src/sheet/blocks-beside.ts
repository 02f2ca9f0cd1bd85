import type { TableColumn } from "./column-roles.ts";
import type { TableBlock } from "./table-block.ts";

/**
 * The blocks of a table that a long list is broken into to fit the page, one beside the other: each begins with labels of
 * its own, under the words of the first ones or behind counters of their own. One block where nothing is repeated.
 */
export function blocksBeside(block: TableBlock, columns: readonly TableColumn[]): readonly TableBlock[] {
  const starts = columns.flatMap((_, i) => {
    const start = startOf(columns, i);
    return start === undefined ? [] : [start];
  });
  const lefts = [block.left, ...starts];
  return lefts.map((left, i) => ({ ...block, left, right: (lefts[i + 1] ?? block.right + 1) - 1 }));
}

/** Where the block begins whose labels stand in this column; undefined of a column that begins none. */
function startOf(columns: readonly TableColumn[], at: number): number | undefined {
  const own = columns[at];
  if (own?.role !== "place") return undefined;
  const before = columns.slice(0, at);
  const first = before.find(({ role }) => role === "place");
  if (first === undefined) return undefined;
  const isValue = ({ role }: TableColumn): boolean => role === "value";
  const lastValue = before.findLastIndex(isValue);
  if (lastValue < before.indexOf(first) || !columns.slice(at + 1).some(isValue)) return undefined;
  const counter = before.slice(lastValue + 1).find(({ role }) => role === "ordinal");
  const isRepeated = own.heads.join(" ").toLowerCase() === first.heads.join(" ").toLowerCase();
  return counter !== undefined || isRepeated ? (counter ?? own).column : undefined;
}
