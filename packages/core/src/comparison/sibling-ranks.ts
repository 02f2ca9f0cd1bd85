import { isExpected } from "../figures/is-expected.ts";
import type { Metric, MetricCode, Polarity } from "../figures/metric.ts";
import type { IsoDate, Period, PeriodPart, Year } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import { isKnown, missing, type Value } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import type { Level, LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { Rank } from "./comparison.ts";
import { rankedBy, ranks } from "./rank.ts";

/** The units of a unit's level under its parent, itself among them, and that parent. */
export interface Family {
  readonly parent: LocalityUid;
  readonly day: IsoDate;
  readonly level: Level;
  readonly members: readonly LocalityUid[];
}

/**
 * The family of a unit at the end of a period; of one that ended within it, on its last day, so that the provinces of
 * the first half of 2025 are ranked among themselves; of a former district, those of its province in the frame.
 * Undefined for the country and for what did not exist.
 */
export function familyIn(uid: LocalityUid, period: Period, tree: LocalityTree): Family | undefined {
  const locality = tree.get(uid);
  const day = tree.dayIn(uid, period);
  const parent = day === undefined ? undefined : tree.parentOn(uid, day);
  if (locality === undefined || day === undefined || parent === undefined) return undefined;
  const { level } = locality;
  if (tree.frame?.isFormerDistrict(uid))
    return { parent, day, level, members: tree.frame.formerDistrictsIn(parent) };
  return {
    parent,
    day,
    level,
    // Found when asked for: most who ask want to know whose family it is, and some have a hundred members.
    get members() {
      return tree.childrenOn(parent, day).filter((child) => tree.get(child)?.level === level);
    },
  };
}

/** The rank of a unit within its family. */
export type SiblingRanks = (metric: Metric, locality: LocalityUid, period: Period) => Rank;

type RankedFamilies = Map<Level, Map<LocalityUid, ReadonlyMap<LocalityUid, Rank>>>;

/**
 * Ranks units within their families, each family once. A sum that fewer than half of the children stand behind has no
 * place: a district is not last because two of its 29 communes have reported. Nor has anybody where fewer than half of
 * the family that owes a figure has one, or bounds of it: first of two says nothing of 34. Missing: "not-comparable"
 * for such a sum, in such a family, and where bounds leave the order open; the value's reason; "not-applicable" for the
 * country.
 */
export function siblingRanks(tree: LocalityTree, at: RollupIndex): SiblingRanks {
  const ranked = new Map<MetricCode, Map<Year, Map<PeriodPart, Map<IsoDate, RankedFamilies>>>>();
  return (metric, locality, period) => {
    const value = rankable(at(metric.code, locality, period));
    if ("missing" in value) return value;
    const family = familyIn(locality, period, tree);
    if (family === undefined) return missing("not-applicable");
    const days = within(within(within(ranked, metric.code), period.year), period.part);
    const families = within(within(days, family.day), family.level);
    const known =
      families.get(family.parent) ??
      ranksOf(
        family.members.map((uid) => at(metric.code, uid, period)),
        metric.polarity,
      );
    families.set(family.parent, known);
    return known.get(locality) ?? missing("not-applicable");
  };
}

function ranksOf(family: readonly Rollup[], polarity: Polarity): ReadonlyMap<LocalityUid, Rank> {
  const units = family.map((row) => rankedBy(row, rankable(row)));
  const able = units.filter(({ value, bounds }) => isKnown(value) || bounds !== undefined);
  if (able.length * 2 >= family.filter(isExpected).length) return ranks(units, polarity);
  return new Map(
    units.map(({ locality, value }) => [locality, isKnown(value) ? missing("not-comparable") : value]),
  );
}

function rankable({ value, origin, coverage }: Rollup): Value {
  const thin = origin === "derived" && coverage !== undefined && coverage.reported * 2 < coverage.expected;
  return thin && isKnown(value) ? missing("not-comparable") : value;
}
