import type { Metric } from "@sosanh/core/figures/metric";
import { known } from "@sosanh/core/figures/value";
import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { describe, expect, it } from "vitest";
import { draftChecks } from "./draft-checks.ts";

const rate: Metric = {
  code: "training_rate",
  name: { vi: "Tỷ lệ huấn luyện", en: "Training rate" },
  unit: { vi: "%", en: "%" },
  group: "training",
  decimals: 1,
  aggregation: { kind: "none" },
  polarity: "higher-better",
  valueKind: "percentage",
  timing: "flow",
  definition: { vi: "", en: "" },
  definitionVersion: 1,
};
const people: Metric = {
  ...rate,
  code: "trained",
  unit: { vi: "người", en: "people" },
  decimals: 0,
  valueKind: "count",
};
const read: ReadFigure = {
  place: { kind: "span", start: 10, end: 14 },
  shown: "98,5",
  value: 98.5,
  readings: [],
  unit: "%",
  metric: rate.code,
  locality: { uid: "old:407", name: "Thị xã Nghi Sơn" },
  year: 2021,
  part: "year",
  status: "measured",
  qualifier: "exact",
  confidence: 0.95,
  doubts: [],
};
const codes = (checks: readonly FigureCheck[], metric: Metric | undefined, value?: number) =>
  draftChecks({ read, checks }, { metric, value: value === undefined ? undefined : known(value) }).map(
    ({ code }) => code,
  );
const look = (code: FigureCheck["code"]): FigureCheck => ({ code, weight: "look", facts: {} });

describe("draftChecks", () => {
  it("tells of a share that is given to a count before it is decided", () => {
    expect(codes([], rate, 98.5)).toEqual([]);
    expect(codes([], people, 98.5)).toEqual(["not-whole", "unknown-unit"]);
  });

  it("tells no longer what the draft has mended", () => {
    expect(codes([look("not-whole"), look("contradicts")], people, 1221)).toEqual(["contradicts"]);
    expect(codes([look("unknown-metric")], undefined, 98.5)).toEqual(["unknown-metric"]);
    expect(codes([look("unknown-metric")], people)).toEqual([]);
  });

  it("leaves the unit of the place to the doubt of its own", () =>
    expect(codes([look("did-not-exist")], rate, 98.5)).toEqual([]));
});
