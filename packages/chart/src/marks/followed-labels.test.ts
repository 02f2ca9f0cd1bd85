import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./end-labels.ts";
import { followedLabels, longestLead } from "./followed-labels.ts";

const room = { top: 0, bottom: 400, gap: 17 };
const at = (id: string, wanted: number, order: number) => ({ id, wanted, order });

describe("labels that can be followed", () => {
  it("are all where they have room", () => {
    const labels = [at("a", 10, 2), at("b", 40, 1), at("c", 80, 3)];
    expect(followedLabels(labels, room)).toEqual(labels);
  });

  it("are the ones that matter most where many crowd", () => {
    const crowd = Array.from({ length: 12 }, (_, i) => at(`c${i}`, 200 + i, i + 1));
    const shown = followedLabels([at("mine", 205, 0), ...crowd], room).map(({ id }) => id);
    expect(shown.slice(0, 2)).toEqual(["mine", "c0"]);
    expect(shown.length).toBeLessThan(5);
  });

  it("never leave out what is of order 0, and stand near their ends otherwise", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 })), {
          maxLength: 40,
        }),
        (given) => {
          const labels = given.map(([wanted, order], i) => at(`${i}`, wanted, order));
          const shown = followedLabels(labels, room);
          for (const label of labels) if (label.order === 0) expect(shown).toContain(label);
          if (labels.some(({ order }) => order === 0)) return;
          for (const { wanted, y } of placeLabels(shown, room))
            expect(Math.abs(wanted - y)).toBeLessThanOrEqual(longestLead);
        },
      ),
    ));
});
