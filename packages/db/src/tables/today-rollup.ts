import type { Alignment, Bounds, Rollup } from "@sosanh/core/figures/rollup";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Cell } from "../engine.ts";
import { alignmentCode, missingCode, originCode, partCode, qualifierCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import { type NamedRollup, type RollupTable, toRollup } from "./rollup.ts";

/**
 * How units of today are made of those of a period: which ones, each row once however many figures it stands for.
 * `parts` is uids with a space between them, a part of one marked by `~`; `.` is the unit itself.
 */
export interface CompositionTable {
  id: number;
  how: number;
  weight: string | null;
  parts: string;
}

/** The stored roll-up of a cell on today's units. `composition_id` is null where there is neither figure nor bounds. */
export interface TodayRollupTable extends RollupTable {
  composition_id: number | null;
  estimated_share: number | null;
  low: number | null;
  high: number | null;
  bounds_qualifier: number | null;
}

/** The words of a composition, without an id. */
export type Composition = Omit<CompositionTable, "id">;

/** The composition that an alignment of the unit is. */
export function toComposition(alignment: Alignment, unit: LocalityUid): Composition {
  const [first, ...others] = alignment.from;
  const isItself = others.length === 0 && first?.locality === unit && first.share === "full";
  const parts = alignment.from.map((p) => (p.share === "full" ? p.locality : `~${p.locality}`));
  return {
    how: alignmentCode[alignment.how],
    weight: alignment.weight ?? null,
    parts: isItself ? "." : parts.join(" "),
  };
}

/** A today row with the codes its ids stand for, and the composition. */
export interface NamedTodayRollup extends NamedRollup {
  readonly estimated_share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bounds_qualifier: number | null;
  readonly composition: Composition | undefined;
}

export function toTodayRollup(row: NamedTodayRollup): Rollup {
  const rollup = toRollup(row);
  const bounds = toBounds(row);
  return {
    ...rollup,
    ...(row.composition && { alignment: toAlignment(row.composition, row) }),
    ...(bounds && { bounds }),
  };
}

function toAlignment(composition: Composition, row: NamedTodayRollup): Alignment {
  return {
    how: wordOf(alignmentCode, composition.how),
    from: partsOf(composition.parts, row.locality),
    ...(row.estimated_share !== null && { estimatedShare: row.estimated_share }),
    ...(composition.weight !== null && { weight: composition.weight }),
  };
}

function partsOf(parts: string, unit: string): Alignment["from"] {
  if (parts === ".") return [{ locality: toUid(unit), share: "full" }];
  if (parts === "") return [];
  return parts
    .split(" ")
    .map((part) =>
      part.startsWith("~")
        ? { locality: toUid(part.slice(1)), share: "partial" }
        : { locality: toUid(part), share: "full" },
    );
}

function toBounds({ low, high, bounds_qualifier: qualifier }: NamedTodayRollup): Bounds | undefined {
  if (low === null || high === null || qualifier === null) return undefined;
  return { low, high, qualifier: wordOf(qualifierCode, qualifier) };
}

export const todayRollupColumns = [
  "data",
  "metric_id",
  "part",
  "level",
  "year",
  "locality_id",
  "value",
  "qualifier",
  "missing",
  "origin",
  "derived_value",
  "derived_qualifier",
  "reported_children",
  "expected_children",
  "complete",
  "estimate",
  "source_id",
  "composition_id",
  "estimated_share",
  "low",
  "high",
  "bounds_qualifier",
] as const satisfies readonly (keyof TodayRollupTable)[];

/** What the ids of a today row are. */
export interface TodayRollupIds {
  readonly data: number;
  readonly metric: number;
  readonly level: number;
  readonly locality: number;
  readonly source: number | null;
  readonly composition: number | null;
}

/** The row of a roll-up on today's units, in the order of {@link todayRollupColumns}. */
export function fromTodayRollup(rollup: Rollup, ids: TodayRollupIds): readonly Cell[] {
  const { value, derived, coverage, alignment, bounds } = rollup;
  const isDerived = derived !== undefined && isKnown(derived);
  return [
    ids.data,
    ids.metric,
    partCode[rollup.period.part],
    ids.level,
    rollup.period.year,
    ids.locality,
    isKnown(value) ? value.value : null,
    isKnown(value) ? qualifierCode[value.qualifier] : null,
    isKnown(value) ? null : missingCode[value.missing],
    originCode[rollup.origin],
    isDerived ? derived.value : null,
    isDerived ? qualifierCode[derived.qualifier] : null,
    coverage?.reported ?? null,
    coverage?.expected ?? null,
    rollup.complete ? 1 : 0,
    rollup.estimate ? 1 : 0,
    ids.source,
    ids.composition,
    alignment?.estimatedShare ?? null,
    bounds?.low ?? null,
    bounds?.high ?? null,
    bounds === undefined ? null : qualifierCode[bounds.qualifier],
  ];
}
