import type { RouterOutputs } from "../../trpc.ts";

export type ListedSource = RouterOutputs["sources"]["list"][number];

/** What counts of a source, and what is left to do: of a kept document and of what the program ships alike. */
export interface SourceWork {
  readonly published: number;
  readonly held: number;
  readonly beside: number;
  readonly rejected: number;
  /** Decided, in a submission that is not published. */
  readonly waiting: number;
  /** Undecided. */
  readonly open: number;
}

/** The counts of a source. What is published and held is counted in the data itself; the rest in its submissions. */
export function workOf({ standing, held, alternatives, document }: ListedSource): SourceWork {
  const counts = document?.counts;
  return {
    published: standing,
    held,
    beside: alternatives,
    rejected: counts?.rejected ?? 0,
    waiting: counts?.waiting ?? 0,
    open: counts?.open ?? 0,
  };
}

/** How many figures of a source wait for somebody. */
export function workLeft(source: ListedSource): number {
  const { held, waiting, open } = workOf(source);
  return held + waiting + open;
}

/** Whether it is a document that is kept and that no figures were read of: nobody would miss it but who gave it. */
export function isUnread({ document }: ListedSource): boolean {
  return document?.submissions.every(({ state }) => state === "discarded") === true;
}

export const sourceFilters = ["all", "work", "kept"] as const;
export type SourceFilter = (typeof sourceFilters)[number];

/** The sources of a filter: those with work left first, most work first, then those to be read, then by title as they were. */
export function listedSources(
  sources: readonly ListedSource[],
  filter: SourceFilter,
): readonly ListedSource[] {
  return sources
    .filter(
      (s) =>
        filter === "all" || (filter === "kept" ? s.document !== undefined : workLeft(s) > 0 || isUnread(s)),
    )
    .toSorted((a, b) => workLeft(b) - workLeft(a) || Number(isUnread(b)) - Number(isUnread(a)));
}
