import { type RefObject, useEffect, useRef } from "react";

/** What is known of a table's place in the window without laying it out. */
export interface BodyView {
  /** How much of its rows is in view or just below, in pixels; undefined before that was seen. */
  seen?: number;
  /** Whether its first rows are out of view above. */
  isScrolled: boolean;
}

/** What is so near below the window may be in it when what is above becomes lower; it is seen to a twentieth. */
const near = 160;
const steps = Array.from({ length: 21 }, (_, i) => i / 20);

/** Watches where the rows of a table are; to be asked when they are written again. */
export function useBodyView(
  body: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): RefObject<BodyView> {
  const view = useRef<BodyView>({ isScrolled: false });
  useEffect(() => {
    const [rows, box] = [body.current, scroller.current];
    if (rows === null || box === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        view.current.seen = seen.at(-1)?.intersectionRect.height ?? 0;
      },
      { rootMargin: `0px 0px ${near}px`, threshold: steps },
    );
    const onScroll = () => {
      view.current.isScrolled = box.scrollTop > 0;
    };
    observer.observe(rows);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, [body, scroller]);
  return view;
}

/** So many rows from the first that is written may be in view, where so many fill the window at most. */
export function rowsInView({ seen, isScrolled }: BodyView, rows: { most: number; height: number }): number {
  if (isScrolled) return Number.POSITIVE_INFINITY;
  return seen === undefined ? rows.most : Math.min(rows.most, Math.ceil(seen / rows.height));
}

/** Does something once what has been changed so far is on the screen; what is returned calls it off. */
export function afterFrame(then: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
