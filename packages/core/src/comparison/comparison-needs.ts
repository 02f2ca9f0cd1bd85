import { benchmarkPlace } from "../analysis/benchmark-place.ts";
import { DomainError } from "../domain-error.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { IsoDate, Period, PeriodPart, Year } from "../figures/period.ts";
import { within } from "../nested-map.ts";
import type { Level, LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import { largestView, type View } from "../view/view.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { familyIn } from "./sibling-ranks.ts";
import { baseYearOf, indexYearOf, yearsShown } from "./years-shown.ts";

/** What must be loaded before a View can be answered: every roll-up and target of these metrics, units and years. */
export interface ComparisonNeeds {
  /** The places shown, in the View's order. */
  readonly places: readonly LocalityUid[];
  /** The places, and the unit above that they are held against: those with rows of their own. */
  readonly centres: readonly LocalityUid[];
  /** The metrics asked for, in order, then those they are measured with: population, parts, weight, targets. */
  readonly metrics: readonly MetricCode[];
  /** The places, their parents, siblings and children in every year, by uid. */
  readonly localities: readonly LocalityUid[];
  /** Of those, what is a child alone: it counts where figures beneath a place are missing, or come from several sources. */
  readonly beneath: readonly LocalityUid[];
  /** The years shown, the year before the first, the index year and the base year, ascending. */
  readonly years: readonly Year[];
  readonly part: PeriodPart;
}

/**
 * Says what a View needs, and refuses one that cannot be answered.
 *
 * @param metrics the whole catalogue, by code
 * @throws DomainError "unknown-metric" or "unknown-locality" naming it; "view-too-large" with `cells` and `largest`
 */
export function comparisonNeeds(
  view: View,
  tree: LocalityTree,
  metrics: ReadonlyMap<MetricCode, Metric>,
): ComparisonNeeds {
  for (const code of view.metrics)
    if (!metrics.has(code))
      throw new DomainError("unknown-metric", `unknown metric: ${code}`, { metric: code });
  const places = resolvePlaces(view, tree);
  const shown = yearsShown(view);
  refuseTooLarge(view.metrics.length * places.length * shown.length);
  const years = [...new Set([...shown, view.years.from - 1, indexYearOf(view), baseYearOf(view)])].sort(
    (a, b) => a - b,
  );
  const around = new Set<LocalityUid>(places);
  const above = view.benchmark === "parent" ? benchmarkPlace(view, places, tree) : undefined;
  if (above !== undefined) around.add(above);
  const centres = above === undefined ? places : [...new Set([...places, above])];
  const familyOf = familiesIn(tree);
  const children = new Set<LocalityUid>();
  for (const year of years)
    for (const uid of centres) {
      const period = { year, part: view.part };
      for (const unit of familyOf(uid, period)) around.add(unit);
      for (const unit of tree.childrenIn(uid, period)) children.add(unit);
    }
  return {
    places,
    centres,
    metrics: [...new Set([...view.metrics, ...view.metrics.flatMap((code) => measuredWith(code, metrics))])],
    localities: [...new Set([...around, ...children])].sort(),
    beneath: [...children].filter((uid) => !around.has(uid)).sort(),
    years,
    part: view.part,
  };
}

function refuseTooLarge(cells: number): void {
  if (cells <= largestView) return;
  throw new DomainError("view-too-large", `view of ${cells} cells: the largest is ${largestView}`, {
    cells,
    largest: largestView,
  });
}

/** The parent and siblings of a unit, those of each family once: the first of it that is asked about tells. */
function familiesIn(tree: LocalityTree): (uid: LocalityUid, period: Period) => readonly LocalityUid[] {
  const told = new Map<IsoDate, Map<Level, Map<LocalityUid, true>>>();
  return (uid, period) => {
    const family = familyIn(uid, period, tree);
    if (family === undefined) return [];
    const parents = within(within(told, family.day), family.level);
    if (parents.has(family.parent)) return [];
    parents.set(family.parent, true);
    return [family.parent, ...family.members];
  };
}

function measuredWith(code: MetricCode, metrics: ReadonlyMap<MetricCode, Metric>): readonly MetricCode[] {
  const metric = metrics.get(code);
  if (metric === undefined) return [];
  const { aggregation, population } = metric;
  return [
    ...(population === undefined ? [] : [population]),
    ...(aggregation.kind === "ratio" ? [aggregation.numerator, aggregation.denominator] : []),
    ...(aggregation.kind === "weighted-mean" ? [aggregation.weight] : []),
    ...[...metrics.values()].filter((m) => m.targetOf === code || m.attainmentOf === code).map((m) => m.code),
  ];
}
