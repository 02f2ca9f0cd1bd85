import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryPlan, type PlannedCell, type StoredCell } from "./entry-plan.ts";

const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
const text = fc.constantFrom("1", "2", undefined);

function after(stored: readonly StoredCell[], cells: readonly PlannedCell[]): Map<number, [string, string]> {
  const plan = entryPlan(stored, cells);
  const rows = new Map(
    stored.map(({ ordinal, key: of, text: said }) => [ordinal, [of, said] as [string, string]]),
  );
  for (const ordinal of [...plan.emptied]) rows.delete(ordinal);
  for (const [from, to] of plan.moved) {
    const row = rows.get(from);
    if (row === undefined || rows.has(to)) throw new Error(`moves ${from} onto ${to}`);
    rows.set(to, row);
    rows.delete(from);
  }
  for (const [ordinal, cell] of plan.put) rows.set(ordinal, [cell.key, cell.text ?? ""]);
  return rows;
}

describe("cells stored over those of a draft", () => {
  const typing = fc.array(fc.record({ key, text }), { maxLength: 8 });

  it("leave ordinals without gaps, each cell once with what was typed last", () => {
    fc.assert(
      fc.property(fc.array(typing, { maxLength: 8 }), (steps) => {
        const expected = new Map<string, string>();
        let stored: readonly StoredCell[] = [];
        for (const cells of steps) {
          for (const cell of cells) {
            if (cell.text === undefined) expected.delete(cell.key);
            else expected.set(cell.key, cell.text);
          }
          const rows = after(stored, cells);
          stored = [...rows].map(([ordinal, [of, said]]) => ({ ordinal, key: of, text: said }));
        }
        expect(stored.map((row) => row.ordinal).toSorted((a, b) => a - b)).toEqual(stored.map((_, n) => n));
        expect(new Map(stored.map((row) => [row.key, row.text]))).toEqual(expected);
        expect(stored).toHaveLength(expected.size);
      }),
    );
  });

  it("change nothing where they say what is there", () => {
    const stored = [{ ordinal: 0, key: "a", text: "1" }];
    expect(entryPlan(stored, [{ key: "a", text: "1" }]).put.size).toBe(0);
  });
});
