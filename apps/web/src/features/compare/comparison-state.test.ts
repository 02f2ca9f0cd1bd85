import { missing } from "@sosanh/core/figures/value";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { seen } from "@sosanh/core/fixtures/small-country";
import { expect, it } from "vitest";
import { isEmpty } from "./comparison-state.ts";

const empty = (comparison: ReturnType<typeof compared>) => {
  const metric = comparison.metrics[0];
  return metric === undefined ? undefined : isEmpty(comparison, metric);
};

it("a comparison of which nothing is recorded is empty", () => expect(empty(compared([]))).toBe(true));

it("a figure makes it worth showing", () => expect(empty(compared([seen("B1", 2023, 4)]))).toBe(false));

it("so does a figure that is held for a person, or withheld", () => {
  expect(empty(compared([{ ...seen("B1", 2023, 4), state: "held" }]))).toBe(false);
  expect(empty(compared([seen("B1", 2023, missing("withheld"))]))).toBe(false);
});
