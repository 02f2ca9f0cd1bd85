import { known } from "@sosanh/core/figures/value";
import { expect, it } from "vitest";
import { attainmentText } from "./attainment-text.ts";

it("an attainment keeps what its figure and its target leave open", () => {
  expect(attainmentText(known(99.058, "at-least"), "vi")).toBe("≥\u00a099,1\u00a0%");
  expect(attainmentText(known(70, "approximate"), "en")).toBe("≈\u00a070.0%");
});
it("an attainment short of 100 % never reads 100 %", () => {
  expect(attainmentText(known(99.96), "vi")).toBe("99,96\u00a0%");
  expect(attainmentText(known(100), "vi")).toBe("100\u00a0%");
});
