import type { RenamedSubmission } from "@sosanh/core/submissions/submission";
import { useEffect, useRef } from "react";
import type { MarkActions, Review } from "./review-context.ts";
import { useAcceptSure } from "./use-accept-sure.ts";
import { useAddFigure } from "./use-add-figure.ts";
import type { useDecisions } from "./use-decisions.ts";
import type { useFigurePages } from "./use-figure-pages.ts";
import { useMarks } from "./use-marks.ts";
import type { useOpenFigure } from "./use-open-figure.ts";
import { useReading } from "./use-reading.ts";
import { useRename } from "./use-rename.ts";
import { useTogether } from "./use-together.ts";

interface Given {
  readonly id: number;
  /** The reading that the submission has, as far as the page was told. */
  readonly reading: number;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly pages: ReturnType<typeof useFigurePages>;
  readonly open: ReturnType<typeof useOpenFigure>;
  /** What another place or period took along, said elsewhere on the page. */
  readonly renamed: RenamedSubmission | undefined;
}

type Acts = Pick<
  Review,
  "isSaved" | "reading" | "acceptSure" | "adding" | "marking" | "markActions" | "together" | "rename"
>;

/** What is done to many figures by one word: accepted as sure, chosen and decided, taken along by the whole document. */
export function useActs(given: Given): Acts {
  const { id, decisions, pages, open, renamed } = given;
  const { book, version } = decisions;
  const acceptSure = useAcceptSure({ id, decisions, reload: pages.retry });
  const marking = useMarks(book, version);
  const markActions = useRef<MarkActions>(undefined);
  const together = useTogether({
    ...{ id, decisions },
    onDone: (decided) => {
      marking.clear();
      open.leave(decided.map(({ ordinal }) => ordinal));
      pages.retry();
    },
  });
  const rename = useRename({ id, reload: pages.retry, onUndo: decisions.acted });
  const follow = useRef(rename.follow);
  useEffect(() => {
    follow.current = rename.follow;
  });
  useEffect(() => {
    if (renamed !== undefined) follow.current(renamed);
  }, [renamed]);
  const reading = useReading({
    ...{ id, decisions },
    reading: given.reading,
    inUse: () => [...marking.figures, ...(open.selected === undefined ? [] : [open.selected])],
    onRenewed: (to, isWhole) => {
      open.renumber(to);
      marking.renumber(to);
      together.renumbered();
      if (!isWhole) pages.retry();
    },
  });
  const adding = useAddFigure({
    ...{ id, decisions, onAdded: open.select },
    onRenumbered: reading.renew,
  });
  const isSaved = decisions.saving.waiting === 0;
  return { isSaved, reading, acceptSure, adding, marking, markActions, together, rename };
}
