import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { TablePreview } from "@sosanh/core/submissions/table-mapping";
import { describe, expect, it } from "vitest";
import {
  columnDecision,
  decidedAnew,
  guessedMetric,
  openColumn,
  openLeft,
  openRows,
  rowDecision,
  type TableGroup,
  tableGroups,
  totals,
  unreadOf,
  withColumn,
  withRow,
} from "./mapping-draft.ts";

const table: TablePreview = {
  sheet: 0,
  sheetName: "Biểu 1",
  fingerprint: "đơn vị | số lượng",
  title: "Kết quả",
  rows: { from: 2, to: 12 },
  columns: [
    { column: 0, role: "place", heads: "đơn vị", words: "Đơn vị", samples: ["Huyện A"] },
    { column: 1, role: "value", heads: "số lượng", words: "Số lượng", samples: ["12"], metric: "meetings" },
  ],
  openLabels: [{ label: "Cộng", of: "place", rows: 1, candidates: [] }],
  figures: 10,
  settled: 8,
  first: [],
  unread: { cells: 0, first: [] },
  isRemembered: false,
  isTemplate: false,
};

describe("tableGroups", () => {
  it("puts tables of one shape together, with each open label once", () => {
    const [group, ...others] = tableGroups([table, { ...table, sheet: 1 }]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ figures: 20, settled: 16 });
    expect(group?.openLabels).toEqual([{ label: "Cộng", of: "place", rows: 2, candidates: [] }]);
  });

  it("keeps tables of other shapes apart", () =>
    expect(tableGroups([table, { ...table, fingerprint: "khác" }])).toHaveLength(2));
});

describe("totals", () => {
  it("are none of no tables", () => expect(totals([])).toEqual({ figures: 0, settled: 0 }));
});

describe("cells that could not be read", () => {
  const figure = (row: number, shown: string): ReadFigure => ({
    ...{ place: { kind: "cell", sheet: "Biểu 1", row, column: "D" }, shown, value: null, readings: [] },
    ...{ unit: "", metric: null, locality: { uid: null, name: "" }, year: null, part: "year" },
    ...{ status: "measured", qualifier: "exact", confidence: 0, doubts: ["unread-cell"] },
  });
  const with_ = (cells: number, ...first: ReadFigure[]): TablePreview => ({
    ...table,
    unread: { cells, first },
  });

  it("are told by their places, the first of them", () => {
    expect(unreadOf([table])).toEqual({ cells: 0, shown: [] });
    const two = with_(9, figure(7, "12,5"), figure(9, "xem phụ lục"));
    expect(unreadOf([two])).toEqual({ cells: 9, shown: ["D7 “12,5”", "D9 “xem phụ lục”", "…"] });
  });

  it("are told with the sheet where there are several", () => {
    const other = { ...with_(1, figure(2, "x")), sheet: 1 };
    expect(unreadOf([table, other]).shown).toEqual(["Biểu 1 D2 “x”"]);
  });
});

describe("a draft", () => {
  const group = groupOf(table);

  it("holds one decision a column, the last", () => {
    const once = withColumn(new Map(), group, { heads: "số lượng", metric: "meetings" });
    const twice = withColumn(once, group, { heads: "số lượng", metric: "accidents" });
    expect(columnDecision(twice, group, "số lượng").metric).toBe("accidents");
    expect(twice.get(group.fingerprint)?.columns).toHaveLength(1);
  });

  it("forgets a column that nothing is said of any more", () => {
    const said = withColumn(new Map(), group, { heads: "số lượng", isLeftOut: true });
    const unsaid = decidedAnew(columnDecision(said, group, "số lượng"), { isLeftOut: undefined });
    expect(withColumn(said, group, unsaid).get(group.fingerprint)?.columns).toEqual([]);
  });

  it("holds what is said of a label beside what is said of columns", () => {
    const drafts = withRow(withColumn(new Map(), group, { heads: "số lượng", unit: "buổi" }), group, {
      label: "Cộng",
      isLeftOut: true,
    });
    expect(drafts.get(group.fingerprint)).toEqual({
      fingerprint: group.fingerprint,
      columns: [{ heads: "số lượng", unit: "buổi" }],
      rows: [{ label: "Cộng", isLeftOut: true }],
    });
    expect(rowDecision(drafts, group, "Cộng")).toEqual({ label: "Cộng", isLeftOut: true });
  });

  it("keeps what was remembered of the shape when something else is said", () => {
    const decided = { label: "Cộng", isLeftOut: true } as const;
    const said = { heads: "số lượng", metric: "meetings", unit: "buổi", part: "h1" } as const;
    const remembered = groupOf({
      ...table,
      isRemembered: true,
      columns: table.columns.map((column) =>
        column.role === "value" ? { ...column, decided: said } : column,
      ),
      openLabels: [{ label: "Cộng", of: "place", rows: 0, candidates: [], decided }],
    });
    const drafts = withColumn(new Map(), remembered, { heads: "khác", isLeftOut: true });
    expect(drafts.get(table.fingerprint)?.rows).toEqual([decided]);
    expect(columnDecision(drafts, remembered, "số lượng")).toEqual(said);
    expect(openRows(remembered)).toEqual([]);
    expect(openLeft(new Map(), remembered)).toBe(0);
  });

  it("does not say what was only read of a column", () =>
    expect(columnDecision(new Map(), group, "số lượng")).toEqual({ heads: "số lượng" }));
});

function groupOf(one: TablePreview): TableGroup {
  const [group] = tableGroups([one]);
  if (group === undefined) throw new Error("no group");
  return group;
}

describe("open names", () => {
  const open = groupOf({
    ...table,
    openLabels: [
      { label: "số lượng", of: "metric", rows: 1, candidates: [] },
      { label: "Huyện A", of: "place", rows: 3, candidates: [] },
    ],
  });

  it("of a column are said at the column, the others in a list", () => {
    expect(openColumn(open, "số lượng")).toBeDefined();
    expect(openRows(open).map(({ label }) => label)).toEqual(["Huyện A"]);
  });

  it("of a column that was guessed show the guess until somebody says what it is", () => {
    const guessed = groupOf({
      ...table,
      openLabels: [{ label: "số lượng", of: "metric", rows: 1, candidates: ["meetings"] }],
    });
    expect(guessedMetric(new Map(), guessed, "số lượng")).toBe("meetings");
    const said = withColumn(new Map(), guessed, { heads: "số lượng", metric: "accidents" });
    expect(guessedMetric(said, guessed, "số lượng")).toBeUndefined();
    const out = withColumn(new Map(), guessed, { heads: "số lượng", isLeftOut: true });
    expect(guessedMetric(out, guessed, "số lượng")).toBeUndefined();
  });

  it("are fewer with each that something is said of", () => {
    expect(openLeft(new Map(), open)).toBe(2);
    const one = withColumn(new Map(), open, { heads: "số lượng", metric: "meetings" });
    expect(openLeft(one, open)).toBe(1);
    expect(openLeft(withRow(one, open, { label: "Huyện A", place: "old:38" }), open)).toBe(0);
  });
});
