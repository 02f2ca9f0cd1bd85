import { useCallback, useEffect, useRef, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { mostWhole } from "./fetch-reading.ts";
import type { FigureBook } from "./figure-book.ts";
import type { ReviewList } from "./figure-list-of.ts";
import { useRowFigures } from "./use-row-figures.ts";

const page = 200;
const wholePage = 1000;

interface Asked {
  readonly id: number;
  readonly total: number;
  readonly book: FigureBook;
  readonly put: FigureBook["put"];
}

/** Loads the figures of a submission: first those to look at, then all; of very many, only the pages that are asked for. */
export function useFigurePages({ id, total, book, put }: Asked) {
  const [at, setAt] = useState<{ readonly isLoading: boolean; readonly error: unknown }>({
    isLoading: true,
    error: undefined,
  });
  const [attempt, setAttempt] = useState(0);
  const paged = useRef(new Map<ReviewList, { readonly seen: Set<number>; isWhole: boolean }>());
  const keep = useRef(put);
  useEffect(() => {
    keep.current = put;
  });
  const ask = useCallback(
    (list: ReviewList | "all", from: number, count: number) =>
      queryClient.fetchQuery(
        trpc.submissions.figures.queryOptions({ id, list, from, count }, { staleTime: 0, gcTime: 0 }),
      ),
    [id],
  );
  const more = useCallback(
    async (list: ReviewList) => {
      const held = paged.current.get(list) ?? { seen: new Set<number>(), isWhole: false };
      paged.current.set(list, held);
      if (held.isWhole) return;
      const asked = book.version();
      const answer = await ask(list, book.storedIn(list, held.seen), page);
      const { figures } = answer;
      // Asked for before the lists were begun anew.
      if (paged.current.get(list) !== held) return;
      for (const { ordinal } of figures) held.seen.add(ordinal);
      held.isWhole = figures.length < page;
      keep.current(answer, asked);
    },
    [ask, book],
  );
  const rows = useRowFigures({ id, isWhole: total <= mostWhole, book, keep });
  useEffect(() => {
    let isLeft = false;
    const loadAll = async () => {
      const readings = new Set<number>();
      for (let from = 0; from < total && !isLeft; from += wholePage) {
        const asked = book.version();
        const answer = await ask("all", from, wholePage);
        readings.add(answer.reading);
        if (!isLeft) keep.current(answer, asked);
      }
      const [reading] = readings;
      if (!isLeft && readings.size === 1 && reading !== undefined) book.loaded(reading);
    };
    const load = async () => {
      if (total > page) await more("look");
      if (total <= mostWhole) await loadAll();
      else for (const list of ["sure", "decided", "held"] as const) if (!isLeft) await more(list);
    };
    load()
      .then(() => !isLeft && setAt({ isLoading: false, error: undefined }))
      .catch((error: unknown) => !isLeft && setAt({ isLoading: false, error }));
    setAt({ isLoading: true, error: undefined });
    return () => {
      isLeft = true;
    };
  }, [total, attempt, ask, more, book]);
  return {
    ...{ ...at, more, within: rows.load },
    retry: () => {
      rows.forget();
      paged.current.clear();
      setAttempt((before) => before + 1);
    },
  };
}
