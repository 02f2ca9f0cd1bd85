import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, known, missing, type Value } from "@sosanh/core/figures/value";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import { type ViewInput, viewSchema } from "@sosanh/core/view/view";

export const recruits: Metric = {
  code: "recruits_delivered",
  name: { vi: "Tân binh đã giao", en: "Recruits delivered" },
  unit: { vi: "người", en: "people" },
  group: "military",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "higher-better",
  valueKind: "count",
  timing: "flow",
  definition: { vi: "Số tân binh giao cho các đơn vị.", en: "Recruits handed over." },
  definitionVersion: 1,
};

export const urban: Metric = {
  ...recruits,
  code: "urban_share",
  name: { vi: "Tỷ lệ dân thành thị", en: "Urban population share" },
  unit: { vi: "%", en: "%" },
  decimals: 1,
  aggregation: { kind: "none" },
  polarity: "neutral",
  valueKind: "percentage",
  timing: "stock",
};

export function place(uid: LocalityUid, shortName: string, level: Level = 2): ComparedLocality {
  const kind = level === 0 ? "quoc_gia" : level === 1 ? "tinh" : "huyen";
  const prefix = level === 0 ? "" : level === 1 ? "Tỉnh " : "Huyện ";
  return { uid, level, kind, name: `${prefix}${shortName}`, shortName, formerNames: [] };
}

/** A number is an exact value; a word is why there is none. */
export type Cell = number | "?" | Partial<ComparisonRow>;

interface Made {
  readonly view: Omit<ViewInput, "metrics" | "places" | "years"> & { readonly years?: ViewInput["years"] };
  readonly metric: Metric;
  readonly first: number;
  readonly places: readonly (readonly [ComparedLocality, readonly Cell[]])[];
  readonly illustrative?: boolean;
}

/** Builds a comparison by hand: rows of cells, one a year from `first` on; change and rank are worked out plainly. */
export function comparisonOf({ view, metric, first, places, illustrative = false }: Made): Comparison {
  const count = places[0]?.[1].length ?? 0;
  const years = Array.from({ length: count }, (_, i) => first + i);
  const parsed = viewSchema.parse({
    ...view,
    metrics: [metric.code],
    places: places.map(([locality]) => ({ locality: locality.uid })),
    years: view.years ?? { from: first, to: first + count - 1 },
  });
  const rows = places.flatMap(([locality, cells]) =>
    cells.map((cell, i) => {
      const row = rowOf(metric, locality.uid, { cell, year: first + i });
      const base = parsed.baseYear ?? parsed.years.from;
      const since = {
        year: base,
        before: cells[base - first],
        between: cells.slice(base - first + 1, i + 1),
      };
      return withBase(metric, withChange(metric, row, cells[i - 1]), since);
    }),
  );
  return {
    view: parsed,
    metrics: [metric],
    localities: places.map(([locality]) => locality),
    years,
    rows: rows.map((row) => ({ ...row, rank: rankOf(rows, places, row) })),
    events: [],
    sources: [
      {
        id: "s1",
        title: illustrative
          ? "Bộ số liệu minh họa"
          : "Báo cáo tình hình kinh tế - xã hội, quốc phòng - an ninh",
        publisher: "UBND tỉnh Sông Lam",
        published: "2021-01-15",
        illustrative,
      },
    ],
    illustrative,
  };
}

function rowOf(
  metric: Metric,
  locality: LocalityUid,
  { cell, year }: { cell: Cell; year: number },
): ComparisonRow {
  const none = missing("undefined-ratio");
  const given = typeof cell === "object" ? cell : {};
  return {
    metric: metric.code,
    locality,
    period: { year, part: "year" },
    value: typeof cell === "number" ? known(cell) : missing("not-reported"),
    origin: "reported",
    estimate: false,
    complete: true,
    understated: false,
    change: missing("not-reported"),
    relativeChange: none,
    index: none,
    rate: none,
    share: none,
    attainment: missing("not-applicable"),
    rank: missing("not-reported"),
    rankChange: none,
    comparability: { verdict: "comparable", reasons: [] },
    source: "s1",
    ...given,
  };
}

function withChange(metric: Metric, row: ComparisonRow, before: Cell | undefined): ComparisonRow {
  const base = numberIn(before);
  if (!isKnown(row.value) || base === undefined) return row;
  const difference = Number((row.value.value - base).toFixed(6));
  const relative = metric.valueKind === "percentage" ? undefined : (difference / base) * 100;
  return {
    ...row,
    change: known(difference),
    ...(relative === undefined ? {} : { relativeChange: known(relative) }),
    ...attainmentOf(row),
  };
}

/** The change since the base year; two years do not compare where any pair of neighbours between them does not. */
function withBase(
  metric: Metric,
  row: ComparisonRow,
  { year, before, between }: { year: number; before: Cell | undefined; between: readonly Cell[] },
): ComparisonRow {
  if (year >= row.period.year || row.sinceBase !== undefined) return row;
  const verdicts = between.flatMap((cell) =>
    typeof cell === "object" && cell.comparability ? [cell.comparability] : [],
  );
  const comparability = verdicts.find((v) => v.verdict === "not-comparable") ??
    verdicts.at(-1) ?? { verdict: "comparable", reasons: [] };
  const none = missing("not-comparable");
  if (comparability.verdict === "not-comparable") {
    return { ...row, sinceBase: { year, change: none, relativeChange: none, comparability } };
  }
  const { change, relativeChange } = withChange(
    metric,
    { ...row, change: missing("not-reported"), relativeChange: missing("not-reported") },
    before,
  );
  return { ...row, sinceBase: { year, change, relativeChange, comparability } };
}

function attainmentOf({ value, target }: ComparisonRow): { attainment?: Value } {
  if (!isKnown(value) || target?.kind !== "amount") return {};
  return { attainment: known((value.value / target.amount) * 100) };
}

function numberIn(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "object" || cell.value === undefined || !isKnown(cell.value)) return undefined;
  return cell.value.value;
}

function rankOf(
  rows: readonly ComparisonRow[],
  places: Made["places"],
  row: ComparisonRow,
): ComparisonRow["rank"] {
  const level = (uid: LocalityUid) => places.find(([l]) => l.uid === uid)?.[0].level;
  const peers = rows.flatMap((r) =>
    r.period.year === row.period.year && level(r.locality) === level(row.locality) && isKnown(r.value)
      ? [r.value.value]
      : [],
  );
  const value = row.value;
  if (!isKnown(value)) return value;
  return { position: 1 + peers.filter((peer) => peer > value.value).length, of: peers.length };
}
