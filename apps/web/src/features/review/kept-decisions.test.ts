import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptDecisions } from "./kept-decisions.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";

const held = (ordinal: number): WaitingDecision => ({ ordinal, reading: 1, decision: { kind: "held" } });

describe("decisions kept in the browser", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("are left alone by another window of the same submission", () => {
    const [one, other] = [keptDecisions(7), keptDecisions(7)];
    expect([one.read(), other.read()]).toEqual([[], []]);
    one.write([held(1)]);
    other.write([held(2)]);
    expect(keptDecisions(7).read()).toEqual([held(1), held(2)]);
    other.write([]);
    expect(keptDecisions(7).read()).toEqual([held(1)]);
    one.write([]);
    expect(keptDecisions(7).read()).toEqual([]);
    expect(keptDecisions(8).read()).toEqual([]);
  });

  it("go when they are sent, but what was said since of the same figure stays", () => {
    const before = keptDecisions(7);
    before.read();
    before.write([held(1)]);
    const after = keptDecisions(7);
    expect(after.read()).toEqual([held(1)]);
    after.write([{ ordinal: 1, reading: 1, decision: null }]);
    before.write([]);
    expect(keptDecisions(7).read()).toEqual([{ ordinal: 1, reading: 1, decision: null }]);
  });

  it("wait in the page alone where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    const shelf = keptDecisions(7);
    shelf.write([held(1)]);
    expect(shelf.read()).toEqual([]);
  });
});
