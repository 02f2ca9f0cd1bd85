import type { NativeChart, NativeSeries } from "../native-chart.ts";
import { axisIds, chartAxes, chartType } from "./chart-axes.ts";
import { type ChartLabels, type ChartRoom, chartLabels, endRoom, numberSigns } from "./chart-labels.ts";
import { seriesXml } from "./chart-series.ts";
import { textInches } from "./fit-text.ts";
import { inks } from "./slide-look.ts";

const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");

/**
 * The chart part of a native chart, its elements in the order of the standard: gaps for missing figures, numbers in
 * Office's own formats, the workbook behind it as relationship rId1.
 */
export function chartPart(chart: NativeChart, room: ChartRoom): string {
  const labels = chartLabels(chart, room);
  const { language } = room;
  const padsEnds = labels.series.some(({ side, points }) => side === "t" && points.length > 1);
  const look = {
    size: labels.size,
    hidesValues: labels.isComplete,
    hidesTitle: labels.isDense,
    padsEnds,
    language,
  };
  const series = chart.series.map((_, at) => seriesXml(chart, at, { labels, language })).join("");
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
    `<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="${language === "vi" ? "vi-VN" : "en-GB"}"/>`,
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>',
    plotLayout(chart, labels, room),
    kindXml(chart, series, room.height),
    chartAxes(chart, look),
    "<c:spPr><a:noFill/></c:spPr></c:plotArea>",
    legendXml(chart, labels),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    chartType({ size: labels.size }),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join("");
}

/** The chart as it can be drawn: a point of a scatter has both numbers; a stacked bar tells its number beside its name. */
export function drawableChart(chart: NativeChart): NativeChart {
  if (chart.type === "stacked-bar") return { ...chart, categories: chart.categories.map(labelled(chart)) };
  const { x, series } = chart;
  if (x === undefined) return chart;
  const kept = x.flatMap((value, i) => {
    const isWhole = value !== undefined && series.some(({ values }) => values[i] !== undefined);
    return isWhole ? [i] : [];
  });
  return {
    ...chart,
    categories: kept.map((i) => chart.categories[i] ?? ""),
    x: kept.map((i) => x[i]),
    series: series.map((one): NativeSeries => {
      const { labels, pointColours = {} } = one;
      const colours = kept.flatMap((i, to) => (pointColours[i] === undefined ? [] : [[to, pointColours[i]]]));
      return {
        ...one,
        values: kept.map((i) => one.values[i]),
        ...(labels === undefined ? {} : { labels: kept.map((i) => labels[i]) }),
        pointColours: Object.fromEntries(colours),
      };
    }),
  };
}

function labelled({ series }: NativeChart): (name: string, i: number) => string {
  return (name, i) => [name, ...series.flatMap(({ labels }) => labels?.[i] ?? [])].join("  ");
}

/** Bars are no thicker than this, in inches, however few they are. */
const thickest = 0.55;

function kindXml({ type, isHorizontal, categories }: NativeChart, series: string, height: number): string {
  const axes = `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`;
  if (type === "scatter")
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`;
  if (type === "line")
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const isStacked = type === "stacked-bar";
  const pitch = height / Math.max(1, categories.length);
  const gap = Math.round(Math.min(500, Math.max(45, (pitch / thickest - 1) * 100)));
  const spacing = `<c:gapWidth val="${gap}"/><c:overlap val="${isStacked ? 100 : 0}"/>`;
  return `<c:barChart><c:barDir val="${isHorizontal ? "bar" : "col"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series}${spacing}${axes}</c:barChart>`;
}

/** Names of places get as much room as they need, up to half of the chart. */
const mostForNames = 0.5;

/** The plot within the chart: what the names beside it leave. Office's own layout would cut long names. */
function plotLayout(chart: NativeChart, labels: ChartLabels, { width, height }: ChartRoom): string {
  const { size } = labels;
  const line = (size * 1.35) / 72;
  const legendBeside = labels.legend.length > 0 && chart.type === "line";
  const legendAbove = labels.legend.length > 0 && chart.type !== "line" ? line * 1.6 : 0;
  const number = textInches("0".repeat(numberSigns(chart) + 1), { size });
  const names = chart.categories.map((name) => textInches(name, { size: size * 1.04 }));
  const left = chart.isHorizontal
    ? Math.min(width * mostForNames, Math.max(...names) + 0.15)
    : number + 0.15 + (chart.valueAxis.title === "" ? 0 : line);
  const right = legendBeside
    ? Math.min(
        width * 0.34,
        Math.max(0, ...legendNames(chart, labels)) + 0.95 + endRoom(chart, labels, width),
      )
    : chart.isHorizontal
      ? endOfBars(chart, labels)
      : Math.max(0.25, endRoom(chart, labels, width));
  const hasTitleBelow = chart.isHorizontal && !labels.isDense && chart.valueAxis.title !== "";
  const below = labels.isComplete ? 0.05 : line * (hasTitleBelow ? 2.6 : 1.5);
  const across = chart.type === "scatter" ? line * 1.4 : 0;
  const above = chart.isHorizontal ? 0.05 + legendAbove : line;
  const share = (part: number, whole: number) => (part / whole).toFixed(4);
  return [
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
    `<c:x val="${share(left, width)}"/><c:y val="${share(above, height)}"/>`,
    `<c:w val="${share(width - left - right, width)}"/><c:h val="${share(height - above - below - across, height)}"/>`,
    "</c:manualLayout></c:layout>",
  ].join("");
}

function legendNames({ series }: NativeChart, { legend, size }: ChartLabels): readonly number[] {
  return legend.map((i) => textInches(series[i]?.name ?? "", { size }));
}

/** Room for the numbers at the ends of bars. */
function endOfBars(chart: NativeChart, { isComplete, size }: ChartLabels): number {
  if (!isComplete) return 0.3;
  const texts = chart.series.flatMap(({ labels = [] }) => labels.flatMap((label) => label ?? []));
  const number = "0".repeat(numberSigns(chart) + 1);
  return Math.max(...[...texts, number].map((text) => textInches(text, { size, bold: true }))) + 0.2;
}

function legendXml(chart: NativeChart, { legend, size }: ChartLabels): string {
  if (legend.length === 0) return "";
  const left = chart.series.flatMap((_, i) =>
    legend.includes(i) ? [] : [`<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`],
  );
  const place = chart.type === "line" ? "r" : "t";
  return `<c:legend><c:legendPos val="${place}"/>${left.join("")}<c:overlay val="0"/>${chartType({ size, colour: inks.text })}</c:legend>`;
}
