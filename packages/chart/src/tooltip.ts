import { isKnown } from "@sosanh/core/value";
import type { ChartFigure, ChartSpec } from "./chart-spec.ts";
import type { Theme } from "./theme.ts";
import { palette, slotColours, tokens } from "./theme.ts";
import { say } from "./words.ts";

const linesShown = 12;

/** The box that follows the pointer, as safe HTML by what it is pointed at: the year of a line, the uid of a bar. */
export function tooltips(spec: ChartSpec, theme: Theme): ReadonlyMap<string, string> {
  if (spec.kind === "ranked-bars") {
    return new Map(spec.bars.map((bar) => [bar.locality, figureLines(bar, escapeHtml(bar.name), theme)]));
  }
  return new Map(
    spec.categories.map((category, i) => {
      const figures = spec.series.flatMap((series) => {
        const point = series.points[i];
        return point === undefined ? [] : [{ series, point }];
      });
      const sorted = figures.toSorted((a, b) => sizeOf(b.point) - sizeOf(a.point));
      const shown = sorted.slice(0, linesShown).map(({ series, point }) => {
        const { text } = slotColours(theme, series.slot);
        const weight = series.role === "mine" ? 600 : 500;
        const name = `<span style="color:${text};font-weight:${weight}">${escapeHtml(series.name)}</span>`;
        return figureLines(point, name, theme);
      });
      const more = sorted.length - shown.length;
      const rest = more > 0 ? small(say(spec.language, "chart.others", { n: more }), theme) : "";
      return [category, `<b style="font-weight:600">${escapeHtml(category)}</b>${shown.join("")}${rest}`];
    }),
  );
}

/** Safe to set into HTML: a hostile name shows as it is written. */
export function escapeHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

function figureLines(figure: ChartFigure, name: string, theme: Theme): string {
  const value = `<b style="font-weight:600">${escapeHtml(figure.text)}</b>`;
  const details = [...(figure.change === undefined ? [] : [figure.change]), ...figure.remarks];
  return `<div style="margin-top:4px">${name} ${value}${small(details.join(" · "), theme)}</div>`;
}

function small(text: string, theme: Theme): string {
  if (text === "") return "";
  const [size, height] = tokens.type.note;
  const look = `color:${palette(theme).ink3};font-size:${size}px;line-height:${height}px;white-space:normal;max-width:280px`;
  return `<div style="${look}">${escapeHtml(text)}</div>`;
}

/** Missing ones come after the least. */
function sizeOf(figure: ChartFigure): number {
  return isKnown(figure.value) ? figure.value.value : Number.NEGATIVE_INFINITY;
}
