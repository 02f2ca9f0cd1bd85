import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useMemo, useState } from "react";
import type { FigureBook } from "./figure-book.ts";
import { listOf } from "./figure-list-of.ts";
import { extended, type Marks, ofSamePlace, toggled } from "./marked-figures.ts";

/** Choosing several undecided figures. */
export interface Marking {
  /** Those that are chosen and still undecided, in the order of the document. */
  readonly figures: readonly SubmissionFigure[];
  readonly has: (ordinal: number) => boolean;
  readonly toggle: (ordinal: number) => void;
  /** From the one chosen last, or the open one, to this one. */
  readonly extendTo: (ordinal: number, from?: number) => void;
  /** All that were read with the place of this one. */
  readonly samePlace: (figure: SubmissionFigure) => void;
  readonly clear: () => void;
  /** The figures have other ordinals: those chosen stay chosen where they can be told. */
  readonly renumber: (to: ReadonlyMap<number, number>) => void;
}

/** @param version  of the book: what was decided since is chosen no longer */
export function useMarks(book: FigureBook, version: number): Marking {
  const [marks, setMarks] = useState<Marks>(new Set());
  const [anchor, setAnchor] = useState<number>();
  const figures = useMemo(() => {
    if (version < 0 || marks.size === 0) return [];
    const ordinals = [...marks].toSorted((a, b) => a - b);
    return ordinals.flatMap((ordinal) => book.get(ordinal) ?? []).filter(({ decision }) => !decision);
  }, [marks, book, version]);
  return {
    figures,
    has: (ordinal) => marks.has(ordinal),
    toggle: (ordinal) => {
      setMarks(toggled(marks, ordinal));
      setAnchor(ordinal);
    },
    extendTo: (ordinal, from = anchor) => {
      const figure = book.get(ordinal);
      if (figure === undefined) return;
      setMarks(extended(marks, book.list(listOf(figure)), { from, to: ordinal }));
      setAnchor(ordinal);
    },
    samePlace: (figure) => setMarks(ofSamePlace(marks, book.all(), figure)),
    clear: () => {
      setMarks(new Set());
      setAnchor(undefined);
    },
    renumber: (to) => {
      setMarks((before) => new Set([...before].flatMap((ordinal) => to.get(ordinal) ?? [])));
      setAnchor(undefined);
    },
  };
}
