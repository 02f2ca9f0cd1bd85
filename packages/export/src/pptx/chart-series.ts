import { tokens } from "@sosanh/chart/theme";
import type { Language } from "@sosanh/core/view/view";
import type { NativeChart, NativeSeries } from "../native-chart.ts";
import { chartType, line } from "./chart-axes.ts";
import type { ChartLabels, SeriesLabels } from "./chart-labels.ts";
import { columnName, sheetName } from "./chart-workbook.ts";
import { labelFormat, numberFormat } from "./number-format.ts";
import { inks } from "./slide-look.ts";
import { xmlText } from "./xml-text.ts";

/** A series of a chart in XML, by its place among the others. */
export function seriesXml(
  chart: NativeChart,
  at: number,
  { labels, language }: { readonly labels: ChartLabels; readonly language: Language },
): string {
  const series = chart.series[at];
  if (series === undefined) return "";
  const { type, x, categories } = chart;
  const isScatter = type === "scatter";
  const column = columnName(at + (x === undefined ? 1 : 2));
  const last = categories.length + 1;
  const ref = (of: string) => `${sheetName}!$${of}$2:$${of}$${last}`;
  const values = numbers(ref(column), series.values, numberFormat(chart.valueAxis.decimals));
  const across =
    x === undefined
      ? `<c:cat><c:strRef><c:f>${ref("A")}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>`
      : `<c:xVal>${numbers(ref("B"), x, numberFormat(chart.categoryAxis?.decimals ?? 0))}</c:xVal>`;
  const name = `<c:tx><c:strRef><c:f>${sheetName}!$${column}$1</c:f><c:strCache>${points([series.name])}</c:strCache></c:strRef></c:tx>`;
  const own = labels.series[at];
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}`,
    look(chart, series),
    own === undefined ? "" : labelsXml(chart, series, { labels: own, size: labels.size, language }),
    isScatter ? `${across}<c:yVal>${values}</c:yVal>` : `${across}<c:val>${values}</c:val>`,
    type === "line" || isScatter ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

function points(texts: readonly string[]): string {
  const all = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${xmlText(text)}</c:v></c:pt>`);
  return `<c:ptCount val="${texts.length}"/>${all.join("")}`;
}

/** A missing figure is a point that is not there. */
function numbers(ref: string, values: readonly (number | undefined)[], format: string): string {
  const known = values.map((value, i) =>
    value === undefined ? "" : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${ref}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${values.length}"/>${known.join("")}</c:numCache></c:numRef>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** Lines in points: mine is thicker, a benchmark has long dashes, the others of many are thin. */
const widths = { mine: 3, plain: 2, benchmark: 2, context: 1.25, invisible: 0.75 } as const;

function look({ type }: NativeChart, series: NativeSeries): string {
  const { colour, emphasis } = series;
  if (type === "scatter")
    return `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${marker("circle", 9, colour)}${ownPoints(series, (own) => `${marker("circle", 11, own)}<c:bubble3D val="0"/><c:spPr>${solid(own)}<a:ln w="19050"><a:noFill/></a:ln></c:spPr>`)}`;
  if (type === "line") {
    const drawn =
      emphasis === "invisible"
        ? "<a:ln><a:noFill/></a:ln>"
        : line(colour, widths[emphasis], emphasis === "benchmark" ? "dash" : "solid");
    const sign = emphasis === "benchmark" ? "diamond" : "circle";
    const size = { mine: 7, plain: 5, benchmark: 6, context: 3, invisible: 2 }[emphasis];
    const isBare = emphasis === "invisible" || (emphasis === "context" && !hasLonePoint(series));
    return `<c:spPr>${drawn}</c:spPr>${isBare ? '<c:marker><c:symbol val="none"/></c:marker>' : marker(sign, size, colour)}`;
  }
  const fill = emphasis === "invisible" ? "<a:noFill/>" : solid(colour);
  const bar = (own: string) =>
    `<c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(own)}</c:spPr>`;
  return `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>${ownPoints(series, bar)}`;
}

/** A figure between two gaps is seen by its point alone. */
function hasLonePoint({ values }: NativeSeries): boolean {
  return values.some(
    (value, i) => value !== undefined && values[i - 1] === undefined && values[i + 1] === undefined,
  );
}

function marker(symbol: string, size: number, colour: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid(colour)}<a:ln w="9525">${solid(inks.surface)}</a:ln></c:spPr></c:marker>`;
}

function ownPoints({ pointColours = {} }: NativeSeries, draw: (colour: string) => string): string {
  return Object.entries(pointColours)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([point, colour]) => `<c:dPt><c:idx val="${point}"/>${draw(colour)}</c:dPt>`)
    .join("");
}

/** A name is in the colour of its line, where that is pale in the same of text. */
function nameColour(line: string): string {
  const { mark, text } = tokens.categorical.light;
  const slot = mark.findIndex((colour) => colour.slice(1).toUpperCase() === line);
  return text[slot]?.slice(1).toUpperCase() ?? inks.third;
}

interface LabelLook {
  readonly labels: SeriesLabels;
  readonly size: number;
  readonly language: Language;
}

function labelsXml(chart: NativeChart, series: NativeSeries, style: LabelLook): string {
  const { points: shown } = style.labels;
  const off = `${["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map((what) => `<c:show${what} val="0"/>`).join("")}`;
  if (shown.length === 0) return `<c:dLbls>${off}</c:dLbls>`;
  const each = shown.map((point) => labelXml(chart, series, { ...style, point }));
  return `<c:dLbls>${each.join("")}${off}</c:dLbls>`;
}

function labelXml(
  { valueAxis, type }: NativeChart,
  series: NativeSeries,
  { labels, size, language, point }: LabelLook & { readonly point: number },
): string {
  const value = series.values[point];
  const label = series.labels?.[point];
  const { decimals } = valueAxis;
  const found =
    label === undefined || value === undefined || type === "scatter"
      ? undefined
      : labelFormat({ value, label, decimals, language });
  const isText = label !== undefined && found === undefined;
  const isMine = series.emphasis === "mine" || series.pointColours?.[point] === inks.mine;
  const colour = isMine ? inks.mineText : labels.named ? nameColour(series.colour) : inks.text;
  const lang = language === "vi" ? "vi-VN" : "en-GB";
  const rich = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${lang}" sz="${size * 100}" b="${isMine ? 1 : 0}">${solid(colour)}</a:rPr><a:t>${xmlText(label ?? "")}</a:t></a:r></a:p></c:rich></c:tx>`;
  return [
    `<c:dLbl><c:idx val="${point}"/>`,
    labels.shift === undefined
      ? ""
      : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${labels.shift.toFixed(4)}"/></c:manualLayout></c:layout>`,
    isText ? rich : "",
    `<c:numFmt formatCode="${xmlText(found ?? numberFormat(decimals))}" sourceLinked="0"/>`,
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    isText ? "" : chartType({ size, colour, bold: isMine }),
    `<c:dLblPos val="${labels.side}"/>`,
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>',
    `<c:showSerName val="${labels.named ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`,
    labels.named ? "<c:separator> </c:separator>" : "",
    "</c:dLbl>",
  ].join("");
}
