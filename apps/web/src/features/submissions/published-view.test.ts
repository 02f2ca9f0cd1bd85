import { known, missing } from "@sosanh/core/figures/value";
import type { DecidedFigure, DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import { publishedView } from "./published-view.ts";

const reader = { data: "real", language: "vi" } as const;

describe("publishedView", () => {
  it("shows the metric that most figures are of, with its places, in the course of ten years", () =>
    expect(
      publishedView(
        [
          figure({ metric: "accidents", locality: "old:40", year: 2024 }),
          figure({ metric: "recruits_delivered", locality: "old:38", year: 2024 }),
          figure({ metric: "recruits_delivered", locality: "old:40", year: 2024 }),
        ],
        reader,
      ),
    ).toMatchObject({
      data: "real",
      metrics: ["recruits_delivered"],
      places: [{ locality: "old:38" }, { locality: "old:40" }],
      years: { from: 2015, to: 2024 },
    }));

  it("of metrics with as many figures shows one that has a year before", () =>
    expect(
      publishedView(
        [
          figure({ metric: "recruit_target_rate" }),
          { ...figure({ metric: "fire_training_courses" }), known: { lastYear: known(15) } },
        ],
        reader,
      )?.metrics,
    ).toEqual(["fire_training_courses"]));

  it("shows nothing of what brought no number: targets, held and withdrawn figures", () =>
    expect(
      publishedView(
        [
          figure({ kind: "target" }),
          figure({}, "held"),
          figure({}, "withdrawn"),
          figure({ value: missing("unreadable") }),
        ],
        reader,
      ),
    ).toBeUndefined());

  it("shows at most as many places as a chart tells apart", () =>
    expect(
      publishedView(
        Array.from({ length: 30 }, (_, n) => figure({ locality: `old:${n + 10}` })),
        reader,
      )?.places,
    ).toHaveLength(8));
});

function figure(
  given: Partial<DecidedFigure> & { readonly year?: number },
  decision: DecisionKind = "accepted",
): SubmissionFigure {
  const { year = 2024, ...rest } = given;
  return {
    ordinal: 0,
    read: {
      place: { kind: "document" },
      shown: "214",
      value: 214,
      readings: [],
      unit: "",
      metric: null,
      locality: { uid: null, name: "" },
      year,
      part: "year",
      status: "measured",
      qualifier: "exact",
      confidence: 1,
      doubts: [],
    },
    checks: [],
    known: {},
    decision: {
      kind: decision,
      by: "local",
      at: "2026-11-22T00:00:00Z",
      figure: {
        metric: "recruits_delivered",
        locality: "old:38",
        period: { year, part: "year" },
        kind: "measured",
        value: known(214),
        ...rest,
      },
    },
  };
}
