import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import {
  amongTheirMark,
  figureFinder,
  type TracedFigure,
  traceOf,
} from "@sosanh/core/submissions/same-figure";
import type { FigureCounts, Submission, SubmissionFigure } from "@sosanh/core/submissions/submission";
import type { FiguresOfReading } from "./carried-over.ts";
import { inListOrder, listOf, type ReviewList, sizesOf } from "./figure-list-of.ts";
import type { OrdinalDecision, WaitingDecision } from "./ordinal-decision.ts";

/** What the server counts, and in which version of the submission. */
export type CountedVersion = Pick<Submission, "version" | "counts">;

/** Decisions that the server took, and what it counts since; those are settled of which nothing was said anew. */
export interface TakenDecisions {
  readonly sent: readonly OrdinalDecision[];
  readonly settled: readonly OrdinalDecision[];
  readonly counted: CountedVersion;
}

interface Taken {
  readonly at: number;
  readonly decision: SubmissionFigure["decision"];
}

/** Who decided, and when. */
export type Who = Pick<FigureDecision, "by" | "at">;

/**
 * The figures of a submission that the page has, with what was decided a moment ago laid over what the server said. It
 * lives outside of React's state: a hundred thousand figures are not copied at every decision.
 */
export class FigureBook {
  readonly #stored = new Map<number, SubmissionFigure>();
  readonly #open = new Map<number, SubmissionFigure>();
  readonly #lists = new Map<ReviewList, readonly SubmissionFigure[]>();
  readonly #listeners = new Set<() => void>();
  /** The decision on a figure that the server last took, and when, in versions of the book. */
  readonly #taken = new Map<number, Taken>();
  /** What speaks against a figure while nothing is decided on it, as far as the server said: it checks as decided. */
  readonly #checks = new Map<number, SubmissionFigure["checks"]>();
  /** By ordinal, what finds the figures in another reading; undefined until it is asked for. */
  #traces: ReadonlyMap<number, TracedFigure> | undefined;
  /** What figures that were there in the reading before are called by in the page. */
  #keys: ReadonlyMap<number, string> = new Map();
  #reading: number | undefined;
  #isWhole = false;
  #known: number | undefined;
  #counted: CountedVersion | undefined;
  #version = 0;

  /** Rises with every change. */
  readonly version = (): number => this.#version;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Of which reading the figures are; undefined before there are any. */
  readonly reading = (): number | undefined => this.#reading;

  /**
   * Figures as the server has them; what waits to be saved stays laid over them. Those of another reading are left.
   *
   * @param asked  the version of the book when they were asked for: what was decided and saved since stays as it is
   */
  put({ reading, figures }: FiguresOfReading, asked: number): void {
    this.#reading ??= reading;
    if (reading !== this.#reading) return;
    this.#traces = undefined;
    for (const figure of figures) {
      const { ordinal } = figure;
      if (figure.decision === undefined) this.#checks.set(ordinal, figure.checks);
      const [stored, open, taken] = [
        this.#stored.get(ordinal),
        this.#open.get(ordinal),
        this.#taken.get(ordinal),
      ];
      const isBefore = taken !== undefined && taken.at > asked;
      // The server may have taken what waits already, but its counts, which come with its answer, have not.
      if (stored !== undefined && (isBefore || open !== undefined))
        this.#stored.set(ordinal, this.#decided(figure, stored.decision));
      else this.#stored.set(ordinal, isBefore ? this.#decided(figure, taken.decision) : figure);
      if (open !== undefined) this.#open.set(ordinal, this.#decided(figure, open.decision));
    }
    this.#changed();
  }

  /** Lays decisions over figures until they are saved or refused. */
  decide(decisions: readonly OrdinalDecision[], who: Who): void {
    for (const { ordinal, decision } of decisions) {
      const stored = this.#stored.get(ordinal);
      if (stored === undefined) continue;
      this.#open.set(ordinal, this.#decided(stored, saidBy(decision, who)));
    }
    this.#changed();
  }

  /** The server has taken decisions. What was said anew of a figure while they were on their way stays laid over it. */
  saved({ sent, settled, counted }: TakenDecisions, who: Who): void {
    this.#counted = newer(counted, this.#counted);
    // Nobody else changed anything in between.
    if (this.#known !== undefined && counted.version === this.#known + 1) this.#known = counted.version;
    for (const { ordinal, decision } of sent) {
      const [stored, said] = [this.#stored.get(ordinal), saidBy(decision, who)];
      if (stored !== undefined) this.#stored.set(ordinal, this.#decided(stored, said));
      this.#taken.set(ordinal, { at: this.#version + 1, decision: said });
    }
    for (const { ordinal } of settled) this.#open.delete(ordinal);
    this.#changed();
  }

  /** The server would not have them: the figures are as they were. */
  refused(ordinals: readonly number[]): void {
    for (const ordinal of ordinals) this.#open.delete(ordinal);
    this.#changed();
  }

  /** Every figure of its reading is here; of a reading that has come since it says nothing. */
  loaded(reading: number): void {
    if (reading !== this.#reading) return;
    this.#isWhole = true;
    this.#traces = undefined;
  }

  /**
   * Leaves every figure for those of a new reading.
   *
   * @returns the new ordinals of those that were there before, as far as they can be told
   */
  renew(now: FiguresOfReading, isWhole: boolean): ReadonlyMap<number, number> {
    const find = figureFinder(now.figures.map(({ read }) => traceOf(read)));
    const renumbered = new Map<number, number>();
    for (const [ordinal, figure] of this.#stored) {
      const found = now.figures[find(this.#traced(ordinal, figure)) ?? -1];
      if (found !== undefined) renumbered.set(ordinal, found.ordinal);
    }
    this.#keys = new Map([...renumbered].map(([from, to]) => [to, this.keyOf(from)]));
    for (const left of [this.#stored, this.#open, this.#taken, this.#checks]) left.clear();
    this.#reading = now.reading;
    this.put(now, this.#version);
    this.#isWhole = isWhole;
    return renumbered;
  }

  /** What a figure is called by for as long as the page is open, whatever its ordinal becomes. */
  keyOf(ordinal: number): string {
    return this.#keys.get(ordinal) ?? `${this.#reading} ${ordinal}`;
  }

  /** Decisions with what finds their figures again in another reading. */
  traced(decisions: readonly OrdinalDecision[]): readonly WaitingDecision[] {
    const reading = this.#reading;
    if (reading === undefined) return [];
    return decisions.map(({ ordinal, decision }) => {
      const figure = this.#stored.get(ordinal);
      const said = { ordinal, decision, reading };
      if (figure === undefined) return said;
      const { shown, place, metric } = figure.read;
      return { ...said, of: { ...this.#traced(ordinal, figure), shown, place, metric } };
    });
  }

  /** Of figures that are not all here it is not known what they have to be told from. */
  #traced(ordinal: number, { read }: SubmissionFigure): TracedFigure {
    if (!this.#isWhole) return traceOf(read);
    this.#traces ??= this.#tracesOfAll();
    return this.#traces.get(ordinal) ?? traceOf(read);
  }

  #tracesOfAll(): ReadonlyMap<number, TracedFigure> {
    const all = [...this.#stored.values()].toSorted((a, b) => a.ordinal - b.ordinal);
    const traced = amongTheirMark(all.map(({ read }) => traceOf(read)));
    return new Map(traced.map((figure, at) => [all[at]?.ordinal ?? at, figure]));
  }

  /** Whether all figures are here and stand in the lists that the server counts: its checks change with decisions. */
  isAs(of: CountedVersion): boolean {
    if (this.#stored.size < of.counts.total) return true;
    const { look, sure } = sizesOf(this.counts(of));
    return this.list("look").length === look && this.list("sure").length === sure;
  }

  get(ordinal: number): SubmissionFigure | undefined {
    return this.#open.get(ordinal) ?? this.#stored.get(ordinal);
  }

  /** Every figure the page has, in the order of the document. */
  all(): readonly SubmissionFigure[] {
    return [...this.#stored.keys()].toSorted((a, b) => a - b).flatMap((ordinal) => this.get(ordinal) ?? []);
  }

  /** The figures of a list that the page has, in its order. */
  list(list: ReviewList): readonly SubmissionFigure[] {
    const made = this.#lists.get(list);
    if (made !== undefined) return made;
    const inList = this.all().filter((figure) => listOf(figure) === list);
    const sorted = inListOrder(list, inList);
    this.#lists.set(list, sorted);
    return sorted;
  }

  /**
   * How many of the given figures the server has in a list, whether or not it has taken what waits: from there its next
   * page leaves none out.
   */
  storedIn(list: ReviewList, ordinals: ReadonlySet<number>): number {
    // The server's list of what is decided has what is held as well.
    const isIn = (figure: SubmissionFigure) =>
      listOf(figure) === list || (list === "decided" && figure.decision !== undefined);
    let found = 0;
    for (const ordinal of ordinals) {
      const [stored, open] = [this.#stored.get(ordinal), this.#open.get(ordinal)];
      if (stored !== undefined && isIn(stored) && (open === undefined || isIn(open))) found += 1;
    }
    return found;
  }

  /**
   * Whether every change up to a version is in the book: what it was read with, and what was decided on it since. Where
   * somebody else changed something it is not, and is taken to be from then on, since it is read again.
   */
  knows(version: number): boolean {
    const isKnown = this.#known === undefined || this.#known === version;
    this.#known = version;
    return isKnown;
  }

  /** What the server counts, by its last answer to the book or by what is given, whichever is newer, with what waits. */
  counts(of: CountedVersion): FigureCounts {
    const counts = { ...newer(of, this.#counted).counts };
    for (const [ordinal, open] of this.#open) {
      const stored = this.#stored.get(ordinal);
      if (stored === undefined) continue;
      for (const [figure, step] of [
        [stored, -1],
        [open, 1],
      ] as const)
        countOne(counts, figure, step);
    }
    return counts;
  }

  /** A figure with another decision; where one is taken back, with what spoke against it before. */
  #decided(figure: SubmissionFigure, decision: SubmissionFigure["decision"]): SubmissionFigure {
    if (decision !== undefined) return { ...figure, decision };
    const { decision: before, ...rest } = figure;
    if (before === undefined) return figure;
    return { ...rest, checks: this.#checks.get(figure.ordinal) ?? figure.checks };
  }

  #changed(): void {
    this.#version += 1;
    this.#lists.clear();
    for (const listener of this.#listeners) listener();
  }
}

function newer(one: CountedVersion, other: CountedVersion | undefined): CountedVersion {
  return other !== undefined && other.version > one.version ? other : one;
}

function saidBy(decision: OrdinalDecision["decision"], who: Who): SubmissionFigure["decision"] {
  return decision === null ? undefined : { ...decision, ...who };
}

function countOne(
  counts: { -readonly [K in keyof FigureCounts]: number },
  figure: SubmissionFigure,
  step: 1 | -1,
): void {
  const list = listOf(figure);
  if (list === "look" || list === "sure") counts[list] += step;
  else counts.decided += step;
  if (list === "held") counts.held += step;
  if (figure.decision !== undefined && !["held", "rejected"].includes(figure.decision.kind))
    counts.taken += step;
  if (figure.decision?.kind === "withdrawn") counts.withdrawn += step;
}
