import { describe, expect, it } from "vitest";
import type { Locality } from "./locality.ts";
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
  const ended = { get: () => undefined };

  it("stands on the part it is of, with its basis, and the last part of a unit that ended is the rest", () => {
    const [first, second, other] = withSplitWeights(successions, [weight], ended);
    expect(first).toEqual({ ...split("new:14797"), weight: 0.6, weightBasis: "population" });
    expect(second).toEqual({ ...split("new:14758"), weight: 0.4, weightBasis: "population" });
    expect(other).toEqual(whole);
    expect(withSplitWeights(successions, [{ ...weight, from: "old:14761" }], ended)).toEqual(successions);
  });

  it("says nothing of the rest of a unit that stands on, or of two parts that are left", () => {
    const still: Locality = {
      uid: "old:14758",
      level: 3,
      versions: [{ kind: "phuong", name: "a", shortName: "a" }],
    };
    expect(withSplitWeights(successions, [weight], { get: () => still })[1]).toEqual(split("new:14758"));
    const three = [...successions, split("new:14800")];
    expect(withSplitWeights(three, [weight], ended).slice(1)).toEqual(three.slice(1));
    const all = withSplitWeights(three, [{ ...weight, share: 1 }], ended);
    expect(all.map((s) => s.weight)).toEqual([1, 0, undefined, 0]);
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
    [{ share: 0 }, "a share above 0 and at most 1, not 0"],
    [{ share: 1.5 }, "a share above 0 and at most 1, not 1.5"],
    [{ share: Number.NaN }, "a share above 0 and at most 1, not NaN"],
    [{ to: "new:1" as const }, "no part of old:14758 went into new:1"],
    [{ from: "old:14761" as const }, "no part of old:14761 went into new:14797"],
    [{ to: "new:14758" as const, share: 0.5 }, "the shares of old:14758 add up to 1.1, over 1"],
  ])("is refused by name otherwise: %j", (bad, words) => {
    expect(weightFault({ ...weight, ...bad }, [weight], successions)).toBe(words);
  });
});
