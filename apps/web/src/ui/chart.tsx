import { useComputedColorScheme } from "@mantine/core";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { Theme } from "@sosanh/chart/theme";
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import css from "./chart.module.css";
import { type ChartCursor, figureAt, firstCursor, movedCursor, nearestCursor } from "./chart-cursor.ts";
import { type ChartDrawing, startDrawing } from "./chart-drawing.ts";
import { ChartTip } from "./chart-tip.tsx";
import type { RenderFigure } from "./render-figure.ts";

interface Props {
  readonly spec: ChartSpec;
  /** A figure as a button that opens its source: a click near the mark, Enter, or the second tap presses it. */
  readonly renderFigure: RenderFigure;
}

/** The figure pointed at, and where it is drawn. */
interface Pointed {
  readonly cursor: ChartCursor;
  readonly pixel: readonly [number, number] | undefined;
}

const reach = { mouse: 28, touch: 44 };

/** A chart on the page: drawn by ECharts, walked with the arrow keys, each figure a door to its source. */
export function Chart({ spec, renderFigure }: Props) {
  const theme = useComputedColorScheme("light");
  const door = useRef<HTMLSpanElement>(null);
  const [pointed, setPointed] = useState<Pointed>();
  const { host, drawing, failed } = useDrawing(spec, theme);
  const pixelOf = (cursor: ChartCursor) => drawing.current?.pixelOf(cursor);
  const point = (cursor: ChartCursor | undefined) => {
    drawing.current?.light(cursor);
    setPointed(cursor && { cursor, pixel: pixelOf(cursor) });
  };
  const pick = (cursor: ChartCursor | undefined) => {
    if (cursor === undefined) return;
    // The ring has to be on the figure before its door can be opened, so that the source appears beside the mark.
    flushSync(() => point(cursor));
    door.current?.querySelector("button")?.click();
  };
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const pointer = {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
      reach: event.pointerType === "touch" ? reach.touch : reach.mouse,
    };
    return nearestCursor(spec, pointer, pixelOf);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Enter on the ring's own button already presses it.
    if (event.key === "Enter" && door.current?.contains(event.target as Node)) return;
    const from = pointed?.cursor ?? firstCursor(spec);
    const moved =
      pointed === undefined ? movedCursor(spec, from, event.key) && from : movedCursor(spec, from, event.key);
    if (moved !== undefined) point(moved);
    else if (event.key === "Enter" && pointed !== undefined) pick(pointed.cursor);
    else if (event.key === "Escape" && pointed !== undefined) point(undefined);
    else return;
    event.preventDefault();
  };
  const found = pointed && figureAt(spec, pointed.cursor);
  return (
    <div className={css.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the picture inside takes the focus; the table twin has the buttons. */}
      <div
        className={css.picture}
        data-pointing={found !== undefined || undefined}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget) && !dialogOpen()) point(undefined);
        }}
        onPointerMove={(event) => {
          if (event.pointerType !== "touch" && !dialogOpen()) point(under(event));
        }}
        onPointerLeave={(event) => {
          if (event.pointerType !== "touch" && !dialogOpen()) point(undefined);
        }}
        onPointerUp={(event) => {
          if (door.current?.contains(event.target as Node)) return;
          const cursor = under(event);
          const same =
            pointed?.cursor.place === cursor?.place && pointed?.cursor.category === cursor?.category;
          if (event.pointerType !== "touch" || same) pick(cursor);
          else point(cursor);
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the figures of the picture. */}
        <div ref={host} className={css.host} role="img" aria-label={spec.summary} tabIndex={0} />
        {pointed?.pixel !== undefined && found !== undefined && (
          <span ref={door} className={css.ring} style={{ left: pointed.pixel[0], top: pointed.pixel[1] }}>
            {renderFigure({
              figure: found.figure.key,
              children: <span className={css.door}>{found.figure.text}</span>,
            })}
          </span>
        )}
      </div>
      {found !== undefined && <ChartTip found={found} pixel={pointed?.pixel} />}
      <p className="visually-hidden" aria-live="polite">
        {found !== undefined &&
          [found.name, found.category, found.figure.text, ...found.figure.remarks].join(", ")}
      </p>
      {failed && <p className={css.failed}>{spec.summary}</p>}
    </div>
  );
}

/** The drawing in the element that takes `host`: started with it, shown again when the chart changes. */
function useDrawing(spec: ChartSpec, theme: Theme) {
  const drawing = useRef<ChartDrawing>(null);
  const [failed, setFailed] = useState(false);
  const host = useCallback((element: HTMLDivElement) => {
    const started = startDrawing(element, () => setFailed(true));
    drawing.current = started;
    return () => {
      started.dispose();
      drawing.current = null;
    };
  }, []);
  useEffect(() => drawing.current?.show(spec, theme), [spec, theme]);
  return { host, drawing, failed };
}

/** While the source of a figure is open its mark stays lit, and keeps the button that takes the focus back. */
function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
