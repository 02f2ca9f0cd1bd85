import type { Metric } from "@sosanh/core/figures/metric";
import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import { alikeFigures } from "./alike-figures.ts";
import { draftOf } from "./figure-draft.ts";

const sessions = {
  code: "propaganda_sessions",
  name: { vi: "Buổi tuyên truyền", en: "Sessions" },
  unit: { vi: "buổi", en: "sessions" },
  group: "security",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "neutral",
  valueKind: "count",
  timing: "flow",
  definition: { vi: "", en: "" },
  definitionVersion: 1,
} as const satisfies Metric;

const noYear: FigureCheck = { code: "no-year", weight: "look", facts: {} };

function cell(ordinal: number, given: Partial<ReadFigure> = {}, checks = [noYear]): SubmissionFigure {
  const read: ReadFigure = {
    place: { kind: "cell", sheet: "Biểu 1", row: ordinal + 5, column: "C" },
    shown: `${ordinal}`,
    value: ordinal,
    readings: [],
    unit: "",
    metric: sessions.code,
    locality: { uid: "old:407", name: `Xã ${ordinal}` },
    year: null,
    part: "year",
    status: "measured",
    qualifier: "exact",
    confidence: 0.5,
    doubts: ["no-year"],
    ...given,
  };
  return { ordinal, read, checks, known: {} };
}
const open = cell(1);
const alike = (others: readonly SubmissionFigure[]) =>
  alikeFigures({ figure: open, draft: { ...draftOf(open), year: 2020 }, metric: sessions }, [
    open,
    ...others,
  ]);

describe("what was settled of a figure", () => {
  it("goes to the others of its column, each with its own place and number", () => {
    const [only] = alike([cell(2, { locality: { uid: "old:395", name: "Xã 2" } })]);
    expect(only).toEqual({
      ordinal: 2,
      kind: "corrected",
      figure: {
        metric: sessions.code,
        locality: "old:395",
        period: { year: 2020, part: "year" },
        kind: "measured",
        value: { value: 2, qualifier: "exact" },
      },
    });
  });

  it("leaves a year that was read, and gives a place only to the same name", () => {
    const given = alike([cell(2, { year: 2019 }), cell(3, { locality: { uid: null, name: "Xã 3" } })]);
    expect(given.map(({ ordinal, figure }) => [ordinal, figure.period.year])).toEqual([[2, 2019]]);
  });

  it("does not go to another column, an open number, a decided figure, a sum, or one that something else speaks against", () => {
    const far: FigureCheck = { code: "ten-times", weight: "look", facts: {} };
    const decision = { kind: "rejected", by: "lan", at: "2024-01-01T00:00:00Z" } as const;
    expect(
      alike([
        cell(2, { place: { kind: "cell", sheet: "Biểu 1", row: 5, column: "D" } }),
        cell(3, { value: null, readings: [4300, 43000] }),
        { ...cell(4), decision },
        cell(5, {}, [noYear, far]),
        cell(6, { isTotal: true }),
      ]),
    ).toEqual([]);
  });
});
