import type { MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import { combinedQualifier } from "../figures/qualifier.ts";
import { sumOf } from "../figures/six-decimals.ts";
import type { Target, TargetContent } from "../figures/target.ts";
import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";
import { nation } from "../places/locality.ts";
import { plansIn } from "./align-plan.ts";
import type { AlignWhere } from "./align-to-frame.ts";
import { framedTree } from "./framed-tree.ts";

/**
 * Takes targets to the units of one day, as {@link alignToFrame} takes figures. Those of a unit that is one whole unit
 * of the period pass on as they are, statements too. Amounts of several whole units add up where every one of them has
 * exactly one amount in the same data set: one sum, with them as its parts and set by whom they share. A
 * statement ("đạt 100 % chỉ tiêu") of several, and the target of a unit of which only a part is in this one, say
 * nothing of it.
 *
 * @param targets  of metrics that add up; where another is among them only single whole units pass it on
 * @param sums     the codes of the metrics that add up
 * @returns        by unit, in the order of `where.places`, then period
 */
export function alignTargets(
  targets: Iterable<Target>,
  sums: ReadonlySet<MetricCode>,
  where: AlignWhere & { readonly places: readonly LocalityUid[] },
): readonly Target[] {
  const { lineage, day } = where;
  const frame = where.tree.frame;
  const tree = frame?.day === day ? { ...where.tree, frame } : framedTree(where.tree, lineage, day);
  const plans = where.plans ?? plansIn({ tree, lineage });
  const cells = cellsOf(targets);
  return where.places.flatMap((uid) =>
    where.periods.flatMap((period) => {
      if (uid === nation) return cells(nation, period);
      const [own] = plans(uid, period);
      if (own?.isExact !== true) return [];
      const [only] = own.sources;
      const predecessors = own.sources.map((s) => s.locality);
      if (own.sources.length === 1 && only !== undefined)
        return cells(only.locality, period).map((target) => ({ ...target, locality: uid }));
      return added(predecessors.map((p) => cells(p, period))).flatMap((target) =>
        sums.has(target.metric) ? [{ ...target, locality: uid }] : [],
      );
    }),
  );
}

/** The sums of what each predecessor was to reach, by metric and data set, where each of them has one amount. */
function added(predecessors: readonly (readonly Target[])[]): readonly Target[] {
  const [first = [], ...rest] = predecessors;
  return first.flatMap((target) => {
    const same = [first, ...rest].map((list) =>
      list.filter((t) => t.metric === target.metric && t.dataset === target.dataset && isAmount(t.content)),
    );
    const each = same.flatMap((list) => (list.length === 1 ? list : []));
    const amounts = each.map((t) => t.content).filter(isAmount);
    if (amounts.length < predecessors.length) return [];
    const { setBy, ...summed } = target;
    const content: TargetContent = {
      kind: "amount",
      amount: sumOf(amounts.map((a) => a.amount)),
      qualifier: combinedQualifier(amounts.map((a) => a.qualifier)),
    };
    const shared = each.every((t) => t.setBy === setBy);
    return [{ ...summed, ...(shared && setBy !== undefined && { setBy }), content, parts: each }];
  });
}

function isAmount(content: TargetContent): content is TargetContent & { readonly kind: "amount" } {
  return content.kind === "amount";
}

function cellsOf(targets: Iterable<Target>): (uid: LocalityUid, period: Period) => readonly Target[] {
  const cells = new Map<LocalityUid, Map<number, Map<string, Target[]>>>();
  for (const target of targets) {
    const parts = within(within(cells, target.locality), target.period.year);
    const list = parts.get(target.period.part);
    if (list === undefined) parts.set(target.period.part, [target]);
    else list.push(target);
  }
  return (uid, period) => cells.get(uid)?.get(period.year)?.get(period.part) ?? [];
}
