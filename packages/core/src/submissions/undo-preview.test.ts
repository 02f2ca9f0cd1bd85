import { describe, expect, it } from "vitest";
import { known, missing } from "../figures/value.ts";
import { mostUndoneFirst, type UndoneChange, undoEffectOf } from "./undo-preview.ts";

const change = (given: Pick<UndoneChange, "ordinal" | "before" | "after" | "decision">): UndoneChange => ({
  ...{ metric: "recruits", locality: "old:101", period: { year: 2023, part: "year" }, kind: "measured" },
  ...given,
});

describe("undoEffectOf", () => {
  it("tells what stands again from what goes, and from what was there all along", () => {
    expect(undoEffectOf({ before: known(40), after: known(4) })).toBe("restored");
    expect(undoEffectOf({ before: known(40) })).toBe("emptied");
    expect(undoEffectOf({ after: known(4) })).toBe("returned");
    expect(undoEffectOf({ before: known(4), after: known(4) })).toBe("same");
    expect(undoEffectOf({ before: known(40), decision: "held" })).toBe("waiting");
    expect(undoEffectOf({ decision: "held" })).toBe("waiting");
    expect(undoEffectOf({})).toBeUndefined();
  });

  it("takes a number and a reason for none as two things", () => {
    expect(undoEffectOf({ before: missing("not-reported"), after: known(0) })).toBe("restored");
    expect(undoEffectOf({ before: missing("not-reported"), after: missing("not-reported") })).toBe("same");
  });
});

describe("mostUndoneFirst", () => {
  it("begins with what is taken away, and keeps the document's order otherwise", () => {
    const changes = [
      change({ before: known(1), after: known(1), ordinal: 0 }),
      change({ before: known(6), ordinal: 4, decision: "held" }),
      change({ before: known(7) }),
      change({ after: known(2), ordinal: 1 }),
      change({ before: known(3), after: known(2), ordinal: 3 }),
      change({ before: known(5), ordinal: 2 }),
    ];
    expect(mostUndoneFirst(changes).map(({ ordinal }) => ordinal)).toEqual([2, undefined, 4, 3, 1, 0]);
  });
});
