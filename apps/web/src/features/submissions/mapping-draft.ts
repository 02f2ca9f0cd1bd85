import type { MetricCode } from "@sosanh/core/figures/metric";
import type {
  ColumnDecision,
  OpenLabel,
  RowDecision,
  TableMapping,
  TablePreview,
} from "@sosanh/core/submissions/table-mapping";

/** What was said of tables on this page, by the fingerprint of their shape; it stands over what was remembered. */
export type MappingDrafts = ReadonlyMap<string, TableMapping>;

/** Tables of one shape: what is said of one is said of all. */
export interface TableGroup {
  readonly fingerprint: string;
  readonly tables: readonly [TablePreview, ...TablePreview[]];
  readonly figures: number;
  readonly settled: number;
  /** Of all of them, each once. */
  readonly openLabels: readonly OpenLabel[];
}

/** Tables by their shape, in the order of the workbook. */
export function tableGroups(previews: readonly TablePreview[]): readonly TableGroup[] {
  const groups = new Map<string, [TablePreview, ...TablePreview[]]>();
  for (const table of previews) {
    const known = groups.get(table.fingerprint);
    if (known === undefined) groups.set(table.fingerprint, [table]);
    else known.push(table);
  }
  return [...groups].map(([fingerprint, tables]) => ({
    fingerprint,
    tables,
    ...totals(tables),
    openLabels: labelsOf(tables),
  }));
}

/** How many figures would be read of the tables, and how many of these have a metric, a place and a year. */
export function totals(previews: readonly TablePreview[]): {
  readonly figures: number;
  readonly settled: number;
} {
  return {
    figures: previews.reduce((sum, table) => sum + table.figures, 0),
    settled: previews.reduce((sum, table) => sum + table.settled, 0),
  };
}

const mostUnread = 6;

/** How many cells of the tables could not be read as numbers, and the first of them: "D9 “xem phụ lục”". */
export function unreadOf(previews: readonly TablePreview[]): {
  readonly cells: number;
  readonly shown: readonly string[];
} {
  const cells = previews.reduce((sum, { unread }) => sum + unread.cells, 0);
  const hasSheets = new Set(previews.map(({ sheet }) => sheet)).size > 1;
  const first = previews.flatMap(({ unread }) => unread.first).slice(0, mostUnread);
  const shown = first.map(({ place, shown: words }) => {
    if (place.kind !== "cell") return `“${words}”`;
    const sheet = hasSheets && place.sheet !== undefined ? `${place.sheet} ` : "";
    return `${sheet}${place.column}${place.row} “${words}”`;
  });
  return { cells, shown: cells > shown.length ? [...shown, "…"] : shown };
}

/** With another decision on a column; on top of what was remembered of the shape, where something was. */
export function withColumn(
  drafts: MappingDrafts,
  group: TableGroup,
  decision: ColumnDecision,
): MappingDrafts {
  const before = mappingOf(drafts, group);
  const others = before.columns.filter(({ heads }) => heads !== decision.heads);
  const columns = Object.keys(decision).length > 1 ? [...others, decision] : others;
  return new Map(drafts).set(group.fingerprint, { ...before, columns });
}

/** With another decision on the rows of a label. */
export function withRow(drafts: MappingDrafts, group: TableGroup, decision: RowDecision): MappingDrafts {
  const before = mappingOf(drafts, group);
  const others = before.rows.filter(({ label }) => label !== decision.label);
  const rows = Object.keys(decision).length > 1 ? [...others, decision] : others;
  return new Map(drafts).set(group.fingerprint, { ...before, rows });
}

/** What was said of a column on this page, or before where nothing was said here; only its heads where nothing was. */
export function columnDecision(drafts: MappingDrafts, group: TableGroup, heads: string): ColumnDecision {
  return mappingOf(drafts, group).columns.find((one) => one.heads === heads) ?? { heads };
}

/** What was said of a label, on this page or before. */
export function rowDecision(drafts: MappingDrafts, group: TableGroup, label: string): RowDecision {
  return mappingOf(drafts, group).rows.find((one) => one.label === label) ?? { label };
}

/** The open label that the words over a column are: which metric the column counts is said at the column. */
export function openColumn({ openLabels, tables }: TableGroup, heads: string): OpenLabel | undefined {
  const isColumn = tables[0].columns.some((column) => column.heads === heads && column.role === "value");
  return isColumn ? openLabels.find(({ of, label }) => of === "metric" && label === heads) : undefined;
}

/** The labels that no column bears: those that are open, and those that were decided. */
export function openRows(group: TableGroup): readonly OpenLabel[] {
  return group.openLabels.filter(
    ({ of, label, rows }) => rows > 0 && (of === "place" || openColumn(group, label) === undefined),
  );
}

/** The metric that a column was guessed to count, while nobody said so. */
export function guessedMetric(
  drafts: MappingDrafts,
  group: TableGroup,
  heads: string,
): MetricCode | undefined {
  const { metric, isLeftOut } = columnDecision(drafts, group, heads);
  return metric === undefined && isLeftOut !== true ? openColumn(group, heads)?.candidates[0] : undefined;
}

/** Whether something was said of a label, on this page or before. */
export function isSaid(drafts: MappingDrafts, group: TableGroup, { label }: OpenLabel): boolean {
  const said = openColumn(group, label)
    ? columnDecision(drafts, group, label)
    : rowDecision(drafts, group, label);
  return (
    said.metric !== undefined || said.isLeftOut === true || ("place" in said && said.place !== undefined)
  );
}

/** How many names of the table are still open: nothing was said of them, on this page or before. */
export function openLeft(drafts: MappingDrafts, group: TableGroup): number {
  return group.openLabels.filter((open) => !isSaid(drafts, group, open)).length;
}

function mappingOf(drafts: MappingDrafts, group: TableGroup): TableMapping {
  return drafts.get(group.fingerprint) ?? rememberedOf(group);
}

/** What was remembered: a mapping that is sent stands in its place. */
function rememberedOf({ fingerprint, tables, openLabels }: TableGroup): TableMapping {
  const columns = tables[0].columns.flatMap(({ decided }) => decided ?? []);
  const byHeads = new Map(columns.map((decision) => [decision.heads, decision]));
  return {
    fingerprint,
    columns: [...byHeads.values()],
    rows: openLabels.flatMap(({ decided }) => decided ?? []),
  };
}

function labelsOf(tables: readonly TablePreview[]): readonly OpenLabel[] {
  const labels = new Map<string, OpenLabel>();
  for (const { openLabels } of tables)
    for (const open of openLabels) {
      const key = `${open.of} ${open.label}`;
      const known = labels.get(key);
      labels.set(key, known === undefined ? open : { ...known, rows: known.rows + open.rows });
    }
  return [...labels.values()];
}

/** The same decision with one thing of it said anew, or left as the sheet says where it is undefined. */
export function decidedAnew<T extends ColumnDecision | RowDecision>(
  decision: T,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const kept = Object.entries({ ...decision, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as T;
}
