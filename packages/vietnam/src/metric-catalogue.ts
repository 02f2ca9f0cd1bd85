import type {
  Aggregation,
  Bilingual,
  DefinitionChange,
  Metric,
  MetricGroup,
} from "@sosanh/core/figures/metric";

/** The groups and metrics of a catalogue file, checked. */
export interface MetricCatalogue {
  readonly groups: readonly MetricGroup[];
  readonly metrics: readonly Metric[];
}

type Fields = Readonly<Record<string, unknown>>;

const metricFields = [
  "code",
  "group",
  "name",
  "unit",
  "decimals",
  "aggregation",
  "polarity",
  "valueKind",
  "timing",
  "definition",
  "definitionVersion",
  "definitionChanges",
  "movedByReclassification",
  "population",
  "targetOf",
  "attainmentOf",
];

/**
 * Checks a catalogue file: known fields only, both languages given, codes unique, and every metric that another
 * one names (its ratio's parts, weight, population, target) is there.
 *
 * @param input  the parsed JSON
 * @returns      metrics in the order of their groups, then of the file
 * @throws Error naming the entry and the field
 */
export function parseCatalogue(input: unknown): MetricCatalogue {
  const file = fields(input, "catalogue");
  const groups = list(file.groups, "groups").map(parseGroup);
  const order = new Map(groups.map((g, i) => [g.code, i]));
  const metrics = list(file.metrics, "metrics").map((m) => parseMetric(m, order));
  const byCode = new Map(metrics.map((m) => [m.code, m]));
  if (byCode.size !== metrics.length) throw new Error("catalogue: a metric code occurs twice");
  for (const metric of metrics) {
    for (const code of namedBy(metric)) {
      if (!byCode.has(code)) throw new Error(`metric ${metric.code} names an unknown metric: ${code}`);
    }
  }
  return {
    groups,
    metrics: metrics.toSorted((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0)),
  };
}

function parseGroup(input: unknown): MetricGroup {
  const group = fields(input, "group");
  const code = snakeCase(group.code, "group code");
  return { code, name: bilingual(group.name, `group ${code}: name`) };
}

function parseMetric(input: unknown, groups: ReadonlyMap<string, number>): Metric {
  const metric = fields(input, "metric");
  const code = snakeCase(metric.code, "metric code");
  const at = (field: string) => `metric ${code}: ${field}`;
  for (const field of Object.keys(metric)) {
    if (!metricFields.includes(field)) throw new Error(at(`unknown field "${field}"`));
  }
  const group = text(metric.group, at("group"));
  if (!groups.has(group)) throw new Error(at(`unknown group "${group}"`));
  return {
    code,
    name: bilingual(metric.name, at("name")),
    unit: bilingual(metric.unit, at("unit")),
    group,
    decimals: wholeNumber(metric.decimals, at("decimals")),
    aggregation: parseAggregation(metric.aggregation, at("aggregation")),
    polarity: oneOf(metric.polarity, ["higher-better", "lower-better", "neutral"], at("polarity")),
    valueKind: oneOf(metric.valueKind, ["count", "percentage", "amount"], at("valueKind")),
    timing: oneOf(metric.timing, ["flow", "stock"], at("timing")),
    definition: bilingual(metric.definition, at("definition")),
    definitionVersion: wholeNumber(metric.definitionVersion, at("definitionVersion")),
    ...definitionChanges(metric, at("definitionChanges")),
    ...movedByReclassification(metric, at("movedByReclassification")),
    ...optionalCode(metric, "population", at("population")),
    ...optionalCode(metric, "targetOf", at("targetOf")),
    ...optionalCode(metric, "attainmentOf", at("attainmentOf")),
  };
}

function parseAggregation(input: unknown, at: string): Aggregation {
  const given = fields(input, at);
  const kind = oneOf(given.kind, ["sum", "ratio", "weighted-mean", "none"], `${at} kind`);
  if (kind === "weighted-mean") return { kind, weight: snakeCase(given.weight, `${at} weight`) };
  if (kind !== "ratio") return { kind };
  return {
    kind,
    numerator: snakeCase(given.numerator, `${at} numerator`),
    denominator: snakeCase(given.denominator, `${at} denominator`),
    scale: wholeNumber(given.scale, `${at} scale`),
  };
}

function namedBy(metric: Metric): readonly string[] {
  const { aggregation } = metric;
  const parts =
    aggregation.kind === "ratio"
      ? [aggregation.numerator, aggregation.denominator]
      : aggregation.kind === "weighted-mean"
        ? [aggregation.weight]
        : [];
  return [...parts, metric.population, metric.targetOf, metric.attainmentOf].filter((c) => c !== undefined);
}

function optionalCode<Field extends string>(
  metric: Fields,
  field: Field,
  at: string,
): { [F in Field]?: string } {
  const value = metric[field];
  const none: { [F in Field]?: string } = {};
  return value === undefined ? none : { ...none, [field]: snakeCase(value, at) };
}

/** Oldest first, each a version higher, the last the one that is in force. */
function definitionChanges(metric: Fields, at: string): Pick<Metric, "definitionChanges"> {
  if (metric.definitionChanges === undefined) return {};
  const changes = list(metric.definitionChanges, at).map((input): DefinitionChange => {
    const change = fields(input, at);
    const since = text(change.since, `${at} since`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(since)) throw new Error(`${at} since: not a date: ${since}`);
    return {
      version: wholeNumber(change.version, `${at} version`),
      since,
      note: bilingual(change.note, `${at} note`),
    };
  });
  for (const [i, change] of changes.entries()) {
    const before = changes[i - 1];
    const follows = before === undefined || (before.version < change.version && before.since < change.since);
    if (!follows) throw new Error(`${at}: version ${change.version} does not follow the one before`);
  }
  const last = changes.at(-1)?.version;
  if (last !== undefined && last !== metric.definitionVersion)
    throw new Error(`${at}: the last version is ${last}, not the definitionVersion`);
  return { definitionChanges: changes };
}

function movedByReclassification(metric: Fields, at: string): Pick<Metric, "movedByReclassification"> {
  const moved = metric.movedByReclassification;
  if (moved === undefined) return {};
  if (moved !== true) throw new Error(`${at}: ${JSON.stringify(moved)} is not true`);
  return { movedByReclassification: true };
}

function fields(input: unknown, at: string): Fields {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new Error(`${at}: not an object`);
  }
  return { ...input };
}

function list(input: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(input)) throw new Error(`${at}: not a list`);
  return input;
}

function text(input: unknown, at: string): string {
  if (typeof input !== "string" || input.trim() === "") throw new Error(`${at}: no text`);
  return input.normalize("NFC");
}

function bilingual(input: unknown, at: string): Bilingual {
  const given = fields(input, at);
  return { vi: text(given.vi, `${at} vi`), en: text(given.en, `${at} en`) };
}

function snakeCase(input: unknown, at: string): string {
  const code = text(input, at);
  if (!/^[a-z][a-z0-9_]{0,79}$/.test(code)) throw new Error(`${at}: not lower snake case: ${code}`);
  return code;
}

function wholeNumber(input: unknown, at: string): number {
  if (typeof input !== "number" || !Number.isInteger(input) || input < 0) {
    throw new Error(`${at}: not a whole number: ${JSON.stringify(input)}`);
  }
  return input;
}

function oneOf<const Choice extends string>(input: unknown, choices: readonly Choice[], at: string): Choice {
  const found = choices.find((c) => c === input);
  if (found === undefined) {
    throw new Error(`${at}: ${JSON.stringify(input)} is none of ${choices.join(", ")}`);
  }
  return found;
}
