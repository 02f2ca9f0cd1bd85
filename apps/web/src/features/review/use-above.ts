import { type RefObject, useLayoutEffect, useState } from "react";

/** How much of the page stands above an element, in pixels: what is left of the window is its own. */
export function useAbove(element: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(180);
  useLayoutEffect(() => {
    const measure = () => {
      const top = element.current?.getBoundingClientRect().top;
      if (top !== undefined) setAbove(Math.round(top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return above;
}
