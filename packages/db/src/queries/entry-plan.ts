/** A figure of a draft as it is stored: where, of which cell, and what was typed. */
export interface StoredCell {
  readonly ordinal: number;
  readonly key: string;
  readonly text: string;
  /** Set where a person decided otherwise in the review than to take what was typed. */
  readonly isDecidedElse?: boolean;
}

/** A cell that is to be stored; without a text it is emptied. */
export interface PlannedCell {
  readonly key: string;
  readonly text: string | undefined;
}

/** Whether a text is another than what stands in a cell: also one that was typed before and then decided otherwise. */
export function saysOther(before: StoredCell | undefined, text: string | undefined): boolean {
  return before?.text !== text || before?.isDecidedElse === true;
}

/** What to do with the ordinals of a draft, so that they have no gaps afterwards. */
export interface EntryPlan<C> {
  /** Ordinals whose figure is taken away, first. */
  readonly emptied: readonly number[];
  /** Figures that get another ordinal, from and to, next. */
  readonly moved: readonly (readonly [number, number])[];
  /** The cells to write, at last, by the ordinal each then has; over the figure that is there. */
  readonly put: ReadonlyMap<number, C>;
}

/**
 * Plans the storing of cells over those of a draft, whose ordinals run from 0 without gaps. A cell that is there keeps its
 * ordinal, and is not written again where it says what it said and was taken so; new ones take the ordinals of emptied ones, then the next;
 * what gaps are left the last figures fill. Of a cell given twice the last counts.
 */
export function entryPlan<C extends PlannedCell>(
  stored: readonly StoredCell[],
  cells: readonly C[],
): EntryPlan<C> {
  const there = new Map(stored.map((cell) => [cell.key, cell]));
  const emptied: number[] = [];
  const put = new Map<number, C>();
  const added: C[] = [];
  for (const cell of new Map(cells.map((each) => [each.key, each])).values()) {
    const before = there.get(cell.key);
    if (cell.text === undefined) {
      if (before !== undefined) emptied.push(before.ordinal);
    } else if (before === undefined) added.push(cell);
    else if (saysOther(before, cell.text)) put.set(before.ordinal, cell);
  }
  const gaps = emptied.toSorted((a, b) => a - b);
  let next = stored.length;
  for (const cell of added) put.set(gaps.shift() ?? next++, cell);
  const gone = new Set(gaps);
  const moved: (readonly [number, number])[] = [];
  let last = next - 1;
  for (const gap of gaps) {
    while (gone.has(last)) last -= 1;
    if (last <= gap) break;
    moved.push([last, gap]);
    const cell = put.get(last);
    if (cell !== undefined) {
      put.delete(last);
      put.set(gap, cell);
    }
    last -= 1;
  }
  return { emptied, moved, put };
}

/** Whether ordinals of the draft's `count` figures mean others after it: those that were looked at are no more. */
export function renumbers({ emptied, put }: EntryPlan<unknown>, count: number): boolean {
  return emptied.length > 0 || [...put.keys()].some((ordinal) => ordinal < count);
}
