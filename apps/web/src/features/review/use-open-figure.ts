import type { FigureCounts, SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useState } from "react";
import type { FigureBook } from "./figure-book.ts";
import { listOf, type ReviewList, sizesOf } from "./figure-list-of.ts";

interface Given {
  readonly book: FigureBook;
  readonly counts: FigureCounts;
  /** The figure that the address names. */
  readonly first: number | undefined;
}

/** With so few left to look at, what is sure is shown beneath them. */
const fewLeft = 6;

/** Whether what is sure is shown beneath what is to be looked at. */
export const showsSure = (look: number): boolean => look <= fewLeft;

/** Which list is shown, and which of its figures is open; what is to be looked at opens by itself. */
export function useOpenFigure({ book, counts, first }: Given) {
  const [at, setAt] = useState<{ readonly list: ReviewList; readonly ordinal: number | undefined }>(() => ({
    list: firstList(counts),
    ordinal: first,
  }));
  // A link on the page names another figure.
  const [named, setNamed] = useState(first);
  if (named !== first) {
    setNamed(first);
    setAt({ ...at, ordinal: first });
  }
  const [moved, setMoved] = useState(0);
  const chosen = at.ordinal === undefined ? undefined : book.get(at.ordinal);
  const selected = chosen ?? (at.list === "look" ? book.list("look")[0] : undefined);
  const select = (ordinal: number | undefined) => {
    const figure = ordinal === undefined ? undefined : book.get(ordinal);
    // What is sure may be open beneath what is to be looked at.
    setAt({ list: figure === undefined ? at.list : listOf(figure), ordinal });
    setMoved(moved + 1);
  };
  const neighbour = (by: 1 | -1): SubmissionFigure | undefined => {
    const list = selected === undefined ? at.list : listOf(selected);
    // What is sure is shown beneath the last ones to look at: the keys go on in it.
    const isOne = list === "look" || (list === "sure" && selected !== undefined);
    const order =
      isOne && showsSure(book.list("look").length)
        ? [...book.list("look"), ...book.list("sure")]
        : book.list(list);
    const index = order.findIndex(({ ordinal }) => ordinal === selected?.ordinal);
    return order[index + by];
  };
  return {
    ...{ selected, moved, select, next: neighbour },
    list: listShown(at.list, selected),
    setList: (list: ReviewList) => setAt({ list, ordinal: undefined }),
    step: (by: 1 | -1) => {
      const next = neighbour(by);
      if (next !== undefined) select(next.ordinal);
    },
    /** The figures have other ordinals: the open one stays open where it can be told. */
    renumber: (to: ReadonlyMap<number, number>) => {
      const open = at.ordinal ?? selected?.ordinal;
      setAt({ list: at.list, ordinal: open === undefined ? undefined : to.get(open) });
    },
    /** Goes on from figures that leave the list: to the next that stays, or the last before; not where another is open. */
    leave: (ordinals: readonly number[]) => {
      const left = new Set(ordinals);
      if (selected === undefined || !left.has(selected.ordinal)) return;
      const order = book.list(listOf(selected));
      const index = order.findIndex(({ ordinal }) => ordinal === selected.ordinal);
      const stays = ({ ordinal }: SubmissionFigure) => !left.has(ordinal);
      const next = order.slice(index + 1).find(stays) ?? order.slice(0, index).findLast(stays);
      setAt({ list: at.list, ordinal: next?.ordinal });
      setMoved(moved + 1);
    },
  };
}

/** The list of the figure that is open; what is sure may be open beneath what is to be looked at. */
function listShown(list: ReviewList, selected: SubmissionFigure | undefined): ReviewList {
  return selected === undefined ? list : listOf(selected);
}

function firstList(counts: FigureCounts): ReviewList {
  const { look, sure } = sizesOf(counts);
  return look > 0 ? "look" : sure > 0 ? "sure" : "decided";
}
