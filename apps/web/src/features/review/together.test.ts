import type { Metric } from "@sosanh/core/figures/metric";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { expect, it } from "vitest";
import { acceptedTogether, commonPeriod, heldTogether } from "./together.ts";

const metric = { code: "recruits", decimals: 0, valueKind: "count" } as Metric;

function figure(ordinal: number, given: Partial<ReadFigure> = {}): SubmissionFigure {
  const read: ReadFigure = {
    ...{ place: { kind: "span", start: 0, end: 2 }, shown: `${ordinal}`, value: ordinal, readings: [] },
    ...{ unit: "", metric: "recruits", locality: { uid: "old:407", name: "" }, year: 2024, part: "year" },
    ...{ status: "measured", qualifier: "exact", confidence: 0.9, doubts: [] },
    ...given,
  };
  return { ordinal, read, checks: [], known: {} };
}
const asked = { metricOf: () => metric, reason: "" };

it("figures are given one place, each with its own number, and enter as corrected", () => {
  const { ready } = acceptedTogether([figure(3), figure(4)], { ...asked, given: { locality: "old:395" } });
  expect(ready.map(({ ordinal, decision }) => [ordinal, decision.kind, decision.figure])).toEqual(
    [3, 4].map((value) => [
      value,
      "corrected",
      {
        ...{ metric: "recruits", locality: "old:395", period: { year: 2024, part: "year" } },
        ...{ kind: "measured", value: { value, qualifier: "exact" } },
      },
    ]),
  );
});

it("figures to which nothing is given enter as read", () => {
  const { ready } = acceptedTogether([figure(3)], { ...asked, given: {}, reason: " theo biên bản " });
  expect(ready[0]?.decision).toMatchObject({ kind: "accepted", reason: "theo biên bản" });
});

it("a figure that lacks something is left, with what it lacks", () => {
  const open = figure(5, { value: null, readings: [43, 4300], year: null });
  expect(acceptedTogether([figure(3), open], { ...asked, given: {} })).toMatchObject({
    ready: [{ ordinal: 3 }],
    lacking: 1,
    lacks: ["year", "value"],
  });
  expect(heldTogether([open], { ...asked, given: { year: 2024, part: undefined } })).toMatchObject({
    ready: [{ ordinal: 5, decision: { kind: "held", figure: { value: { missing: "pending-review" } } } }],
    lacking: 0,
  });
});

it("several figures have a period in common only where all are of it", () => {
  const of = (year: number | null) => figure(year ?? 1, { year });
  expect(commonPeriod([of(2024), of(2024)], {})).toEqual({ year: 2024, part: "year" });
  expect(commonPeriod([of(2023), of(2024)], {})).toBeUndefined();
  expect(commonPeriod([of(2024), of(null)], {})).toBeUndefined();
  expect(commonPeriod([of(2023), of(null)], { year: 2022, part: "h1" })).toEqual({ year: 2022, part: "h1" });
});
