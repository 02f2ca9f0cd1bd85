import type { Language } from "@sosanh/core/view/view";
import { type RefObject, useEffect, useState } from "react";
import css from "./column-covers.module.css";
import { cutColumns } from "./cut-columns.ts";
import { figureTableWords } from "./figure-table-words.ts";

interface Props {
  /** What scrolls; it holds the one table. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly language: Language;
  /** Changes with the columns. */
  readonly columns: unknown;
}

/** Covers a column that is half out of view, and leads to it. It stands in what holds the scroller, right after it. */
export function ColumnCovers({ scroller, language, columns }: Props) {
  const words = figureTableWords(language);
  const cover = useCover(scroller, columns);
  const scroll = (direction: 1 | -1) => {
    const by = (scroller.current?.clientWidth ?? 0) / 2;
    scroller.current?.scrollBy({ left: direction * by });
  };
  return (
    <>
      {cover.left > 0 && (
        <button
          type="button"
          className={css.cover}
          data-side="left"
          tabIndex={-1}
          title={words.earlierColumns}
          aria-label={words.earlierColumns}
          style={{ left: cover.from, width: cover.left, height: cover.height }}
          onClick={() => scroll(-1)}
        >
          <Arrow />
        </button>
      )}
      {cover.right > 0 && (
        <button
          type="button"
          className={css.cover}
          data-side="right"
          tabIndex={-1}
          title={words.laterColumns}
          aria-label={words.laterColumns}
          style={{ left: cover.to - cover.right, width: cover.right, height: cover.height }}
          onClick={() => scroll(1)}
        >
          <Arrow />
        </button>
      )}
    </>
  );
}

function Arrow() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M5 2.5 9.5 7 5 11.5" />
    </svg>
  );
}

const none = { left: 0, right: 0, from: 0, to: 0, height: 0 };

function useCover(scroller: Props["scroller"], columns: unknown) {
  const [cover, setCover] = useState(none);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    let frame = 0;
    const measure = () => {
      const next = coverOf(box);
      setCover((before) => (isSame(before, next) ? before : next));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    box.addEventListener("scroll", later, { passive: true });
    // It measures at once as well, when the frame is laid out: before, the frame would be laid out twice.
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const table of box.querySelectorAll("table")) observer.observe(table);
    return () => {
      cancelAnimationFrame(frame);
      box.removeEventListener("scroll", later);
      observer.disconnect();
    };
  }, [scroller, columns]);
  return cover;
}

/** Measured from the left of the scroller; the columns that stand still are no part of the view of the others. */
function coverOf(box: HTMLElement): typeof none {
  const heads = [...box.querySelectorAll<HTMLElement>("thead th")];
  const origin = box.getBoundingClientRect().left;
  const edges = (head: HTMLElement) => {
    const { left, right } = head.getBoundingClientRect();
    return { left: left - origin, right: right - origin };
  };
  const isStill = (head: HTMLElement, at: number) => at === 0 || head.dataset.pinned !== undefined;
  const from = Math.max(0, ...heads.filter(isStill).map((head) => edges(head).right));
  const to = box.clientWidth;
  const moving = heads.filter((head, at) => !isStill(head, at)).map(edges);
  return { ...cutColumns(moving, { left: from, right: to }), from, to, height: box.clientHeight };
}

function isSame(a: typeof none, b: typeof none): boolean {
  return (
    a.left === b.left && a.right === b.right && a.from === b.from && a.to === b.to && a.height === b.height
  );
}
