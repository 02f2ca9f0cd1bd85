import { asOfReading } from "@sosanh/core/submissions/decision-rules";
import { amongTheirMark, figureFinder, traceOf } from "@sosanh/core/submissions/same-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import type { WaitingDecision } from "./ordinal-decision.ts";

/** Figures of one reading of a submission. */
export interface FiguresOfReading {
  readonly reading: number;
  readonly figures: readonly SubmissionFigure[];
}

/** What became of decisions when the figures were read anew. */
export interface CarriedOver {
  /** On the figures that they were taken on, by their new ordinals. */
  readonly carried: readonly WaitingDecision[];
  /** On figures that are gone or cannot be told from others. */
  readonly lost: readonly WaitingDecision[];
}

/**
 * Takes decisions that wait over to a new reading: each to the figure that stands at the same place, written the same, or
 * to none. What is of the new reading already stays as it is.
 *
 * @param now  the figures of the new reading, those at least that stand where the decided ones stood
 */
export function carriedOver(waiting: readonly WaitingDecision[], now: FiguresOfReading): CarriedOver {
  const traced = amongTheirMark(now.figures.map(({ read }) => traceOf(read)));
  const find = figureFinder(traced);
  const carried: WaitingDecision[] = [];
  const lost: WaitingDecision[] = [];
  for (const one of waiting) {
    const at = one.of === undefined ? undefined : find(one.of);
    const found = now.figures[at ?? -1];
    if (one.reading === now.reading) carried.push(one);
    else if (at === undefined || found === undefined || one.of === undefined) lost.push(one);
    else {
      const decision = one.decision === null ? null : asOfReading(found.read, one.decision);
      const of = { ...one.of, ...traced[at] };
      carried.push({ ordinal: found.ordinal, decision, reading: now.reading, of });
    }
  }
  return { carried, lost };
}
