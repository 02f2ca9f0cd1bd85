import { known } from "@sosanh/core/figures/value";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { expect, it } from "vitest";
import { publishedBefore } from "./figure-text.ts";

const of = (published: number | undefined, value: number, kind: DecisionKind = "corrected") => {
  const source = { source: "s", sourceTitle: "Báo cáo" };
  return publishedBefore({
    known: published === undefined ? {} : { published: { value: known(published), ...source } },
    decision: { kind, figure: { value: known(value) }, by: "lan", at: "2026-11-22T01:00:00Z" },
  } as SubmissionFigure);
};

it("tells the published figure that another would take the place of", () => {
  expect(of(262, 265)).toEqual(known(262));
  expect(of(262, 262)).toBeUndefined();
  expect(of(undefined, 265)).toBeUndefined();
  expect(of(262, 265, "beside")).toBeUndefined();
});
