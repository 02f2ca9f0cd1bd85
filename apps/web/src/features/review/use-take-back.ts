import { useRef } from "react";
import type { FigureBook } from "./figure-book.ts";
import type { OrdinalDecision, SaidDecision } from "./ordinal-decision.ts";
import { renumberedActs, type TakeBack } from "./take-back.ts";

/** What was accepted together is taken back by one key up to so many. */
const mostTakenBack = 5000;

/**
 * What was done on a page, the last first to be taken back.
 *
 * @param say  decides on figures as any decision does
 */
export function useTakeBack(book: FigureBook, say: (decisions: readonly OrdinalDecision[]) => void) {
  const undone = useRef<TakeBack[]>([]);
  return {
    /** Decides on figures, so that it can be taken back. */
    decide: (decisions: readonly OrdinalDecision[]) => {
      undone.current.push(decisions.map(({ ordinal }) => ({ ordinal, decision: saidOf(book, ordinal) })));
      say(decisions);
    },
    /** Takes the last decision, or the last act, back. @returns the figure it was on */
    undo: (): number | undefined => {
      const before = undone.current.pop();
      if (before === undefined) return undefined;
      if (typeof before === "function") {
        before();
        return undefined;
      }
      say(before);
      return before[0]?.ordinal;
    },
    /**
     * Several of one reading were accepted together: they can be taken back as one, where the page knows every one of them.
     * Where it does not (undefined), what was done before is not taken back in their place.
     */
    accepted: (taken: readonly number[] | undefined, reading: number) => {
      if (taken === undefined || taken.length > mostTakenBack || reading !== book.reading())
        undone.current = [];
      else undone.current.push(taken.map((ordinal) => ({ ordinal, decision: null })));
    },
    /** Something else was done that one key takes back. */
    acted: (takeBack: () => void) => {
      undone.current.push(takeBack);
    },
    /** The figures have other ordinals. */
    renumber: (to: ReadonlyMap<number, number>) => {
      undone.current = [...renumberedActs(undone.current, to)];
    },
    /** Whether something was decided on this page that can be taken back. */
    mayUndo: undone.current.length > 0,
  };
}

function saidOf(book: FigureBook, ordinal: number): SaidDecision | null {
  const decision = book.get(ordinal)?.decision;
  if (decision === undefined) return null;
  const { by: _by, at: _at, ...said } = decision;
  return said;
}
