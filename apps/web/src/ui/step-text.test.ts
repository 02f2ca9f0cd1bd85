import type { Metric } from "@sosanh/core/figures/metric";
import { known, missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import { stepText } from "./step-text.ts";

const count = { metric: { valueKind: "count" } as Metric, decimals: 0, language: "vi" } as const;
const share = { metric: { valueKind: "percentage" } as Metric, decimals: 2, language: "vi" } as const;

describe("stepText", () => {
  it("tells amount and per cent of a count, points of a percentage", () => {
    expect(stepText({ before: known(3628), after: known(3690) }, count)).toBe("+62 (+1,7\u00a0%)");
    expect(stepText({ before: known(22.9), after: known(23.1) }, share)).toBe("+0,20\u00a0điểm %");
  });
  it("leaves the per cent out below ten", () =>
    expect(stepText({ before: known(4), after: known(40) }, count)).toBe("+36"));
  it("tells none from or to what is no number: missing is not zero", () => {
    expect(stepText({ before: missing("not-reported"), after: known(40) }, count)).toBeUndefined();
    expect(stepText({ before: known(40), after: undefined }, count)).toBeUndefined();
    expect(stepText({ before: known(40), after: known(40) }, count)).toBeUndefined();
  });
  it("keeps the mark of what is only about so many", () =>
    expect(stepText({ before: known(700, "approximate"), after: known(720) }, count)).toMatch(/^≈/));
});
