import type { NativeAxis, NativeChart } from "../native-chart.ts";
import { numberFormat } from "./number-format.ts";
import { inks } from "./slide-look.ts";
import { xmlText } from "./xml-text.ts";

/** Names of the two axes, which a chart's parts refer to. */
export const axisIds = { category: "111111111", value: "222222222" } as const;

/** Type in a chart: points and colour. */
export interface ChartType {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** The text look of a part of a chart. */
export function chartType({ size, colour = inks.second, bold = false }: ChartType, turn = ""): string {
  return `<c:txPr><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** A line of a colour and a width in points. */
export function line(colour: string, points: number, dash = "solid"): string {
  return `<a:ln w="${Math.round(points * 12700)}" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

/** How the axes of a chart are drawn. */
export interface AxisLook {
  readonly size: number;
  /** Values stand on the marks, so the axis of values goes. */
  readonly hidesValues: boolean;
  /** Where rows are many, the unit stands in the subtitle alone. */
  readonly hidesTitle: boolean;
  /** Whether the first and last category keep clear of the ends: numbers stand above their points. */
  readonly padsEnds: boolean;
  readonly language: "vi" | "en";
}

/** The category axis and the value axis of bars and lines; two value axes of a scatter. */
export function chartAxes(chart: NativeChart, look: AxisLook): string {
  const isScatter = chart.type === "scatter";
  const value = valueAxis(chart.valueAxis, {
    ...look,
    id: axisIds.value,
    crosses: axisIds.category,
    side: chart.isHorizontal ? "b" : "l",
    crossBetween:
      isScatter || (chart.type === "line" && chart.categories.length > 3 && !look.padsEnds)
        ? "midCat"
        : "between",
    // Bars that lie have their first category on top, so the axis of values crosses at the far end.
    crossing: chart.isHorizontal ? "max" : "autoZero",
  });
  if (!isScatter) return categoryAxis(chart, look) + value;
  const across = valueAxis(chart.categoryAxis ?? { title: "", decimals: 0 }, {
    ...look,
    id: axisIds.category,
    crosses: axisIds.value,
    side: "b",
    crossBetween: "midCat",
    crossing: "min",
  });
  return across + value.replace('<c:crosses val="autoZero"/>', '<c:crosses val="min"/>');
}

function categoryAxis(chart: NativeChart, { size }: AxisLook): string {
  const { isHorizontal } = chart;
  const label = isHorizontal ? inks.text : inks.second;
  const inverted = chart.valueAxis.inverted === true;
  return [
    `<c:catAx><c:axId val="${axisIds.category}"/>`,
    `<c:scaling><c:orientation val="${isHorizontal ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isHorizontal ? "l" : "b"}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="${inverted ? "high" : "low"}"/>`,
    `<c:spPr><a:noFill/>${line(inks.axis, 0.75)}</c:spPr>`,
    chartType({ size, colour: label }, isHorizontal ? "" : ' rot="0" vert="horz"'),
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="${inverted ? "max" : "autoZero"}"/><c:auto val="0"/>`,
    `<c:lblAlgn val="ctr"/><c:lblOffset val="60"/>`,
    `<c:tickLblSkip val="${isHorizontal ? 1 : labelSkip(chart.categories)}"/>`,
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join("");
}

/** Years stand side by side up to some twenty; then every second. */
function labelSkip(categories: readonly string[]): number {
  const signs = categories.reduce((most, name) => Math.max(most, name.length), 0);
  return Math.max(1, Math.ceil((categories.length * (signs + 1)) / 120));
}

interface ValueAxisPlace extends AxisLook {
  readonly id: string;
  readonly crosses: string;
  readonly side: "b" | "l";
  readonly crossBetween: "between" | "midCat";
  readonly crossing: "autoZero" | "max" | "min";
}

function valueAxis(axis: NativeAxis, place: ValueAxisPlace): string {
  const { size, hidesValues, hidesTitle, side } = place;
  const title = hidesValues || hidesTitle || axis.title === "" ? "" : axisTitle(axis.title, place);
  return [
    `<c:valAx><c:axId val="${place.id}"/><c:scaling>`,
    axis.isLog ? '<c:logBase val="10"/>' : "",
    `<c:orientation val="${axis.inverted ? "maxMin" : "minMax"}"/>`,
    axis.max === undefined ? "" : `<c:max val="${axis.max}"/>`,
    axis.min === undefined ? "" : `<c:min val="${axis.min}"/>`,
    `</c:scaling><c:delete val="${hidesValues ? 1 : 0}"/><c:axPos val="${side}"/>`,
    hidesValues ? "" : `<c:majorGridlines><c:spPr>${line(inks.grid, 0.75)}</c:spPr></c:majorGridlines>`,
    title,
    `<c:numFmt formatCode="${xmlText(numberFormat(axisDecimals(axis)))}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    chartType({ size }),
    `<c:crossAx val="${place.crosses}"/><c:crosses val="${place.crossing}"/>`,
    `<c:crossBetween val="${place.crossBetween}"/>`,
    axis.step === undefined || axis.isLog ? "" : `<c:majorUnit val="${axis.step}"/>`,
    "</c:valAx>",
  ].join("");
}

/** Digits that the grid lines need, no more: 10, 20, 30 have none where the figures have one. */
function axisDecimals({ step, min = 0, decimals }: NativeAxis): number {
  if (step === undefined) return decimals;
  for (let digits = 0; digits < decimals; digits += 1) {
    const isExact = [step, min].every((value) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9);
    if (isExact) return digits;
  }
  return decimals;
}

function axisTitle(title: string, { size, side, language }: ValueAxisPlace): string {
  const turn = side === "l" ? ' rot="-5400000" vert="horz"' : "";
  const look = `sz="${Math.round(size * 100)}" b="0"><a:solidFill><a:srgbClr val="${inks.second}"/></a:solidFill>`;
  const lang = language === "vi" ? "vi-VN" : "en-GB";
  return `<c:title><c:tx><c:rich><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}</a:defRPr></a:pPr><a:r><a:rPr lang="${lang}" ${look}</a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
