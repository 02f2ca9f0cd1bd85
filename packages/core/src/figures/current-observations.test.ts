import { describe, expect, it } from "vitest";
import { currentObservations } from "./current-observations.ts";
import type { Observation, ObservationState } from "./observation.ts";
import { known, missing } from "./value.ts";

const period = { year: 2024, part: "year" } as const;

function recorded(state: ObservationState, revision: number): Observation {
  return {
    dataset: "office",
    metric: "recruits",
    locality: "old:101",
    period,
    value: state === "withdrawn" ? missing("not-reported") : known(revision * 10),
    status: "measured",
    state,
    revision,
    citation: { source: "review", place: { kind: "document" } },
  };
}

function standing(...recordeds: readonly Observation[]) {
  return currentObservations(recordeds)("recruits", period).get("old:101")?.value;
}

describe("the figure that counts in a cell", () => {
  it("is none once the published one is withdrawn, in whatever order the rows come", () => {
    const [first, taken] = [recorded("published", 1), recorded("withdrawn", 2)];
    expect(standing(first, taken)).toBeUndefined();
    expect(standing(taken, first)).toBeUndefined();
  });

  it("is the one that was published after the withdrawal", () => {
    expect(standing(recorded("published", 1), recorded("withdrawn", 2), recorded("published", 3))).toEqual(
      known(30),
    );
  });

  it("waits for review where one is held after the withdrawal, and is none where one was held before it", () => {
    const first = recorded("published", 1);
    expect(standing(first, recorded("withdrawn", 2), recorded("held", 3))).toEqual(missing("pending-review"));
    expect(standing(first, recorded("held", 2), recorded("withdrawn", 3))).toBeUndefined();
  });

  it("of two that were published at once and withdrawn is none, and no clash", () => {
    const twice = [recorded("published", 1), { ...recorded("published", 1), value: known(11) }];
    expect(standing(...twice, recorded("withdrawn", 2))).toBeUndefined();
    expect(() => standing(...twice)).toThrow(/more than one published figure: recruits, old:101, 2024/);
  });
});
