import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { missingCode, originCode, stateCode } from "./tables/codes.ts";

/** The years of one metric that one statement rolls up. Integers as stored. */
export interface RollupScope {
  readonly data: number;
  readonly metric: number;
  readonly part: number;
  readonly years: readonly number[];
}

type Sql = RawBuilder<unknown>;

const columns = sql.raw(
  "data, metric_id, part, level, year, locality_id, value, qualifier, missing, origin, derived_value, " +
    "derived_qualifier, reported_children, expected_children, complete, estimate, source_id",
);

/** The `published` figures of the highest revision in their cells that no later revision takes back, as `o`. */
export function currentFigures(scope: RollupScope): Sql {
  return sql`from observation o where ${inScope("o", scope)} and o.state = ${published}
    and not exists (select 1 from observation n where ${sameCell}
      and n.state in (${published}, ${withdrawn}) and n.revision > o.revision)`;
}

/**
 * The `held` figure that stands for its cell where nothing published stands: the newest, of equal ones the first
 * recorded, unless a later revision takes it back.
 */
function waitingFigures(scope: RollupScope): Sql {
  return sql`from observation o where ${inScope("o", scope)} and o.state = ${held}
    and not exists (select 1 from observation n where ${sameCell} and (
      (n.state = ${published} and not exists (select 1 from observation w where ${sql.raw(cellOf("w", "n"))}
        and w.state = ${withdrawn} and w.revision > n.revision))
      or (n.state = ${withdrawn} and n.revision > o.revision)
      or (n.state = ${held} and (n.revision > o.revision or (n.revision = o.revision and n.id < o.id)))))`;
}

const published = sql.lit(stateCode.published);
const held = sql.lit(stateCode.held);
const withdrawn = sql.lit(stateCode.withdrawn);

function cellOf(a: string, b: string): string {
  const columns = ["data", "metric_id", "part", "year", "locality_id"];
  return columns.map((column) => `${a}.${column} = ${b}.${column}`).join(" and ");
}

const sameCell = sql.raw(cellOf("n", "o"));

/**
 * Stores what the localities themselves reported, known or missing; none of their children has reported yet. A figure
 * that is held counts as missing, whatever it reads.
 */
export function ownFigures(scope: RollupScope, rolls: boolean): RawBuilder<unknown> {
  const children = rolls ? sql`f.children` : sql`null`;
  return sql`insert into rollup (${columns})
    select o.data, o.metric_id, o.part, l.level, o.year, o.locality_id, o.value, o.qualifier, o.missing,
      ${sql.lit(originCode.reported)}, null, null, case when ${children} is null then null else 0 end, ${children},
      case when o.value is null then 0 else 1 end, o.estimate, o.source_id
    from (select o.data, o.metric_id, o.part, o.year, o.locality_id, o.value, o.qualifier, o.missing, o.estimate,
        o.source_id ${currentFigures(scope)}
      union all
      select o.data, o.metric_id, o.part, o.year, o.locality_id, null, null,
        ${sql.lit(missingCode["pending-review"])}, o.estimate, o.source_id ${waitingFigures(scope)}) o
    join locality l on l.id = o.locality_id
    left join family f on f.part = o.part and f.year = o.year and f.parent_id = o.locality_id`;
}

/** Stores how many of the roll-ups are known, by level and year. */
export function knownCounts(scope: RollupScope): Sql {
  return sql`insert into rollup_count (data, metric_id, part, level, year, known)
    select r.data, r.metric_id, r.part, r.level, r.year, count(*)
    from rollup r where ${inScope("r", scope)} and r.value is not null
    group by r.data, r.metric_id, r.part, r.level, r.year`;
}

/** Stores, at one level, an empty row for each place that has rows of both parts of a ratio and none of its own yet. */
export function placesWithBothParts(scope: RollupScope, level: number, parts: RatioParts): Sql {
  return sql`insert into rollup (${columns})
    select n.data, ${sql.lit(scope.metric)}, n.part, n.level, n.year, n.locality_id, null, null,
      ${sql.lit(missingCode["not-reported"])}, ${sql.lit(originCode.derived)}, null, null,
      case when f.children is null then null else 0 end, f.children, 0, 0, null
    from rollup n ${joined("d", parts.denominator, "n")}
    left join family f on f.part = n.part and f.year = n.year and f.parent_id = n.locality_id
    where ${inScope("n", { ...scope, metric: parts.numerator })} and n.level = ${sql.lit(level)}
    on conflict (data, metric_id, part, level, year, locality_id) do nothing`;
}

/** A ratio's parts as stored ids. */
export interface RatioParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly scale: number;
}

/** Stores, at one level, the ratio of each place whose own two parts are both complete. */
export function ratioOfOwnParts(scope: RollupScope, level: number, parts: RatioParts): Sql {
  const flags = ratioFlags("n", "d");
  return upsert(
    scope,
    level,
    sql`select n.locality_id, n.year,
      case when d.value > 0 then ${sixDecimals(sql`(${sql.lit(parts.scale)} * n.value) / d.value`)} end as value,
      ${qualifierOf(flags)} as qualifier, ${sql.lit(missingCode["undefined-ratio"])} as missing,
      0 as reported, 0 as expected, 1 as whole,
      case when n.estimate = 1 or d.estimate = 1 then 1 else 0 end as estimate,
      case when n.source_id = d.source_id then n.source_id end as source_id
    from rollup n ${joined("d", parts.denominator, "n")}
    where ${inScope("n", { ...scope, metric: parts.numerator })} and n.level = ${sql.lit(level)}
      and n.complete = 1 and d.complete = 1`,
  );
}

/** Each child's contribution to a sum. */
export function linesOfSum(scope: RollupScope, level: number): Sql {
  return sql`select p.parent_id, r.year, f.children, ${excluded} as excluded,
      case when r.value is null then 0 else 1 end as counted, r.value as top, 1.0 as bottom,
      ${flag(sql`r.qualifier = 1`)} as approximate, ${flag(sql`r.qualifier = 2`)} as least,
      ${flag(sql`r.qualifier = 3`)} as most, r.complete as whole, r.estimate,
      r.source_id as source_a, r.source_id as source_b
    ${childrenUnder(level)} where ${childrenWhere(scope, level)}`;
}

/** Each child's contribution to a ratio: its two parts where both are complete. */
export function linesOfRatio(scope: RollupScope, level: number, parts: RatioParts): Sql {
  const flags = ratioFlags("n", "d");
  const inLine = sql`n.complete = 1 and d.complete = 1 and ${excluded} = 0`;
  return sql`select p.parent_id, r.year, f.children, ${excluded} as excluded, ${flag(inLine)} as counted,
      n.value as top, d.value as bottom, ${flags.approximate} as approximate, ${flags.least} as least,
      ${flags.most} as most, 1 as whole, ${flag(sql`n.estimate = 1 or d.estimate = 1`)} as estimate,
      n.source_id as source_a, d.source_id as source_b
    ${childrenUnder(level)} left ${joined("n", parts.numerator, "r")}
    left ${joined("d", parts.denominator, "r")}
    where ${childrenWhere(scope, level)} and not exists (
      select 1 from rollup n ${joined("d", parts.denominator, "n")}
      where n.data = r.data and n.metric_id = ${sql.lit(parts.numerator)} and n.part = r.part
        and n.level = ${sql.lit(level)} and n.year = r.year and n.locality_id = p.parent_id
        and n.complete = 1 and d.complete = 1)`;
}

/** Each child's contribution to a mean: its value times its weight, where it has both. */
export function linesOfMean(scope: RollupScope, level: number, weight: number): Sql {
  return sql`select p.parent_id, r.year, f.children, ${excluded} as excluded,
      ${flag(sql`r.value is not null and w.value is not null`)} as counted,
      r.value * w.value as top, w.value as bottom, ${flag(sql`r.qualifier = 1 or w.qualifier <> 0`)} as approximate,
      ${flag(sql`r.qualifier = 2`)} as least, ${flag(sql`r.qualifier = 3`)} as most,
      ${flag(sql`r.complete = 1 and w.complete = 1`)} as whole,
      ${flag(sql`r.estimate = 1 or w.estimate = 1`)} as estimate,
      r.source_id as source_a, w.source_id as source_b
    ${childrenUnder(level)} left ${joined("w", weight, "r")} where ${childrenWhere(scope, level)}`;
}

/** Adds the children's lines up to their parents of one level; a `scale` makes a quotient of the two totals. */
export function rolledUpLines(scope: RollupScope, level: number, how: { lines: Sql; scale?: number }): Sql {
  const quotient =
    how.scale === undefined
      ? sql`s.top`
      : sql`case when s.bottom > 0 then ${sixDecimals(sql`(${sql.lit(how.scale)} * s.top) / s.bottom`)} end`;
  const none = sql.lit(missingCode["not-reported"]);
  return upsert(
    scope,
    level,
    sql`select s.parent_id as locality_id, s.year, ${quotient} as value, s.qualifier,
      case when s.reported = 0 then ${none} else ${sql.lit(missingCode["undefined-ratio"])} end as missing,
      s.reported, s.expected, case when s.reported = s.expected and s.whole = 1 then 1 else 0 end as whole,
      s.estimate, s.source_id
    from (select g.*, ${qualifierOf({ approximate: sql`g.approximate`, least: sql`g.least`, most: sql`g.most` })}
        as qualifier from (${totals(how.lines)}) g) s`,
  );
}

function totals(lines: Sql): Sql {
  const of = (column: string) => sql`case when c.counted = 1 then c.${sql.raw(column)} end`;
  const [a, b] = [of("source_a"), of("source_b")];
  return sql`select c.parent_id, c.year, max(c.children) - sum(c.excluded) as expected, sum(c.counted) as reported,
      ${sixDecimals(sql`sum(${of("top")})`)} as top, ${sixDecimals(sql`sum(${of("bottom")})`)} as bottom,
      max(${of("approximate")}) as approximate, max(${of("least")}) as least, max(${of("most")}) as most,
      min(${of("whole")}) as whole, max(${of("estimate")}) as estimate,
      case when count(${a}) = sum(c.counted) and count(${b}) = sum(c.counted) and min(${a}) = max(${a})
        and min(${b}) = max(${b}) and min(${a}) = min(${b}) then min(${a}) end as source_id
    from (${lines}) c group by c.parent_id, c.year`;
}

/**
 * Stores what is derived. A figure the place reported itself stays and takes the derived one beside it; a reason it
 * gave for having none gives way to a derived number, not to a derived reason.
 */
function upsert(scope: RollupScope, level: number, derived: Sql): Sql {
  const own = sql`(rollup.value is not null or (excluded.value is null and rollup.origin = ${sql.lit(originCode.reported)}))`;
  return sql`insert into rollup (${columns})
    select ${sql.lit(scope.data)}, ${sql.lit(scope.metric)}, ${sql.lit(scope.part)}, ${sql.lit(level)}, x.year,
      x.locality_id, x.value, case when x.value is null then null else x.qualifier end,
      case when x.value is null then x.missing end, ${sql.lit(originCode.derived)}, null, null,
      case when x.expected > 0 then x.reported end, case when x.expected > 0 then x.expected end,
      case when x.value is null then 0 else x.whole end, case when x.value is null then 0 else x.estimate end,
      case when x.value is null then null else x.source_id end
    from (${derived}) x where true
    on conflict (data, metric_id, part, level, year, locality_id) do update set
      value = coalesce(rollup.value, excluded.value),
      qualifier = case when ${own} then rollup.qualifier else excluded.qualifier end,
      missing = case when ${own} then rollup.missing else excluded.missing end,
      origin = case when ${own} then rollup.origin else excluded.origin end,
      derived_value = case when rollup.value is not null then excluded.value end,
      derived_qualifier = case when rollup.value is not null then excluded.qualifier end,
      reported_children = excluded.reported_children, expected_children = excluded.expected_children,
      complete = case when ${own} then rollup.complete else excluded.complete end,
      estimate = case when ${own} then rollup.estimate else excluded.estimate end,
      source_id = case when ${own} then rollup.source_id else excluded.source_id end`;
}

const excluded: Sql = flag(
  sql`r.missing in (${sql.lit(missingCode["not-applicable"])}, ${sql.lit(missingCode["did-not-exist"])})`,
);

function flag(condition: Sql): Sql {
  return sql`case when ${condition} then 1 else 0 end`;
}

/** Rows of children, as `r`, under parents of the level, as `p`, of which there are `f.children`. */
function childrenUnder(level: number): Sql {
  return sql`from rollup r
    join parenthood p on p.part = r.part and p.year = r.year and p.child_id = r.locality_id
      and p.parent_level = ${sql.lit(level)}
    join family f on f.part = r.part and f.year = r.year and f.parent_id = p.parent_id`;
}

function childrenWhere(scope: RollupScope, level: number): Sql {
  const years = sql.join(scope.years.map((y) => sql.lit(y)));
  return sql`${inScope("r", scope)} and r.level > ${sql.lit(level)} and p.year in (${years}) and f.year in (${years})`;
}

/** The cell of another metric at the same place and period. */
function joined(as: string, metric: number, to: string): Sql {
  const [a, b] = [sql.raw(as), sql.raw(to)];
  return sql`join rollup ${a} on ${a}.data = ${b}.data and ${a}.metric_id = ${sql.lit(metric)}
    and ${a}.part = ${b}.part and ${a}.level = ${b}.level and ${a}.year = ${b}.year
    and ${a}.locality_id = ${b}.locality_id`;
}

function inScope(alias: string, scope: RollupScope): Sql {
  const a = sql.raw(alias);
  return sql`${a}.data = ${sql.lit(scope.data)} and ${a}.metric_id = ${sql.lit(scope.metric)}
    and ${a}.part = ${sql.lit(scope.part)} and ${a}.year in (${sql.join(scope.years.map((y) => sql.lit(y)))})`;
}

interface Flags {
  readonly approximate: Sql;
  readonly least: Sql;
  readonly most: Sql;
}

/** A bound of the denominator is the opposite bound of the quotient. */
function ratioFlags(above: string, below: string): Flags {
  const [n, d] = [sql.raw(above), sql.raw(below)];
  return {
    approximate: flag(sql`${n}.qualifier = 1 or ${d}.qualifier = 1`),
    least: flag(sql`${n}.qualifier = 2 or ${d}.qualifier = 3`),
    most: flag(sql`${n}.qualifier = 3 or ${d}.qualifier = 2`),
  };
}

function qualifierOf({ approximate, least, most }: Flags): Sql {
  return sql`case when ${approximate} = 1 or (${least} = 1 and ${most} = 1) then 1 when ${least} = 1 then 2
    when ${most} = 1 then 3 else 0 end`;
}

/** The core's `toSixDecimals`, in the same floating-point steps. */
function sixDecimals(x: Sql): Sql {
  return sql`(case when abs(${x}) * 1000000 >= 4503599627370495.5 then ${x}
    when ${x} < 0 then 0 - floor(abs(${x}) * 1000000 + 0.5) / 1000000
    else floor(abs(${x}) * 1000000 + 0.5) / 1000000 end)`;
}
