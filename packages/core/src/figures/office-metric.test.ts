import { describe, expect, it } from "vitest";
import { type NewMetric, officeMetric } from "./office-metric.ts";

const clubs: NewMetric = {
  name: { vi: " Câu lạc bộ “Đoàn kết” ", en: "" },
  unit: { vi: "câu lạc bộ", en: "clubs" },
  group: "self_governing",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "higher-better",
  valueKind: "count",
  timing: "stock",
  definition: { vi: "", en: "" },
};

describe("a metric that an office adds", () => {
  it("has a code made from its name, which no other has", () => {
    const taken = new Set(["office_cau_lac_bo_doan_ket", "office_cau_lac_bo_doan_ket_2"]);
    expect(officeMetric(clubs, () => false).code).toBe("office_cau_lac_bo_doan_ket");
    expect(officeMetric(clubs, (code) => taken.has(code)).code).toBe("office_cau_lac_bo_doan_ket_3");
    expect(officeMetric({ ...clubs, name: { vi: "“ ”", en: "" } }, () => false).code).toBe("office_metric");
  });

  it("is called in English as in Vietnamese where nobody says otherwise", () => {
    const { name, unit } = officeMetric(clubs, () => false);
    expect(name).toEqual({ vi: "Câu lạc bộ “Đoàn kết”", en: "Câu lạc bộ “Đoàn kết”" });
    expect(unit.en).toBe("clubs");
  });

  it("is told in per cent where it is a percentage of two others", () => {
    const aggregation = { kind: "ratio", numerator: "a", denominator: "b" } as const;
    const share = officeMetric({ ...clubs, aggregation, valueKind: "percentage" }, () => false);
    expect(share.aggregation).toEqual({ ...aggregation, scale: 100 });
    const mean = officeMetric({ ...clubs, aggregation, valueKind: "amount" }, () => false);
    expect(mean.aggregation).toEqual({ ...aggregation, scale: 1 });
  });
});
