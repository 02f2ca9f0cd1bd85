import { describe, expect, it } from "vitest";
import { known, missing } from "../figures/value.ts";
import { type GivenDecision, refuseDecision } from "./decision-rules.ts";
import type { DecidedFigure } from "./figure-decision.ts";
import type { ReadFigure } from "./read-figure.ts";

const read: ReadFigure = {
  place: { kind: "span", start: 10, end: 14 },
  shown: "4.300",
  value: 4300,
  readings: [],
  unit: "người",
  metric: "recruits",
  locality: { uid: "old:101", name: "Huyện A" },
  year: 2023,
  part: "year",
  status: "measured",
  qualifier: "exact",
  confidence: 1,
  doubts: [],
};
const figure: DecidedFigure = {
  metric: "recruits",
  locality: "old:101",
  period: { year: 2023, part: "year" },
  kind: "measured",
  value: known(4300),
};
const refusing = (decision: GivenDecision, of: Partial<ReadFigure> = {}) => {
  const refuse = () => refuseDecision({ ordinal: 2, read: { ...read, ...of } }, decision);
  return expect(refuse);
};
const corrected = (more: Partial<DecidedFigure>): GivenDecision => ({
  kind: "accepted",
  figure: { ...figure, ...more },
});

describe("a decision on a figure", () => {
  it("may accept what was read", () => refusing({ kind: "accepted", figure }).not.toThrow());

  it.each([
    ["value", { value: known(43000) }],
    ["value", { value: known(4300, "at-least") }],
    ["value", { value: missing("unreadable") }],
    ["metric", { metric: "quota" }],
    ["place", { locality: "old:102" }],
    ["year", { period: { year: 2022, part: "year" } }],
    ["period", { period: { year: 2023, part: "h1" } }],
    ["kind", { kind: "target" }],
  ] as const)("does not accept another %s than was read", (name, more) =>
    refusing(corrected(more)).toThrow(`Figure 3 (“4.300”) differs from what was read in its ${name}.`),
  );

  it("may call what was not told apart a target or a figure", () =>
    refusing(corrected({ kind: "target" }), { status: "ambiguous" }).not.toThrow());

  it("accepts a typed reason that there is no number", () => {
    const typed = { place: { kind: "document" }, value: null, shown: "không áp dụng" } as const;
    refusing(corrected({ value: missing("not-applicable") }), typed).not.toThrow();
  });

  it("accepts the reason that a document gives itself, and no other", () => {
    const told = { value: null, missing: "not-reported", shown: "chưa báo cáo" } as const;
    refusing(corrected({ value: missing("not-reported") }), told).not.toThrow();
    refusing(corrected({ value: missing("withheld") }), told).toThrow("in its value");
  });

  it("may correct to anything", () =>
    refusing({ kind: "corrected", figure: { ...figure, value: known(1) } }).not.toThrow());

  it.each(["beside", "withdrawn"] as const)("%s needs a reason", (kind) => {
    refusing({ kind, figure, reason: " " }).toThrow("it needs a reason");
    refusing({ kind, figure, reason: "công văn 12" }).not.toThrow();
  });

  it.each(["accepted", "corrected", "beside", "held", "withdrawn"] as const)("%s needs a figure", (kind) =>
    refusing({ kind, reason: "x" }).toThrow("it needs a metric, a place, a period and a value"),
  );

  it("brings no figure with a rejection", () => {
    refusing({ kind: "rejected", figure }).toThrow("brings no figure");
    refusing({ kind: "rejected" }).not.toThrow();
  });

  it("gives a target its number", () =>
    refusing({
      kind: "corrected",
      figure: { ...figure, kind: "target", value: missing("unreadable") },
    }).toThrow("a target must be a number"));
});
