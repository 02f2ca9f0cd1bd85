import type { CitationPlace } from "@sosanh/core/figures/source";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useEffect, useRef, useState } from "react";
import { fetchReading } from "./fetch-reading.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";
import type { useDecisions } from "./use-decisions.ts";

/** What became of what waited to be saved when the figures were read anew. */
export interface RenewedTold {
  readonly carried: number;
  readonly lost: readonly WaitingDecision[];
}

/** The reading that the page shows, brought to the one that the server has. */
export interface Reading {
  /** What the last new reading did; undefined where there was none, or it was closed. */
  readonly told: RenewedTold | undefined;
  readonly forget: () => void;
  /** Brings the page to the reading that the server has now. */
  readonly renew: () => void;
}

interface Given {
  readonly id: number;
  /** The reading that the submission has, as far as the page was told. */
  readonly reading: number;
  readonly decisions: ReturnType<typeof useDecisions>;
  /** The figures that are open or chosen: they are found again, wherever they stand then. */
  readonly inUse: () => readonly SubmissionFigure[];
  /** @param to  the new ordinals of the figures, as far as they can be told */
  readonly onRenewed: (to: ReadonlyMap<number, number>, isWhole: boolean) => void;
}

const again = 5000;

/**
 * Follows the reading of a submission. Where its figures were renumbered, nothing more is sent; the new figures are
 * fetched and take the place of the old in one step, each decision that waits with its own figure, and what could not be
 * taken over is told.
 */
export function useReading(given: Given): Reading {
  const [told, setTold] = useState<RenewedTold>();
  const now = useRef(given);
  useEffect(() => {
    now.current = given;
  });
  const under = useRef(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const [renew] = useState(() => async () => {
    if (under.current) return;
    under.current = true;
    try {
      const { id, decisions } = now.current;
      await decisions.queue.hold();
      const fetched = await fetchReading(id, () => placesOf(now.current));
      const renewed = now.current.decisions.renew(fetched);
      if (renewed === undefined) return;
      now.current.onRenewed(renewed.to, fetched.isWhole);
      setTold({ carried: renewed.carried.length, lost: renewed.lost });
    } catch {
      // What waits says then that the server cannot be reached.
      now.current.decisions.queue.release();
      setTimeout(() => !isLeft.current && void renew(), again);
    } finally {
      under.current = false;
    }
  });
  const { reading, decisions } = given;
  const { renumbered, book, version } = decisions;
  useEffect(() => {
    renumbered.current = () => void renew();
  }, [renumbered, renew]);
  useEffect(() => {
    if (version >= 0 && reading > (book.reading() ?? reading)) void renew();
  }, [reading, version, book, renew]);
  return { told, forget: () => setTold(undefined), renew: () => void renew() };
}

function placesOf({ decisions, inUse }: Given): readonly CitationPlace[] {
  const waiting = decisions.queue.waiting().flatMap(({ of }) => of?.place ?? []);
  return [...waiting, ...inUse().map(({ read }) => read.place)];
}
