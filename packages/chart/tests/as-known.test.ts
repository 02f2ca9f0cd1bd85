import type { ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { findings } from "../src/findings/findings.ts";
import { figureTable } from "../src/table/figure-table.ts";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";

const asked = (view: Partial<ViewInput>) =>
  comparisonOf({
    view,
    metric: recruits,
    first: 2019,
    places: [
      [place("old:395", "Thọ Xuân"), [100, 120]],
      [place("old:396", "Đông Sơn"), [90, 95]],
    ],
  });

describe("a comparison as known on a day", () => {
  it.each([
    ["vi", "Theo số liệu ngày 31/12/2025"],
    ["en", "As known on 31 Dec 2025"],
  ] as const)("says so first among the notes of every chart, in %s", (language, note) => {
    for (const chart of ["line", "ranked-bars", "heatmap"] as const)
      expect(chartSpec(asked({ language, chart, asKnown: "2025-12-31" })).notes[0]).toBe(note);
  });

  it("says so in the title of its table, and in every sentence about a year", () => {
    const comparison = asked({ asKnown: "2025-12-31" });
    const table = figureTable(comparison, recruits.code);
    expect(table.title).toContain("theo số liệu ngày 31/12/2025");
    expect(findings(comparison)[0]).toContain("(theo số liệu ngày 31/12/2025)");
  });

  it("says nothing of a day where it is as known now", () => {
    const { notes } = chartSpec(asked({}));
    expect(notes.join()).not.toContain("Theo số liệu ngày");
  });
});
