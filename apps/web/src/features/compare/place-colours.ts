import type { ChartRole } from "@sosanh/chart/chart-parts";
import { oneMetric } from "@sosanh/chart/comparison-parts";
import { inColours } from "@sosanh/chart/drawn-places";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartKind } from "@sosanh/core/view/view";

/** The kinds that give each place a colour of its own; the others pick out mine and the benchmark alone. */
const colourful: ReadonlySet<ChartKind> = new Set([
  "line",
  "slope",
  "bump",
  "distribution",
  "scatter",
  "table",
]);

/** The colour that each place has in the charts of an answer, as a CSS value of the theme; others are grey. */
export function placeColours(comparison: Comparison | undefined): ReadonlyMap<LocalityUid, string> {
  if (comparison === undefined) return new Map();
  const hasSlots = colourful.has(comparison.view.chart);
  return new Map(
    inColours(oneMetric(comparison).places).map(({ locality, role, slot }) => [
      locality.uid,
      colourOf(role, hasSlots ? slot : undefined),
    ]),
  );
}

function colourOf(role: ChartRole, slot: number | undefined): string {
  if (role === "mine") return "var(--mine)";
  if (role === "benchmark") return "var(--bench)";
  return slot === undefined ? "var(--context)" : `var(--cat-${slot})`;
}
