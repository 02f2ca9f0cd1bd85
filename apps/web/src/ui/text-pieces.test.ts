import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksOfBlocks, type TextMark, textPieces } from "./text-pieces.ts";

const mark = (start: number, end: number): TextMark => ({
  id: `${start}-${end}`,
  tone: "sure",
  label: "",
  start,
  end,
});
const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 12 })
  .map((all) =>
    all.map(([start, length]) => mark(start, start + length)).toSorted((a, b) => a.start - b.start),
  );

describe("textPieces", () => {
  it("gives back the whole stretch, in order, without a gap", () =>
    fc.assert(
      fc.property(spans, (marks) => {
        const pieces = textPieces({ start: 5, end: 50 }, marks);
        expect(pieces[0]?.start).toBe(5);
        expect(pieces.at(-1)?.end).toBe(50);
        for (const [i, piece] of pieces.entries()) {
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(pieces[i + 1]?.start ?? 50).toBe(piece.end);
        }
      }),
    ));
  it("draws every mark that is in the stretch once", () =>
    fc.assert(
      fc.property(spans, (marks) => {
        const drawn = textPieces({ start: 5, end: 50 }, marks).flatMap((p) => p.marks);
        expect(drawn).toEqual(marks.filter((m) => m.end > 5 && m.start < 50));
      }),
    ));
  it("joins marks that overlap", () =>
    expect(
      textPieces({ start: 0, end: 10 }, [mark(2, 5), mark(4, 7)]).map((p) => [
        p.start,
        p.end,
        p.marks.length,
      ]),
    ).toEqual([
      [0, 2, 0],
      [2, 7, 2],
      [7, 10, 0],
    ]));
});

describe("marksOfBlocks", () => {
  it("gives each stretch the marks that are in it, also one that goes over two", () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    const ids = marksOfBlocks(blocks, [mark(22, 24), mark(3, 5), mark(8, 13)]).map((list) =>
      list.map((m) => m.id),
    );
    expect(ids).toEqual([["3-5", "8-13"], ["8-13"], ["22-24"]]);
  });
});
