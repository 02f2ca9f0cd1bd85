import type { TouchEvent } from "react";
import { useRef } from "react";
import { swipeOf } from "./swipe.ts";

/** Handlers for an area that a finger turns like pages; a second finger (a pinch) turns nothing. */
export function useSwipe(onSwipe: (step: -1 | 1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number }>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      start.current =
        touch === undefined || event.touches.length > 1 ? null : { x: touch.clientX, y: touch.clientY };
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (start.current === null || touch === undefined) return;
      const step = swipeOf(start.current, { x: touch.clientX, y: touch.clientY });
      start.current = null;
      if (step !== 0) onSwipe(step);
    },
  };
}
