import type { SubmissionFigure } from "@sosanh/core/submissions/submission";

/** Which figures are chosen, to be decided by one word. */
export type Marks = ReadonlySet<number>;

/** One figure more, or one less. */
export function toggled(marks: Marks, ordinal: number): Marks {
  const next = new Set(marks);
  if (!next.delete(ordinal)) next.add(ordinal);
  return next;
}

/** With every figure of a list from one to another. */
export function extended(
  marks: Marks,
  list: readonly SubmissionFigure[],
  { from, to }: { readonly from: number | undefined; readonly to: number },
): Marks {
  const at = (ordinal: number | undefined) => list.findIndex((figure) => figure.ordinal === ordinal);
  const [a, b] = [at(from), at(to)];
  const [first, last] = [Math.min(a < 0 ? b : a, b), Math.max(a, b)];
  return new Set([...marks, ...list.slice(Math.max(0, first), last + 1).map(({ ordinal }) => ordinal)]);
}

/** With every undecided figure that was read with the place of one of them, or with its very words for a place. */
export function ofSamePlace(
  marks: Marks,
  figures: readonly SubmissionFigure[],
  like: SubmissionFigure,
): Marks {
  const { uid, name } = like.read.locality;
  const isSame = ({ read: { locality } }: SubmissionFigure): boolean =>
    uid === null ? locality.uid === null && locality.name === name : locality.uid === uid;
  const same = figures.filter((figure) => figure.decision === undefined && isSame(figure));
  return new Set([...marks, ...same.map(({ ordinal }) => ordinal)]);
}
