import { expect, it } from "vitest";
import { referenceLoad } from "./reference.ts";

it("the register and the catalogue come together, under one fingerprint", () => {
  const load = referenceLoad();
  expect(load.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(load.localities.at(-1)?.uid).toBe("vn");
  expect(load.successions).toHaveLength(26_415);
  expect(load.metricGroups.map((g) => g.code)).toEqual([...new Set(load.metrics.map((m) => m.group))]);
});
