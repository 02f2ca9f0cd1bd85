import { type RefObject, useCallback, useRef } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import type { FigureBook } from "./figure-book.ts";

const page = 1000;

interface Given {
  readonly id: number;
  /** Whether every figure is loaded anyway. */
  readonly isWhole: boolean;
  readonly book: FigureBook;
  readonly keep: RefObject<FigureBook["put"]>;
}

/** Of very many figures, loads those that stand in rows of a sheet when the rows come into view. */
export function useRowFigures({ id, isWhole, book, keep }: Given) {
  const asked = useRef(new Set<string>());
  const load = useCallback(
    async (sheet: string, first: number, last: number) => {
      const key = `${sheet} ${first}`;
      const rows = asked.current;
      if (isWhole || rows.has(key)) return;
      rows.add(key);
      const part = { list: "all" as const, count: page, within: { sheet, first, last } };
      try {
        for (let from = 0, isMore = true; isMore; ) {
          const query = trpc.submissions.figures.queryOptions({ id, from, ...part }, { gcTime: 0 });
          const version = book.version();
          const answer = await queryClient.fetchQuery(query);
          // Asked for before all was read anew.
          if (asked.current !== rows) return;
          keep.current(answer, version);
          const { figures } = answer;
          isMore = figures.length === page;
          from = (figures.at(-1)?.ordinal ?? 0) + 1;
        }
      } catch {
        // Their marks are missing until the rows come into view again.
        rows.delete(key);
      }
    },
    [id, isWhole, book, keep],
  );
  return {
    load,
    forget: () => {
      asked.current = new Set();
    },
  };
}
