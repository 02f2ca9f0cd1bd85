import { describe, expect, it } from "vitest";
import { weightFault, withSplitWeights } from "./split-weight.ts";
import type { Succession } from "./succession.ts";

const split = (to: Succession["to"]): Succession => ({
  from: "old:14758",
  to,
  on: "2025-07-01",
  change: "split_merged",
  share: "partial",
});
const whole: Succession = { ...split("new:14797"), from: "old:14761", change: "merged", share: "full" };
const successions = [split("new:14797"), split("new:14758"), whole];
const weight = { from: "old:14758", to: "new:14797", share: 0.6, basis: "population" } as const;

describe("the weight of a split", () => {
  it("stands on the part it is of, with its basis, and on no other", () => {
    const [first, ...others] = withSplitWeights(successions, [weight]);
    expect(first).toEqual({ ...split("new:14797"), weight: 0.6, weightBasis: "population" });
    expect(others).toEqual(successions.slice(1));
    expect(withSplitWeights(successions, [{ ...weight, from: "old:14761" }])[2]).toEqual(whole);
  });

  it("can be kept where the register knows the part and the parts are no more than the whole", () => {
    const rest = { ...weight, to: "new:14758", share: 0.4 } as const;
    expect(weightFault(weight, [], successions)).toBeUndefined();
    expect(weightFault(rest, [weight], successions)).toBeUndefined();
    expect(weightFault({ ...weight, share: 0.9 }, [weight], successions)).toBeUndefined();
  });

  it.each([
    [{ basis: "" }, "a basis of 1 to 60 characters"],
    [{ basis: "a".repeat(61) }, "a basis of 1 to 60 characters"],
    [{ share: 0 }, "a share between 0 and 1, not 0"],
    [{ share: 1.5 }, "a share between 0 and 1, not 1.5"],
    [{ share: Number.NaN }, "a share between 0 and 1, not NaN"],
    [{ to: "new:1" as const }, "no part of old:14758 went into new:1"],
    [{ from: "old:14761" as const }, "no part of old:14761 went into new:14797"],
    [{ to: "new:14758" as const, share: 0.5 }, "the shares of old:14758 add up to 1.1, over 1"],
  ])("is refused by name otherwise: %j", (bad, words) => {
    expect(weightFault({ ...weight, ...bad }, [weight], successions)).toBe(words);
  });
});
