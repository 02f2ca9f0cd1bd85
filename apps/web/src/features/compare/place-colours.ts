import type { ChartRole } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { LocalityUid } from "@sosanh/core/locality";

/** The colour of each place of a chart, as a CSS value of the theme; others are grey. */
export function placeColours(spec: ChartSpec | undefined): ReadonlyMap<LocalityUid, string> {
  const colours = new Map<LocalityUid, string>();
  if (spec?.kind === "line") {
    for (const { locality, role, slot } of spec.series) colours.set(locality, colourOf(role, slot));
  }
  if (spec?.kind === "ranked-bars") {
    for (const { locality, role } of spec.bars) colours.set(locality, colourOf(role, undefined));
  }
  return colours;
}

function colourOf(role: ChartRole, slot: number | undefined): string {
  if (role === "mine") return "var(--mine)";
  if (role === "benchmark") return "var(--bench)";
  return slot === undefined ? "var(--context)" : `var(--cat-${slot})`;
}
