interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Less than this of a column out of view hides no digit. */
const unseen = 1;

/**
 * How much of a table must be covered at each side, in pixels, so that no column is half in view: "35" would be read
 * for 355. Nothing is covered where no whole column would be left to read.
 *
 * @param columns where the columns that scroll lie, from left to right
 * @param view    what of them is in view
 */
export function cutColumns(columns: readonly Edges[], view: Edges): Edges {
  const cut = (at: number) => (c: Edges) => c.left < at - unseen && c.right > at + unseen;
  const first = columns.find(cut(view.left));
  const last = columns.find(cut(view.right));
  const left = first === undefined ? 0 : first.right - view.left;
  const right = last === undefined ? 0 : view.right - last.left;
  const isAnyWhole = columns.some((c) => c.left >= view.left - unseen && c.right <= view.right + unseen);
  return isAnyWhole ? { left, right } : { left: 0, right: 0 };
}
