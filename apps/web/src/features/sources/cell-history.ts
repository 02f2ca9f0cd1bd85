import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";

/** What was recorded for a cell, by what a reader must be told of it. */
export interface CellHistory {
  /** The figure that counts; absent where none does. */
  readonly standing?: FigureRevision;
  /** What counted before it; of a cell that was taken back, the figure that was. */
  readonly before?: FigureRevision;
  /**
   * Where neither what counts nor its withdrawal was read from a kept document: the newest figure that was, with what
   * was recorded between the two, the newest first.
   */
  readonly original?: { readonly revision: FigureRevision; readonly since: readonly FigureRevision[] };
  /** The withdrawal that stands: nothing counts in the cell since then. */
  readonly withdrawal?: FigureRevision;
  /** Waiting for a person, and neither taken back nor settled since. */
  readonly held: readonly FigureRevision[];
  /** Kept beside what counts. */
  readonly beside: readonly FigureRevision[];
}

/** Sorts the history of a cell by the rule of the data: the highest revision counts, a withdrawal takes back those below it. */
export function cellHistory(history: readonly FigureRevision[]): CellHistory {
  const sorted = history.toSorted((a, b) => b.observation.revision - a.observation.revision);
  const of = (state: FigureRevision["observation"]["state"]) =>
    sorted.filter(({ observation }) => observation.state === state);
  const [withdrawal] = of("withdrawn");
  const floor = withdrawal?.observation.revision ?? 0;
  const [first, second] = of("published");
  const stands = first !== undefined && first.observation.revision > floor;
  const isOver = (revision: FigureRevision) => revision.observation.revision >= floor;
  const isSettled = (revision: FigureRevision) =>
    stands && revision.observation.revision < first.observation.revision;
  const before = stands ? second : first;
  const last = stands ? broughtBack(sorted, first) : withdrawal;
  const original = last === undefined ? undefined : originalOf(sorted, last);
  return {
    ...(stands && { standing: first }),
    ...(before !== undefined && { before }),
    ...(original !== undefined && { original }),
    ...(!stands && withdrawal !== undefined && { withdrawal }),
    held: of("held").filter((revision) => isOver(revision) && !isSettled(revision)),
    beside: of("alternative").filter(isOver),
  };
}

/**
 * What an undoing brought back, as it was first recorded; any other figure itself. What was recorded between is taken
 * back, and no origin of what counts.
 *
 * @param sorted  the newest first
 */
function broughtBack(sorted: readonly FigureRevision[], revision: FigureRevision): FigureRevision {
  if (revision.submission?.kind !== "undo") return revision;
  const { value, citation, revision: at } = revision.observation;
  const said = JSON.stringify([value, citation]);
  const earlier = sorted.find(
    ({ observation: o }) =>
      o.state === "published" && o.revision < at && JSON.stringify([o.value, o.citation]) === said,
  );
  return earlier === undefined ? revision : broughtBack(sorted, earlier);
}

/** @param sorted  the newest first */
function originalOf(sorted: readonly FigureRevision[], last: FigureRevision): CellHistory["original"] {
  if (last.document !== undefined) return undefined;
  const below = sorted.filter(
    ({ observation: { state, revision } }) =>
      (state === "published" || state === "withdrawn") && revision < last.observation.revision,
  );
  const at = below.findIndex(({ observation, document }) => document && observation.state === "published");
  const revision = below[at];
  return revision && { revision, since: below.slice(0, at) };
}
