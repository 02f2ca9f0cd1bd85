import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadFigure } from "./read-figure.ts";
import { amongTheirMark, figureFinder, sameFigures, traceOf } from "./same-figure.ts";

const read = (start: number, metric: string | null, more: Partial<ReadFigure> = {}) =>
  traceOf({
    place: { kind: "span", start, end: start + 2 },
    shown: "12",
    metric,
    locality: { uid: "old:1", name: "A" },
    ...{ year: 2024, part: "year", status: "measured" },
    ...more,
  });

const figures = fc.array(
  fc
    .record({ at: fc.nat(4), metric: fc.constantFrom("a", "b", null) })
    .map(({ at, metric }) => read(at, metric)),
  { maxLength: 8 },
);

describe("figures of two readings", () => {
  it("are the same that stand at one place and are written the same, however they are read", () => {
    const before = [read(0, null), read(5, "a"), read(9, "b")];
    const now = [read(5, "b"), read(7, "a"), read(0, "a")];
    expect([...sameFigures(before, now)]).toEqual([
      [0, 2],
      [1, 0],
    ]);
    expect(sameFigures([read(0, "a")], [read(0, "a", { shown: "13" })]).size).toBe(0);
  });

  it("of one mark are told apart by what they were read as, else by their order; of more or fewer none is guessed", () => {
    expect([...sameFigures([read(0, "a"), read(0, "b")], [read(0, "b"), read(0, "a")])]).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect([...sameFigures([read(0, "a"), read(0, null)], [read(0, "c"), read(0, "a")])]).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(sameFigures([read(0, null)], [read(0, "a"), read(0, "b")]).size).toBe(0);
  });

  it("that are read as the same at one place are told apart by their order only where they are as many", () => {
    const [a, b] = [read(0, "a"), read(0, "b")];
    expect([...sameFigures([a, b, a], [a, a, b])].toSorted()).toEqual([
      [0, 0],
      [1, 2],
      [2, 1],
    ]);
    expect(sameFigures([a], [a, a]).size).toBe(0);
    expect(sameFigures([a, a], [a]).size).toBe(0);
    expect([...sameFigures([a, a, b], [a, b])]).toEqual([[2, 1]]);
  });

  it("that might have been read otherwise, where some read as before are fewer, are not guessed", () =>
    expect(sameFigures([read(0, "a"), read(0, "a")], [read(0, "c"), read(0, "a")]).size).toBe(0));

  it("that were typed are those of their cells", () => {
    const typed = (metric: string, uid: "old:1" | "old:2") =>
      read(0, metric, { place: { kind: "document" }, locality: { uid, name: "" } });
    const before = [typed("a", "old:1"), typed("a", "old:2")];
    expect([...sameFigures(before, [typed("a", "old:2"), typed("b", "old:1")])]).toEqual([[1, 0]]);
  });

  it("are never two of one, nor one that stands elsewhere", () =>
    fc.assert(
      fc.property(figures, figures, (before, now) => {
        const pairs = sameFigures(before, now);
        expect(new Set(pairs.values()).size).toBe(pairs.size);
        for (const [from, to] of pairs) expect(now[to]?.mark).toBe(before[from]?.mark);
      }),
    ));

  it("stay where nothing is read otherwise", () =>
    fc.assert(
      fc.property(figures, (all) => {
        const pairs = sameFigures(all, all);
        expect(all.every((_, at) => pairs.get(at) === at)).toBe(true);
      }),
    ));

  it("are the same whether they are looked for together or one by one, in any part of the new reading", () =>
    fc.assert(
      fc.property(figures, figures, fc.nat(4), (before, now, at) => {
        const { mark } = read(at, null);
        const there = [...now.keys()].filter((one) => now[one]?.mark === mark);
        const find = figureFinder(there.flatMap((one) => now[one] ?? []));
        const pairs = sameFigures(before, now);
        for (const [old, figure] of amongTheirMark(before).entries())
          if (figure.mark === mark) expect(there[find(figure) ?? -1]).toBe(pairs.get(old));
      }),
    ));

  it("are not found while it is not known what they have to be told from", () => {
    const find = figureFinder([read(0, "b"), read(3, "a")]);
    const [figure] = amongTheirMark([read(0, "a")]);
    expect(figure && find(figure)).toBe(0);
    expect(find(read(0, "b"))).toBeUndefined();
  });
});
