import type { Metric } from "@sosanh/core/figures/metric";
import type { MetricRow, NarrativeTables, UnitRow } from "@sosanh/vietnam/narrative-tables";

/** What the name of a metric says of itself weighs more than any rule of the tables, less than an added phrase. */
const nameWeight = 30;

/**
 * The tables with what an office's own metrics bring: the name of each metric that no rule speaks of tells of it, and
 * its unit is a noun that is counted.
 */
export function ownWords(tables: NarrativeTables, metrics: readonly Metric[]): NarrativeTables {
  const spoken = new Set(tables.metrics.map(({ metric }) => metric));
  const own = metrics.filter(({ code }) => !spoken.has(code));
  const counted = new Set(tables.units.map(({ phrase }) => phrase));
  const units = new Map<string, UnitRow>();
  for (const { unit } of own) {
    const phrase = unit.vi.toLowerCase();
    if (!counted.has(phrase) && isNoun(phrase)) units.set(phrase, { phrase, unit: unit.vi, class: phrase });
  }
  return {
    ...tables,
    units: [...tables.units, ...units.values()],
    metrics: [...own.map(ruleOf), ...tables.metrics],
  };
}

/** "triệu đồng" is read as the number of đồng; a sign is no noun. */
function isNoun(phrase: string): boolean {
  return /^\p{L}[\p{L} ]*$/u.test(phrase) && !/^(chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) /u.test(phrase);
}

function ruleOf({ code, name }: Metric): MetricRow {
  return {
    metric: code,
    group: "",
    name: "",
    units: [],
    phrases: [name.vi.toLowerCase()],
    reach: "clause",
    with: [],
    without: [],
    topic: [],
    weight: nameWeight,
    isAside: false,
  };
}
