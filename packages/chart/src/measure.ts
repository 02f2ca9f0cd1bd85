import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown, known } from "@sosanh/core/figures/value";
import { unreachable } from "@sosanh/core/unreachable";
import type { View } from "@sosanh/core/view/view";
import { formatChange, formatNumber, formatRank, formatShort, formatValue } from "./words/number-text.ts";
import { say, word } from "./words/words.ts";

/** What a chart draws of each row: which of its measures, in which unit, and how that is written. */
export interface Measure {
  /** In words for a subtitle: "chỉ số (năm gốc 2015 = 100)"; empty for the plain value. */
  readonly name: string;
  readonly unit: string;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  readonly of: (row: ComparisonRow) => Value;
  readonly interval: (row: ComparisonRow) => { readonly low: number; readonly high: number } | undefined;
  /** With unit: "23,3 %", "+62 người", "3/27"; a missing one in words. */
  readonly text: (row: ComparisonRow) => string;
  /** Without unit, for the ends of lines and bars. */
  readonly label: (row: ComparisonRow) => string;
  readonly tick: (value: number) => string;
}

/** The measure a view asks for of a metric, by `view.basis`. A percentage changes in points and has no other rate. */
export function measureOf(metric: Metric, view: View): Measure {
  const language = view.language;
  const plain = plainMeasure(metric, view);
  const { decimals, signed } = plain;
  const write = signed ? formatChange : formatValue;
  const ranked = (row: ComparisonRow) => ("missing" in row.rank ? undefined : row.rank);
  const text = (row: ComparisonRow, unit?: string) => {
    const rank = view.basis === "rank" ? ranked(row) : undefined;
    if (rank !== undefined) return formatRank(rank);
    const value = plain.of(row);
    if (view.basis === "target" && row.target === undefined && !isKnown(value)) {
      return word(language, "target.none");
    }
    return write(value, { language, decimals, ...(unit === undefined ? {} : { unit }) });
  };
  return {
    name: plain.name,
    unit: plain.unit,
    decimals,
    of: plain.of,
    interval: (row) =>
      view.basis === "rate" && "low" in row.rate ? { low: row.rate.low, high: row.rate.high } : undefined,
    text: (row) => text(row, view.basis === "index" ? undefined : plain.unit),
    label: (row) => text(row),
    tick: (value) => {
      const needed = Math.max(decimals, 0);
      const shown = Number.isInteger(value) ? 0 : Math.max(needed, digitsOf(value));
      return formatShort(value, { language, decimals: shown });
    },
  };
}

interface PlainMeasure {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly signed: boolean;
  readonly of: (row: ComparisonRow) => Value;
}

/**
 * Digits after the comma of a rate. Per 1,000 people most counts here come to one or two: with one digit, places that
 * rank apart would all read 1,0.
 */
export function rateDecimals({ valueKind, decimals }: Metric, { ratePer }: Pick<View, "ratePer">): number {
  if (valueKind === "percentage") return Math.max(1, decimals);
  return ratePer === 1000 ? 2 : 1;
}

function plainMeasure(metric: Metric, view: View): PlainMeasure {
  const { language, basis } = view;
  const isPercentage = metric.valueKind === "percentage";
  const unit = metric.unit[language];
  const decimals = metric.decimals;
  const per = formatNumber(view.ratePer, { language });
  const year = view.indexYear ?? view.years.from;
  const name = basis === "value" ? "" : say(language, `basis.${basis}`, { per, year });
  const unsigned = { name, signed: false };
  switch (basis) {
    case "value":
      return { ...unsigned, unit, decimals, of: (row) => row.value };
    case "change": {
      const changeUnit = isPercentage ? word(language, "unit.points") : unit;
      return { name, signed: true, unit: changeUnit, decimals, of: (row) => row.change };
    }
    case "relative-change":
      return { name, signed: true, unit: "%", decimals: 1, of: (row) => row.relativeChange };
    case "index":
      return {
        ...unsigned,
        unit: say(language, "unit.index", { year }),
        decimals: 1,
        of: (row) => row.index,
      };
    case "rate": {
      const rateUnit = isPercentage ? unit : say(language, "unit.rate", { unit, per });
      return {
        ...unsigned,
        unit: rateUnit,
        decimals: rateDecimals(metric, view),
        of: (row) => ("missing" in row.rate ? row.rate : known(row.rate.value, qualifierOf(row))),
      };
    }
    case "share":
      return { ...unsigned, unit: "%", decimals: 1, of: (row) => row.share };
    case "target":
      return { ...unsigned, unit: word(language, "unit.target"), decimals: 1, of: (row) => row.attainment };
    case "rank":
      return {
        ...unsigned,
        unit: word(language, "unit.rank"),
        decimals: 0,
        of: (row) =>
          "missing" in row.rank
            ? row.rank
            : known(row.rank.position, row.rank.estimate === true ? "approximate" : "exact"),
      };
    default:
      return unreachable(basis);
  }
}

function qualifierOf(row: ComparisonRow) {
  return isKnown(row.value) ? row.value.qualifier : "exact";
}

function digitsOf(value: number): number {
  return `${value}`.split(".")[1]?.length ?? 0;
}
