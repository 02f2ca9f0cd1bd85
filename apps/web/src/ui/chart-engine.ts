import type { Mark } from "@sosanh/chart/marks/drawing";
import { graphic, use, zrender } from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([SVGRenderer, CanvasRenderer]);

/** A chart in an element of the page, drawn by what ECharts draws with; loaded when the first chart is shown. */
export interface ChartEngine {
  /** Draws marks in place of those before; the size is that of the element's chart. */
  readonly draw: (marks: readonly Mark[], size: { readonly width: number; readonly height: number }) => void;
  readonly dispose: () => void;
}

/** More marks than this are painted rather than put into the page one by one: a tenth of the time. */
const mostElements = 2500;

/** Starts the drawing in an element, with only what our charts are made of. */
export function startEngine(host: HTMLElement): ChartEngine {
  let ground: ReturnType<typeof zrender.init> | undefined;
  let renderer: "svg" | "canvas" | undefined;
  let marks = new graphic.Group();
  const dispose = () => {
    // Taken apart one by one, marks would each be looked for among all.
    ground?.remove(marks);
    ground?.dispose();
    ground = undefined;
  };
  return {
    draw: (given, { width, height }) => {
      const drawn = given.length > mostElements ? withJoinedCircles(given) : given;
      const wanted = drawn.length > mostElements ? "canvas" : "svg";
      if (wanted !== renderer) dispose();
      renderer = wanted;
      ground ??= zrender.init(host, { renderer, width, height });
      // What was drawn goes before the size does, and the size of the ground alone changes: else all of it would be drawn
      // once more for nothing.
      ground.remove(marks);
      if (ground.getWidth() !== width || ground.getHeight() !== height) ground.resize({ width, height });
      marks = groupOf(drawn);
      ground.add(marks);
      // Now, not in the next frame.
      ground.flush();
    },
    dispose,
  };
}

/**
 * The marks at fixed pixels, drawn without ECharts' own components, which compare each mark with every other before
 * they draw them: seconds for a chart of thousands, and again for each place pointed at.
 */
function groupOf(marks: readonly Mark[]): Marks {
  const group = new graphic.Group();
  for (const { type, ...look } of marks) {
    const child = shapes[`${type}`]?.(look);
    if (child !== undefined) group.add(child);
  }
  return group;
}

/** Circles that look alike become one mark. */
function withJoinedCircles(marks: readonly Mark[]): readonly Mark[] {
  const joined = new Map<string, { readonly first: Mark; readonly circles: unknown[] }>();
  const kept = marks.filter((mark) => {
    if (mark.type !== "circle") return true;
    const look = JSON.stringify([mark.z, mark.style]);
    const alike = joined.get(look) ?? { first: mark, circles: [] };
    alike.circles.push(mark.shape);
    joined.set(look, alike);
    return false;
  });
  const groups = [...joined.values()].map(({ first, circles }) => ({
    ...first,
    type: "circles",
    shape: { circles },
  }));
  return [...kept, ...groups];
}

interface CirclesShape {
  circles: readonly { readonly cx: number; readonly cy: number; readonly r: number }[];
}

const Circles = graphic.extendShape({
  type: "circles",
  shape: { circles: [] },
  buildPath: (path, { circles }: CirclesShape) => {
    for (const { cx, cy, r } of circles) {
      path.moveTo(cx + r, cy);
      path.arc(cx, cy, r, 0, 2 * Math.PI);
    }
  },
});

type Marks = InstanceType<typeof graphic.Group>;

type Child = Parameters<Marks["add"]>[0];

/** What a mark may be: the shapes that the chart package draws. ECharts' own types do not fit its own group exactly. */
const shapes: Readonly<Record<string, (look: Mark) => Child>> = {
  text: (look) => new graphic.Text(look) as Child,
  rect: (look) => new graphic.Rect(look) as Child,
  circle: (look) => new graphic.Circle(look) as Child,
  circles: (look) => new Circles(look as { shape: CirclesShape }) as Child,
  polyline: (look) => new graphic.Polyline(look) as Child,
  polygon: (look) => new graphic.Polygon(look) as Child,
};
