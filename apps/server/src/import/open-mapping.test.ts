import type { PreviewColumn, TablePreview } from "@sosanh/core/submissions/table-mapping";
import { expect, it } from "vitest";
import { toComplete } from "./open-mapping.ts";

const column = (heads: string, more: Partial<PreviewColumn> = {}): PreviewColumn => ({
  ...{ column: 1, role: "value", heads, words: heads, samples: [] },
  ...more,
});
const table: TablePreview = {
  ...{
    sheet: 0,
    sheetName: "A",
    fingerprint: "xã | khen thưởng | riêng",
    title: "",
    rows: { from: 1, to: 3 },
  },
  columns: [
    column("xã", { role: "place" }),
    column("khen thưởng"),
    column("riêng", { decided: { heads: "riêng", isLeftOut: true } }),
    column("vụ cháy", { metric: "fire_cases" }),
  ],
  openLabels: [
    { label: "khen thưởng", of: "metric", rows: 1, candidates: ["awards_collectives"] },
    { label: "Xã Lạ", of: "place", rows: 1, candidates: [] },
  ],
  ...{ figures: 4, settled: 1, first: [], unread: { cells: 0, first: [] } },
  ...{ isRemembered: false, isTemplate: false },
};

it("what is open stands in the mapping by its name alone, what was said as it was; a guess is told and not written", () => {
  expect(toComplete([table, { ...table, sheet: 1 }], "vi")).toEqual({
    mappings: [
      {
        fingerprint: table.fingerprint,
        columns: [{ heads: "riêng", isLeftOut: true }, { heads: "khen thưởng" }],
        rows: [{ label: "Xã Lạ" }],
      },
    ],
    hints: ["“khen thưởng”: có thể là awards_collectives"],
  });
});

it("nothing is asked of our own form, or of a table that is known", () => {
  const known = { ...table, columns: [column("vụ cháy", { metric: "fire_cases" })], openLabels: [] };
  expect(toComplete([known, { ...table, isTemplate: true }], "en")).toEqual({ mappings: [], hints: [] });
});
