import { useComputedColorScheme } from "@mantine/core";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { LocalityUid } from "@sosanh/core/places/locality";
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import css from "./chart.module.css";
import { type ChartCursor, firstCursor, hitAt, movedCursor, nearestCursor } from "./chart-cursor.ts";
import { type ChartDrawing, hitOf, isCrowded, type Shown, startDrawing } from "./chart-drawing.ts";
import { ChartTip } from "./chart-tip.tsx";
import { type LitPlaces, useLit, useLitPlaces } from "./lit-place.ts";
import type { RenderFigure } from "./render-figure.ts";

interface Props {
  readonly spec: ChartSpec;
  /** A figure as a button that opens its source: a click near the mark, Enter, or the second tap presses it. */
  readonly renderFigure: RenderFigure;
  /** Where the keyboard starts. */
  readonly mine?: LocalityUid | undefined;
  /** The outlines of a map or tile map: those its spec was made with. */
  readonly shapes?: MapShapes | undefined;
  /** True where it takes the height of what holds it, as on a screen that does not scroll. */
  readonly fill?: boolean;
}

const reach = { mouse: 28, touch: 44 };

/** A chart on the page: drawn by ECharts, walked with the arrow keys, each figure a door to its source. */
export function Chart({ spec, renderFigure, mine, shapes, fill = false }: Props) {
  const places = useLitPlaces();
  const door = useRef<HTMLSpanElement>(null);
  const firstTap = useRef(false);
  const [cursor, setCursor] = useState<ChartCursor>();
  const { host, drawing, failed, width, lit } = useDrawing(spec, shapes, fill);
  const hits = () => drawing.current?.hits() ?? [];
  const point = (next: ChartCursor | undefined) => {
    places.point(next && hitAt(hits(), next)?.locality);
    setCursor((before) => (isSame(before, next) ? before : next));
  };
  const pick = (next: ChartCursor | undefined) => {
    if (next === undefined) return;
    firstTap.current = false;
    // The ring has to be on the figure before its door can be opened, so that the source appears beside the mark.
    flushSync(() => point(next));
    door.current?.querySelector("button")?.click();
  };
  const pointer = pointerHandlers({ door, firstTap, cursor, hits, point, pick });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Enter on the ring's own button already presses it.
    if (event.key === "Enter" && door.current?.contains(event.target as Node)) return;
    if (answerKey(event.key, { cursor, hits: hits(), mine, places, point, pick })) event.preventDefault();
  };
  const hit = cursor && hitAt(hits(), cursor);
  const ringed = hit === undefined && lit !== undefined && isCrowded(hits()) ? hitOf(hits(), lit) : undefined;
  return (
    <div className={css.frame} data-fill={fill || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the picture inside takes the focus; the table twin has the buttons. */}
      <div
        className={css.picture}
        data-pointing={hit !== undefined || undefined}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget) && !dialogOpen()) point(undefined);
        }}
        {...pointer}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the figures of the picture. */}
        <div ref={host} className={css.host} role="img" aria-label={spec.summary} tabIndex={0} />
        {ringed !== undefined && <span className={css.ring} style={{ left: ringed.x, top: ringed.y }} />}
        {hit !== undefined && (
          <span ref={door} className={css.ring} style={{ left: hit.x, top: hit.y }}>
            {renderFigure({
              figure: hit.figure.key,
              children: <span className={css.door}>{hit.figure.text}</span>,
            })}
          </span>
        )}
      </div>
      {hit !== undefined && <ChartTip hit={hit} width={width()} />}
      <p className="visually-hidden" aria-live="polite">
        {hit !== undefined && [hit.name, hit.category, hit.figure.text, ...hit.figure.remarks].join(", ")}
      </p>
      {failed && <p className={css.failed}>{spec.summary}</p>}
    </div>
  );
}

interface Walk {
  readonly cursor: ChartCursor | undefined;
  readonly hits: ReturnType<ChartDrawing["hits"]>;
  readonly mine: LocalityUid | undefined;
  readonly places: LitPlaces;
  readonly point: (cursor: ChartCursor | undefined) => void;
  readonly pick: (cursor: ChartCursor | undefined) => void;
}

/** Arrows walk, Enter opens the source, Space keeps the place lit, Escape lets go; true when the key meant something. */
function answerKey(key: string, { cursor, hits, mine, places, point, pick }: Walk): boolean {
  const first = cursor ?? firstCursor(hits, mine);
  if (first === undefined) return false;
  const moved = movedCursor(hits, first, key);
  const locality = cursor && hitAt(hits, cursor)?.locality;
  if (moved !== undefined) point(cursor === undefined ? first : moved);
  else if (key === "Enter" && cursor !== undefined) pick(cursor);
  else if (key === " " && locality !== undefined) places.pin(locality);
  else if (key === "Escape" && (places.release() || cursor !== undefined)) point(undefined);
  else return false;
  return true;
}

interface Pointing {
  readonly door: { readonly current: HTMLElement | null };
  /** Whether the tap that goes on was the first one on its figure. */
  readonly firstTap: { current: boolean };
  readonly cursor: ChartCursor | undefined;
  readonly hits: () => ReturnType<ChartDrawing["hits"]>;
  readonly point: (cursor: ChartCursor | undefined) => void;
  readonly pick: (cursor: ChartCursor | undefined) => void;
}

/** A mouse points as it moves and opens with a click; a first tap points, a second one opens. */
function pointerHandlers({ door, firstTap, cursor, hits, point, pick }: Pointing) {
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    // Where the page enlarges a chart, the pointer moves in enlarged pixels and the figures lie in its own.
    const scale = box.width / event.currentTarget.offsetWidth;
    return nearestCursor(hits(), {
      x: (event.clientX - box.left) / scale,
      y: (event.clientY - box.top) / scale,
      reach: event.pointerType === "touch" ? reach.touch : reach.mouse,
    });
  };
  return {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch" && !dialogOpen()) point(under(event));
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch" && !dialogOpen()) point(undefined);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      firstTap.current = false;
      if (door.current?.contains(event.target as Node)) return;
      const found = under(event);
      firstTap.current = event.pointerType === "touch" && !isSame(cursor, found);
      if (firstTap.current) point(found);
      else pick(found);
    },
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      // The click of a first tap comes after it, and finds the door that the tap has just put under the finger.
      if (!firstTap.current) return;
      firstTap.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** The drawing in the element that takes `host`: started with it, shown again when the chart changes, lit as the page is. */
function useDrawing(spec: ChartSpec, shapes: MapShapes | undefined, fill: boolean) {
  const theme = useComputedColorScheme("light");
  const lit = useLit();
  const drawing = useRef<ChartDrawing>(null);
  const element = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const host = useCallback(
    (node: HTMLDivElement) => {
      const started = startDrawing(node, { onFailure: () => setFailed(true), fill });
      drawing.current = started;
      element.current = node;
      return () => {
        started.dispose();
        drawing.current = null;
      };
    },
    [fill],
  );
  useEffect(() => {
    const shown: Shown = { spec, theme, shapes };
    drawing.current?.show(shown);
  }, [spec, theme, shapes]);
  useEffect(() => drawing.current?.light(lit), [lit]);
  return { host, drawing, failed, lit, width: () => element.current?.clientWidth ?? 0 };
}

function isSame(a: ChartCursor | undefined, b: ChartCursor | undefined): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}

/** While the source of a figure is open its mark stays lit, and keeps the button that takes the focus back. */
function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
