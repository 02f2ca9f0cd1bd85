import { type RefObject, useEffect, useRef } from "react";

/** What is known of a table's place in the window without laying it out. */
export interface BodyView {
  /** Whether any of its rows is in view; undefined before it was seen. */
  isSeen?: boolean;
  /** Whether its first rows are out of view above. */
  isScrolled: boolean;
}

/** Watches where the rows of a table are; to be asked when they are written again. */
export function useBodyView(
  body: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): RefObject<BodyView> {
  const view = useRef<BodyView>({ isScrolled: false });
  useEffect(() => {
    const [rows, box] = [body.current, scroller.current];
    if (rows === null || box === null) return;
    const observer = new IntersectionObserver((seen) => {
      view.current.isSeen = seen.at(-1)?.isIntersecting === true;
    });
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

/** So many rows from the first that is written may be in view. */
export function rowsInView({ isSeen, isScrolled }: BodyView, most: number): number {
  if (isScrolled) return Number.POSITIVE_INFINITY;
  return isSeen === false ? 0 : most;
}
