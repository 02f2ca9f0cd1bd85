import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import type { DraftLack } from "./figure-draft.ts";
import type { OrdinalDecision, SaidDecision } from "./ordinal-decision.ts";
import { isRenumbered, keepSubmission, type useDecisions } from "./use-decisions.ts";

/** A figure with its decision, to be decided with others. */
export interface DecidedWithOthers {
  readonly ordinal: number;
  readonly decision: SaidDecision;
}

/** What deciding several figures did, to be told. */
export interface ToldTogether {
  readonly done: number;
  /** Left since something speaks against them. */
  readonly left: readonly { readonly ordinal: number; readonly check: FigureCheck }[];
  /** Left since something of them is not known. */
  readonly lacking: number;
  readonly lacks: readonly DraftLack[];
}

/** What was left out of a word on several figures before it was sent. */
export type LeftOut = Pick<ToldTogether, "lacking" | "lacks">;

/** Deciding several figures by one word, on the server in one transaction. */
export interface DecideTogether {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly told: ToldTogether | undefined;
  readonly forget: () => void;
  /** The figures have other ordinals: those that were told of are named no more. */
  readonly renumbered: () => void;
  /** Tells of what was decided otherwise. */
  readonly tell: (told: ToldTogether) => void;
  /** @param looked  those that a person has looked at: decided whatever speaks against them */
  readonly run: (
    decisions: readonly DecidedWithOthers[],
    leftOut: LeftOut,
    looked?: readonly number[],
  ) => void;
}

interface Given {
  readonly id: number;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly onDone: (decided: readonly OrdinalDecision[]) => void;
}

export const nothingLeftOut: LeftOut = { lacking: 0, lacks: [] };

export function useTogether({ id, decisions, onDone }: Given): DecideTogether {
  const [told, setTold] = useState<ToldTogether>();
  const { mutate, isPending, error, reset } = useMutation(
    trpc.submissions.decideTogether.mutationOptions({ retry: false }),
  );
  return {
    ...{ isPending, error, told },
    forget: () => {
      setTold(undefined);
      reset();
    },
    renumbered: () => setTold(undefined),
    tell: setTold,
    run: (given, leftOut, looked = []) => {
      setTold(undefined);
      if (given.length === 0) {
        setTold({ done: 0, left: [], ...leftOut });
        return;
      }
      const reading = decisions.book.reading();
      if (reading === undefined) return;
      mutate(
        { id, reading, decisions: [...given], looked: [...looked] },
        {
          onSuccess: ({ submission, left }) => {
            const isLeft = new Set(left.map(({ ordinal }) => ordinal));
            const decided = given.filter(({ ordinal }) => !isLeft.has(ordinal));
            keepSubmission(submission);
            decisions.accepted(
              decided.map(({ ordinal }) => ordinal),
              reading,
            );
            // The ordinals of a reading that is over meanwhile mean others.
            const isOver = reading !== decisions.book.reading();
            setTold({ done: decided.length, left: isOver ? [] : left, ...leftOut });
            onDone(isOver ? [] : decided);
          },
          onError: (refused) => {
            if (isRenumbered(refused)) decisions.renumbered.current();
          },
        },
      );
    },
  };
}
