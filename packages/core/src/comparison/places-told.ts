import type { Annotation } from "../figures/annotation.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";
import { familyIn } from "./sibling-ranks.ts";

/**
 * Every place of which an answer tells something that not everybody may know, by uid: who may not see one of them may
 * not be shown another's answer. Beside the places with a value, bounds or a target: the units that a figure was put
 * together from; the parent, where a rank or a share tells of it and of its other children; the place of the benchmark;
 * and what the office's notes are said of.
 *
 * @param tree         of the answer's frame
 * @param annotations  the office's notes that the answer was made from
 */
export function placesTold(
  { rows, benchmark, events }: Pick<Comparison, "rows" | "benchmark" | "events">,
  { tree, annotations }: { readonly tree: LocalityTree; readonly annotations: readonly Annotation[] },
): readonly LocalityUid[] {
  const told = new Set<LocalityUid>();
  for (const row of rows) for (const uid of toldByRow(row, tree)) told.add(uid);
  if (benchmark?.locality !== undefined && benchmark.values.some(({ value }) => isKnown(value)))
    told.add(benchmark.locality);
  const shown = new Set(events.map(({ id }) => id));
  for (const { id, locality } of annotations) if (locality !== undefined && shown.has(id)) told.add(locality);
  return [...told].sort();
}

function toldByRow(row: ComparisonRow, tree: LocalityTree): readonly LocalityUid[] {
  const { locality, period, value, bounds, target, attainment, alignment } = row;
  const isTold = isKnown(value) || bounds !== undefined || target !== undefined || isKnown(attainment);
  if (!isTold) return [];
  const parent = isKnown(row.share) ? tree.parentIn(locality, period) : undefined;
  const family = "position" in row.rank ? familyIn(locality, period, tree)?.parent : undefined;
  const before = isKnown(row.rankChange)
    ? familyIn(locality, { ...period, year: period.year - 1 }, tree)?.parent
    : undefined;
  const from = (alignment?.from ?? []).map((part) => part.locality);
  return [locality, ...from, ...[parent, family, before].flatMap((uid) => uid ?? [])];
}
