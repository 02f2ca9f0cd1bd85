import { combinedQualifier } from "../figures/qualifier.ts";
import type { Alignment, Bounds, Coverage, Rollup } from "../figures/rollup.ts";
import { sumOf, toSixDecimals } from "../figures/six-decimals.ts";
import { isKnown, type Known, known, missing, type Value } from "../figures/value.ts";
import type { UnitSource } from "../places/lineage.ts";

/** A source of a unit, with its figure where it has one. */
export interface Input {
  readonly source: UnitSource;
  readonly row: Rollup | undefined;
}

/** What inputs amount to: a roll-up but for its cell. */
export type Figure = Omit<Rollup, "metric" | "locality" | "period">;

type Reported = Input & { readonly row: Rollup & { readonly value: Known } };

/**
 * What the inputs of a unit amount to, for a metric that adds up; undefined when none of them has a row.
 *
 * - One whole input: its figure as it is.
 * - Whole ones: the known values added, with how many of them are known.
 * - Some in part, each with a weight: whole ones + weight × partial ones, an estimate, with the bounds around it.
 * - Some in part without a weight: no value, but bounds from the whole ones alone to all of them; no bounds either where
 *   an input is missing or incomplete (nothing says how much more there is) or one is below zero.
 *
 * A part of nothing is nothing: a partial input of zero leaves the sum exact.
 */
export function alignedSum(inputs: readonly Input[]): Figure | undefined {
  if (inputs.every((i) => i.row === undefined)) return undefined;
  const [only] = inputs;
  if (inputs.length === 1 && only?.row !== undefined && only.source.share === "full") return asItIs(only);
  const expected = inputs.filter(isExpected);
  const reported = inputs.filter(isReported);
  const coverage = { reported: reported.length, expected: expected.length };
  if (reported.length === 0)
    return { ...nothing(reasonOf(inputs)), ...(expected.length > 0 && { coverage }) };
  const parts = expected.filter((i) => i.source.share === "partial" && !isZero(i));
  if (parts.length === 0) return wholeSum(reported, coverage);
  if (parts.some((i) => !isReported(i)) || reported.some((i) => i.row.value.value < 0))
    return { ...nothing("not-comparable"), coverage };
  const isWeighed = parts.every((i) => i.source.weight !== undefined);
  if (isWeighed) return estimatedSum(reported, coverage);
  const bounds = coverage.reported === coverage.expected ? boundsOf(reported) : undefined;
  if (bounds === undefined) return { ...nothing("not-comparable"), coverage };
  return {
    ...nothing("not-comparable"),
    coverage,
    bounds,
    alignment: { how: "bounds", from: fromOf(reported) },
  };
}

/** The figure of one whole unit, as it was reported or derived. */
export function asItIs({ row, source }: Input): Figure | undefined {
  if (row === undefined) return undefined;
  const { metric: _, locality: __, period: ___, ...figure } = row;
  if (!isKnown(row.value)) return figure;
  return { ...figure, alignment: { how: "same", from: [{ locality: source.locality, share: "full" }] } };
}

/** No figure, for a reason. */
export function nothing(reason: Parameters<typeof missing>[0]): Figure {
  return { value: missing(reason), origin: "derived", complete: false, estimate: false };
}

/** The units that went into a figure, as an alignment lists them. */
export function fromOf(inputs: readonly Input[]): Alignment["from"] {
  return inputs.map(({ source }) => ({ locality: source.locality, share: source.share }));
}

/** The one source that all rows share; undefined when they differ or one of them has none. */
export function commonSource(rows: readonly Rollup[]): string | undefined {
  const [first, ...rest] = rows;
  return rest.every((r) => r.source === first?.source) ? first?.source : undefined;
}

/** False for what owes no figure of the period. */
export function isExpected({ row }: Input): boolean {
  if (row === undefined || isKnown(row.value)) return true;
  return row.value.missing !== "not-applicable" && row.value.missing !== "did-not-exist";
}

/** The reason that all inputs share, else that they did not report. */
export function reasonOf(inputs: readonly Input[]): Parameters<typeof missing>[0] {
  const reasons = new Set(
    inputs.map(({ row }) => (row === undefined || isKnown(row.value) ? "not-reported" : row.value.missing)),
  );
  const [reason] = reasons;
  return reasons.size === 1 && reason !== undefined ? reason : "not-reported";
}

function isReported(input: Input): input is Reported {
  return input.row !== undefined && isKnown(input.row.value);
}

function isZero({ row }: Input): boolean {
  return row?.complete === true && isKnown(row.value) && row.value.value === 0;
}

function wholeSum(reported: readonly Reported[], coverage: Coverage): Figure {
  const rows = reported.map((i) => i.row);
  const source = commonSource(rows);
  const derived = derivedSum(rows);
  return {
    value: total(rows.map((r) => r.value)),
    origin: "derived",
    coverage,
    ...(derived && { derived }),
    complete: coverage.reported === coverage.expected && rows.every((r) => r.complete),
    ...(source !== undefined && { source }),
    estimate: rows.some((r) => r.estimate),
    alignment: { how: "merged", from: fromOf(reported) },
  };
}

/** What the children of all units add up to, where some reported besides and no child of any is missing. */
function derivedSum(rows: readonly Rollup[]): Value | undefined {
  if (rows.every((r) => r.derived === undefined)) return undefined;
  const values = rows.map((r) => {
    const isWhole = r.coverage === undefined || r.coverage.reported === r.coverage.expected;
    return isWhole && r.derived !== undefined
      ? r.derived
      : r.origin === "derived" && r.complete
        ? r.value
        : undefined;
  });
  const whole = values.filter((v) => v !== undefined).filter(isKnown);
  return whole.length === rows.length ? total(whole) : undefined;
}

function estimatedSum(reported: readonly Reported[], coverage: Coverage): Figure {
  const weightOf = ({ source }: Reported) => (source.share === "full" ? 1 : (source.weight ?? 0));
  const estimated = sumOf(
    reported.filter((i) => i.source.share === "partial").map((i) => weightOf(i) * i.row.value.value),
  );
  const value = toSixDecimals(reported.reduce((sum, i) => sum + weightOf(i) * i.row.value.value, 0));
  const rows = reported.map((i) => i.row);
  const source = commonSource(rows);
  const bounds = boundsOf(reported);
  const bases = new Set(reported.flatMap((i) => i.source.weightBasis ?? []));
  return {
    value: known(value, "approximate"),
    origin: "derived",
    coverage,
    complete: coverage.reported === coverage.expected && rows.every((r) => r.complete),
    ...(source !== undefined && { source }),
    estimate: true,
    ...(bounds && { bounds }),
    alignment: {
      how: "estimated",
      from: fromOf(reported),
      estimatedShare: value === 0 ? 0 : toSixDecimals(estimated / value),
      ...(bases.size > 0 && { weight: [...bases].sort().join(", ") }),
    },
  };
}

/** From the whole ones alone to all of them; undefined where one of them lacks figures of its own children. */
function boundsOf(reported: readonly Reported[]): Bounds | undefined {
  if (reported.some((i) => !i.row.complete)) return undefined;
  const values = (inputs: readonly Reported[]) => inputs.map((i) => i.row.value.value);
  return {
    low: sumOf(values(reported.filter((i) => i.source.share === "full"))),
    high: sumOf(values(reported)),
    qualifier: combinedQualifier(reported.map((i) => i.row.value.qualifier)),
  };
}

function total(values: readonly Value[]): Value {
  const numbers = values.filter(isKnown);
  return known(sumOf(numbers.map((v) => v.value)), combinedQualifier(numbers.map((v) => v.qualifier)));
}
