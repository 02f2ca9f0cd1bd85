import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Edit,
  type EditHistory,
  emptyHistory,
  stepBack,
  stepOn,
  withEdits,
  withStep,
} from "./edit-history.ts";

const written = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("", "1", "2")), {
  minLength: 1,
  maxLength: 4,
});

/** Each step writes its cells one after the other over what is there. */
function stepOver(texts: ReadonlyMap<string, string>, cells: readonly (readonly [string, string])[]): Edit[] {
  const edits: Edit[] = [];
  for (const [cell, after] of cells)
    edits.push({ cell, before: withEdits(texts, edits).get(cell) ?? "", after });
  return edits;
}

describe("undoing", () => {
  it("every step brings back what was there, and doing them again what stood at the end", () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (steps) => {
        let texts: ReadonlyMap<string, string> = new Map([["a", "before"]]);
        let history: EditHistory = emptyHistory;
        for (const cells of steps) {
          const edits = stepOver(texts, cells);
          history = withStep(history, edits);
          texts = withEdits(texts, edits);
        }
        const end = texts;
        for (let back = stepBack(history); back !== undefined; back = stepBack(history)) {
          texts = withEdits(texts, back.edits);
          history = back.history;
        }
        expect([...texts]).toEqual([["a", "before"]]);
        for (let on = stepOn(history); on !== undefined; on = stepOn(history)) {
          texts = withEdits(texts, on.edits);
          history = on.history;
        }
        expect(new Map([...texts].toSorted())).toEqual(new Map([...end].toSorted()));
      }),
    );
  });

  it("takes a paste back as one step", () => {
    const edits = stepOver(new Map(), [
      ["a", "1"],
      ["b", "2"],
    ]);
    const back = stepBack(withStep(emptyHistory, edits));
    expect(back?.edits.map((e) => [e.cell, e.after])).toEqual([
      ["b", ""],
      ["a", ""],
    ]);
  });

  it("ends where nothing was done, and what was undone is gone once something else is done", () => {
    expect(stepBack(emptyHistory)).toBeUndefined();
    expect(withStep(emptyHistory, [{ cell: "a", before: "1", after: "1" }])).toBe(emptyHistory);
    const back = stepBack(withStep(emptyHistory, [{ cell: "a", before: "", after: "1" }]));
    const next = withStep(back?.history ?? emptyHistory, [{ cell: "a", before: "", after: "2" }]);
    expect(stepOn(next)).toBeUndefined();
  });
});
