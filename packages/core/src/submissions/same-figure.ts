import type { ReadFigure } from "./read-figure.ts";

/** What a figure is known by in another reading of its submission; two strings, to be compared and kept. */
export interface FigureTrace {
  /** Where it stands and how it is written; of what was typed, in which cell of the sheet. */
  readonly mark: string;
  /** As what it was read: metric, place, period, status. */
  readonly as: string;
}

/** The trace of a figure. */
export function traceOf(
  read: Pick<ReadFigure, "place" | "shown" | "metric" | "locality" | "year" | "part" | "status">,
): FigureTrace {
  const { place, shown, metric, locality, year, part, status } = read;
  const there = Object.entries(place).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const cell = place.kind === "document" ? [metric, locality.uid] : [];
  return {
    mark: JSON.stringify([there, shown, ...cell]),
    as: JSON.stringify([metric, locality.uid, year, part, status]),
  };
}

/**
 * Which figure of a new reading each figure of the one before is, both by their position. Of one mark, those read as the
 * same are paired in their order where they are as many as before. The rest of the mark, of which one reading alone has
 * what they are read as, are paired in their order where they are as many; but in no pair where some that are read as the
 * same are more or fewer than before: any of the rest may be of them. What cannot be told from others is in no pair. Both
 * readings are whole.
 */
export function sameFigures(
  before: readonly FigureTrace[],
  now: readonly FigureTrace[],
): ReadonlyMap<number, number> {
  const find = figureFinder(now);
  const pairs = new Map<number, number>();
  for (const [old, figure] of amongTheirMark(before).entries()) {
    const found = find(figure);
    if (found !== undefined) pairs.set(old, found);
  }
  return pairs;
}

/** A figure that was decided on while its reading stood. */
export interface TracedFigure extends FigureTrace {
  /** All figures of its reading that have its mark; absent where only a part of them is known. */
  readonly among?: {
    /** As what each was read, in the order of the reading, itself as well. */
    readonly as: readonly string[];
    /** Which of them it is, from 0. */
    readonly nth: number;
  };
}

/** The figures of a reading with what each has to be told from; they are all of the marks that they have. */
export function amongTheirMark(figures: readonly FigureTrace[]): readonly TracedFigure[] {
  const marks = positions(figures.map(({ mark }) => mark));
  const traced: TracedFigure[] = figures.map(({ mark, as }) => ({ mark, as }));
  for (const [mark, those] of marks) {
    const all = those.map((at) => figures[at]?.as ?? "");
    for (const [nth, at] of those.entries())
      traced[at] = { mark, as: all[nth] ?? "", among: { as: all, nth } };
  }
  return traced;
}

/**
 * Finds one figure of the reading before in a new one, by the rule of `sameFigures`. Undefined where it is gone, cannot be
 * told from others, or what it has to be told from is not known.
 *
 * @param now  by their position, every figure of the new reading with the marks that will be asked for; others do no harm
 */
export function figureFinder(now: readonly FigureTrace[]): (figure: TracedFigure) => number | undefined {
  const marks = positions(now.map(({ mark }) => mark));
  // Figures of one mark have one list of what they are read as.
  const known = new WeakMap<readonly string[], ReadonlyMap<number, number>>();
  return ({ mark, among }) => {
    const there = marks.get(mark);
    if (there === undefined || among === undefined) return undefined;
    const pairs =
      known.get(among.as) ??
      pairsOfMark(
        among.as,
        there.map((at) => now[at]?.as ?? ""),
      );
    known.set(among.as, pairs);
    return there[pairs.get(among.nth) ?? -1];
  };
}

/** The pairs of one mark, both by their position in it. */
function pairsOfMark(before: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
  const [olds, news] = [positions(before), positions(now)];
  const pairs = new Map<number, number>();
  const pair = (from: readonly number[], to: readonly number[]) => {
    for (const [nth, old] of from.entries()) {
      const at = to[nth];
      if (at !== undefined) pairs.set(old, at);
    }
  };
  for (const [as, those] of olds) {
    const same = news.get(as);
    if (same?.length === those.length) pair(those, same);
  }
  if ([...olds].some(([as, those]) => (news.get(as) ?? those).length !== those.length)) return pairs;
  const rest = [...before.keys()].filter((at) => !news.has(before[at] ?? ""));
  const left = [...now.keys()].filter((at) => !olds.has(now[at] ?? ""));
  if (rest.length === left.length) pair(rest, left);
  return pairs;
}

/** Where each of the words stands, in order. */
function positions(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const those = found.get(word);
    if (those === undefined) found.set(word, [at]);
    else those.push(at);
  }
  return found;
}
