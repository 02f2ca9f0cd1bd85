import { z } from "zod";
import type { Comparison } from "../comparison/comparison.ts";
import { definitionVersionIn } from "../figures/definition-version.ts";
import type { MetricCode } from "../figures/metric.ts";
import { type Period, type PeriodPart, periodParts, type Year } from "../figures/period.ts";
import { isKnown, missingReasons, qualifiers, type Value } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import { isLocalityUid, type LocalityUid } from "../places/locality.ts";

/** A figure as it was told on some day, in the metric's unit, by the definition then in force. */
export interface ToldCell {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  readonly value: Value;
  readonly definitionVersion: number;
}

/** The figures that answers tell, in their order; one that several tell (in other frames, say) is the first's. */
export function toldCells(answers: readonly Pick<Comparison, "rows" | "metrics">[]): readonly ToldCell[] {
  const told = new Map<MetricCode, Map<LocalityUid, Map<PeriodPart, Map<Year, ToldCell>>>>();
  return answers.flatMap(({ rows, metrics }) => {
    const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
    return rows.flatMap(({ metric: code, locality, period, value }) => {
      const metric = byCode.get(code);
      if (metric === undefined) throw new Error(`metric not in the answer: ${code}`);
      const years = within(within(within(told, code), locality), period.part);
      if (years.has(period.year)) return [];
      const definitionVersion = definitionVersionIn(metric, period);
      const cell = { metric: code, locality, period, value, definitionVersion };
      years.set(period.year, cell);
      return [cell];
    });
  });
}

/** Metric, place and period as positions in their lists, the definition's version, then the number and how sure, or why there is none. */
const packedCell = z.union([
  z.tuple([z.number(), z.number(), z.number(), z.number(), z.enum(missingReasons)]),
  z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.enum(qualifiers)]),
]);

const packedCells = z.strictObject({
  metrics: z.array(z.string()),
  places: z.array(z.custom<LocalityUid>((x) => typeof x === "string" && isLocalityUid(x))),
  periods: z.array(z.tuple([z.number(), z.enum(periodParts)])),
  cells: z.array(packedCell),
});

/** Figures as short text, every name once; {@link unpackCells} gives the same figures back. */
export function packCells(cells: readonly ToldCell[]): string {
  const metrics = new Map<MetricCode, number>();
  const places = new Map<LocalityUid, number>();
  const years = new Map<PeriodPart, Map<Year, number>>();
  const periods: [Year, PeriodPart][] = [];
  const periodOf = ({ year, part }: Period): number => {
    const known = within(years, part);
    const position = known.get(year) ?? periods.push([year, part]) - 1;
    known.set(year, position);
    return position;
  };
  const packed = cells.map(({ metric, locality, period, value, definitionVersion }) => [
    positionIn(metrics, metric),
    positionIn(places, locality),
    periodOf(period),
    definitionVersion,
    ...(isKnown(value) ? [value.value, value.qualifier] : [value.missing]),
  ]);
  return JSON.stringify({ metrics: [...metrics.keys()], places: [...places.keys()], periods, cells: packed });
}

function positionIn<T>(list: Map<T, number>, item: T): number {
  const position = list.get(item) ?? list.size;
  list.set(item, position);
  return position;
}

/** The figures of {@link packCells}, in their order. @throws Error for any other text: a damaged store */
export function unpackCells(text: string): readonly ToldCell[] {
  const { metrics, places, periods, cells } = packedCells.parse(JSON.parse(text));
  return cells.map(([metric, place, period, definitionVersion, value, qualifier]) => {
    const [year, part] = at(periods, period);
    return {
      metric: at(metrics, metric),
      locality: at(places, place),
      period: { year, part },
      value: typeof value === "number" ? { value, qualifier: qualifier ?? "exact" } : { missing: value },
      definitionVersion,
    };
  });
}

function at<T>(list: readonly T[], position: number): T {
  const item = list[position];
  if (item === undefined) throw new Error(`no item ${position} in a list of ${list.length}`);
  return item;
}
