import type { Metric } from "@sosanh/core/figures/metric";
import { known, missing } from "@sosanh/core/figures/value";
import { withdrawalText } from "@sosanh/core/submissions/withdrawal-text";
import { describe, expect, it } from "vitest";
import { cellLabel, faceOf } from "./cell-face.ts";
import { warningsOf } from "./entry-texts.ts";
import { valueIn } from "./sheet-values.ts";
import { afterTyping, asksWithdrawal, editableText } from "./withdrawal.ts";

const metric: Metric = {
  ...{
    code: "recruits",
    aggregation: { kind: "sum" },
    group: "all",
    name: { vi: "Tân binh", en: "Recruits" },
  },
  ...{ unit: { vi: "người", en: "people" }, definition: { vi: "", en: "" }, definitionVersion: 1 },
  ...{ decimals: 0, polarity: "neutral", valueKind: "count", timing: "flow" },
};
const cell = { published: known(1234), derived: known(1200) };
const of = {
  metric,
  locality: "old:101",
  name: "Huyện A",
  period: { year: 2024, part: "year" },
  cell,
} as const;
const withdrawn = withdrawalText("gửi nhầm");

describe("a published figure that is to be withdrawn", () => {
  it("shows struck through, says the reason, and leaves what is added up from beneath", () => {
    const typed = { ...of, text: withdrawn };
    expect(faceOf(typed, "vi")).toEqual({ text: "1.234", kind: "withdrawn", tone: undefined });
    expect(cellLabel(typed, "vi")).toMatch(/: đề nghị rút số 1\.234 đã công bố, lý do: gửi nhầm$/);
    expect(warningsOf(typed, "en")).toMatchObject([{ tone: "note" }]);
    expect(valueIn(withdrawn, metric, cell)).toEqual(known(1200));
    expect(valueIn(withdrawn, metric, { published: known(5) })).toBeUndefined();
  });

  it("needs a reason, and something that is published", () => {
    expect(warningsOf({ ...of, text: "rút:" }, "vi")).toMatchObject([{ tone: "fault" }]);
    const other = { ...of, text: withdrawn, cell: { derived: known(3) } };
    expect(warningsOf(other, "vi")).toMatchObject([{ tone: "fault", text: /chưa có số công bố/ }]);
    expect(faceOf(other, "vi").tone).toBe("fault");
  });

  it.each(["1234", "1.234", "1,234"])("stays where it is typed again: %j", (text) =>
    expect(afterTyping({ text, before: withdrawn, metric, cell })).toBe(""),
  );

  it("is replaced by another figure, and typing what is published over nothing is typing", () => {
    expect(afterTyping({ text: " 1235 ", before: withdrawn, metric, cell })).toBe("1235");
    expect(afterTyping({ text: "1234", before: "", metric, cell })).toBe("1234");
  });

  it("stays where its reason is typed again, of one that was a reason itself", () => {
    const late = { published: missing("late") };
    expect(afterTyping({ text: "quá hạn", before: withdrawn, metric, cell: late })).toBe("");
    expect(afterTyping({ text: "chưa báo cáo", before: withdrawn, metric, cell: late })).toBe("chưa báo cáo");
  });

  it("is asked for by emptying a cell that nothing was typed into", () => {
    expect(asksWithdrawal({ text: "", cell })).toBe(true);
    expect(asksWithdrawal({ text: "12", cell })).toBe(false);
    expect(asksWithdrawal({ text: "", cell: { derived: known(3) } })).toBe(false);
  });
});

describe("a cell that is edited", () => {
  it("begins with what was typed, else with what is published as it would be typed", () => {
    expect(editableText({ ...of, text: "" })).toBe("1.234");
    expect(editableText({ ...of, text: "≈ 7" })).toBe("≈ 7");
    expect(editableText({ ...of, text: "", cell: { derived: known(3) } })).toBe("");
  });

  it("holds no more than the server takes, and shows that it was cut", () => {
    const text = afterTyping({ text: "9".repeat(400), before: "", metric, cell });
    expect([text.length, text.at(-1)]).toEqual([300, "…"]);
  });
});
