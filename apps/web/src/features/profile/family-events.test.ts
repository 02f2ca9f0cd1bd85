import type { FamilyMember, FamilyStep, FamilyTree } from "@sosanh/core/places/family-tree";
import { describe, expect, it } from "vitest";
import { familyEvents, furtherUnits } from "./family-events.ts";

const unit = (uid: "old:35" | "old:36" | "old:37" | "new:37"): FamilyMember => ({ uid, level: 1, name: uid });

function step(from: FamilyMember, to: FamilyMember, more: Partial<FamilyStep> = {}): FamilyStep {
  return { on: "2025-07-01", from, to, change: "merged", share: "full", distance: 1, ...more };
}

function family(more: Partial<FamilyTree>): FamilyTree {
  return { of: "new:37", changes: [], origins: [], successors: [], ...more };
}

describe("familyEvents", () => {
  it("puts the units that one act brought together into one event", () => {
    const origins = [unit("old:35"), unit("old:36")].map((from) =>
      step(from, unit("new:37"), { act: "202" }),
    );
    const [event, ...rest] = familyEvents(family({ origins }));
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ kind: "from", on: "2025-07-01", act: "202" });
    expect(event?.kind === "from" && event.parts.map((p) => p.member.uid)).toEqual(["old:35", "old:36"]);
  });

  it("keeps the acts of one day apart, and tells parts from wholes", () => {
    const origins = [
      step(unit("old:35"), unit("new:37"), { act: "1" }),
      step(unit("old:36"), unit("new:37"), { act: "2", share: "partial", certainty: "candidate" }),
    ];
    const events = familyEvents(family({ origins }));
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({ parts: [{ share: "partial", sure: false }] });
  });

  it("tells what happened in the order of days, whatever it was", () => {
    const version = { kind: "tinh", name: "a", shortName: "a" } as const;
    const events = familyEvents(
      family({
        successors: [step(unit("old:37"), unit("new:37"))],
        origins: [step(unit("old:35"), unit("old:37"), { on: "2019-12-01" })],
        changes: [{ on: "2020-06-01", before: version, after: version, changed: ["kind"], acts: [] }],
      }),
    );
    expect(events.map((e) => e.kind)).toEqual(["from", "changed", "into"]);
  });
});

describe("furtherUnits", () => {
  it("names units more than one step away once, nearest first", () => {
    const steps = [
      step(unit("old:35"), unit("old:36"), { distance: 3 }),
      step(unit("old:36"), unit("old:37"), { distance: 2 }),
      step(unit("old:36"), unit("new:37"), { distance: 3 }),
      step(unit("old:37"), unit("new:37")),
    ];
    expect(furtherUnits(steps, "from").map((m) => m.uid)).toEqual(["old:36", "old:35"]);
  });
});
