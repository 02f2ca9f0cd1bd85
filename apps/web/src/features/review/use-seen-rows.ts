import { useCallback, useEffect, useState } from "react";

/**
 * Which figures have been on the screen, by the rows that were watched; each was seen as good as whole. In another reading
 * nothing was seen yet: its rows are watched anew.
 */
export function useSeenRows(reading: number | undefined) {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const [of, setOf] = useState(reading);
  if (of !== reading) {
    setOf(reading);
    setSeen(new Set());
  }
  const [observer] = useState(
    () =>
      new IntersectionObserver(
        (entries) => {
          const found = entries
            .filter(({ isIntersecting }) => isIntersecting)
            .map(({ target }) => Number((target as HTMLElement).dataset.ordinal));
          if (found.length > 0) setSeen((before) => withAll(before, found));
        },
        { threshold: 0.9 },
      ),
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const watch = useCallback(
    (row: HTMLElement | null) => {
      if (row === null) return undefined;
      observer.observe(row);
      return () => observer.unobserve(row);
    },
    [observer],
  );
  return { seen, watch };
}

function withAll(before: ReadonlySet<number>, found: readonly number[]): ReadonlySet<number> {
  return found.every((one) => before.has(one)) ? before : new Set([...before, ...found]);
}
