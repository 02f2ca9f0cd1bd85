import { describe, expect, it } from "vitest";
import { at, context, metrics, published, read, told } from "../../fixtures/checked-report.ts";
import { known, missing, type Value } from "../figures/value.ts";
import { checkFigures, heldAgainst } from "./check-figures.ts";
import type { ReadFigure } from "./read-figure.ts";

describe("a figure that was read", () => {
  it("has no checks where nothing speaks against it", () => {
    expect(told([read(214)], { lastYear: known(208) })).toEqual([[]]);
  });

  it("asks for an eye where the number, the metric, the place, the year or the unit is not settled", () => {
    const cases: readonly [Partial<ReadFigure>, string][] = [
      [{ value: null, readings: [43000, 4300], doubts: ["ambiguous-number"] }, "look ambiguous-number"],
      [{ value: null, shown: "nhiều" }, "look unread-cell"],
      [{ metric: null, doubts: ["unknown-metric"] }, "look unknown-metric"],
      [{ metric: "gone" }, "look unknown-metric"],
      [{ doubts: ["metric-guessed"] }, "look metric-guessed"],
      [{ locality: { uid: null, name: "Sông Lam" } }, "look unknown-place"],
      [{ year: null, doubts: ["no-year"] }, "look no-year"],
      [{ status: "ambiguous" }, "look status-guessed"],
      [{ doubts: ["unknown-unit"], unit: "tổ" }, "look unknown-unit"],
    ];
    for (const [other, check] of cases) expect(told([read(5, other)])[0]).toEqual([check]);
  });

  it("asks for an eye where a person added it, however plain it is, until it is decided", () => {
    const added = read(214, { added: { by: "an", at: "2026-01-05T08:00:00.000Z" } });
    expect(told([added])[0]).toEqual(["look added-by-hand"]);
    const figure = {
      metric: "recruits",
      locality: "old:38",
      period: { year: 2024, part: "year" },
      kind: "measured",
      value: known(214),
    } as const;
    expect(told([{ ...added, decision: { kind: "accepted", figure } }])).toEqual([[]]);
  });

  it("is only noted where place or year were inferred and are the document's own", () => {
    const figure = read(5, { doubts: ["place-guessed", "year-guessed"] });
    expect(told([figure])[0]).toEqual(["note place-guessed", "note year-guessed"]);
    expect(told([figure], {}, { about: {} })[0]).toEqual(["look place-guessed", "look year-guessed"]);
  });

  it("needs no number where the document says that there is none", () => {
    expect(told([read(null, { missing: "not-reported" })])).toEqual([[]]);
  });

  it("is no longer doubted for how it was read once a person settled it, but while it is held", () => {
    const figure = {
      metric: "recruits",
      locality: "old:38",
      period: { year: 2024, part: "year" },
      kind: "measured",
      value: known(1840),
    } as const;
    const unclear = read(null, { readings: [18400, 1840] });
    expect(told([{ ...unclear, decision: { kind: "corrected", figure } }])).toEqual([[]]);
    expect(told([{ ...unclear, decision: { kind: "held" } }])).toEqual([["look ambiguous-number"]]);
    expect(told([{ ...unclear, decision: { kind: "rejected" } }])).toEqual([[]]);
  });
});

describe("a figure that a person settled", () => {
  const settled = (value: Value) => ({
    kind: "corrected" as const,
    figure: {
      metric: "recruits",
      locality: "old:38" as const,
      period: { year: 2024, part: "year" as const },
      kind: "measured" as const,
      value,
    },
  });

  it("asks for an eye where its number is none that the document was read to say", () => {
    const look = [["look written-otherwise"]];
    expect(told([{ ...read(1450), decision: settled(known(145_000)) }])).toEqual(look);
    expect(told([{ ...read(1450), decision: settled(known(1450, "approximate")) }])).toEqual([[]]);
    expect(told([{ ...read(1450), decision: settled(missing("not-reported")) }])).toEqual(look);
    expect(told([{ ...read(null, { shown: "nhiều" }), decision: settled(known(30)) }])).toEqual(look);
    expect(told([{ ...read(null, { shown: "nhiều" }), decision: settled(missing("unreadable")) }])).toEqual([
      [],
    ]);
  });

  it("is written nowhere else where it was typed", () =>
    expect(told([{ ...read(265, { place: { kind: "document" } }), decision: settled(known(262)) }])).toEqual([
      [],
    ]));
});

describe("a number", () => {
  it("asks for an eye at ten times last year's, at a tenth, and at three times of what is large", () => {
    const before = (value: number) => ({ lastYear: known(value) });
    expect(told([read(210)], before(21))[0]).toEqual(["look ten-times"]);
    expect(told([read(21)], before(210))[0]).toEqual(["look ten-times"]);
    expect(told([read(0)], before(210))[0]).toEqual(["look ten-times"]);
    expect(told([read(20)], before(2))[0]).toEqual(["note ten-times"]);
    expect(told([read(310)], before(100))[0]).toEqual(["look far-from-last-year"]);
    expect(told([read(8)], before(2))[0]).toEqual([]);
    expect(told([read(8)], before(0))[0]).toEqual([]);
  });

  it("is no share above 100, no count below 0 or with decimals", () => {
    expect(told([read(104, { metric: "share" })])[0]).toEqual(["look not-a-share"]);
    expect(told([read(104, { metric: "attained" })])[0]).toEqual(["note above-target"]);
    expect(told([read(-4)])[0]).toEqual(["look negative"]);
    expect(told([read(4.5)])[0]).toEqual(["look not-whole"]);
  });

  it("read as a share is no count that a person makes of it, nor the other way round", () => {
    const decided = (metric: string, value: number) =>
      ({
        kind: "corrected",
        figure: {
          metric,
          locality: "old:38",
          period: { year: 2024, part: "year" },
          kind: "measured",
          value: known(value),
        },
      }) as const;
    const share = read(98, { metric: "share", unit: "%" });
    expect(told([{ ...share, decision: decided("recruits", 98) }])[0]).toEqual(["look unknown-unit"]);
    expect(told([{ ...share, decision: decided("recruits", 1221) }])[0]).toEqual(["look written-otherwise"]);
    expect(told([{ ...share, decision: decided("share", 98) }])[0]).toEqual([]);
    const counted = (unit: string) => ({ ...read(98, { unit }), decision: decided("share", 98) });
    expect(told([counted("người")])[0]).toEqual(["look unknown-unit"]);
    expect(told([counted("")])[0]).toEqual([]);
  });

  it("above its target is noted, and looked at where it is far above", () => {
    expect(told([read(105)], { target: 100 })[0]).toEqual(["note above-target"]);
    expect(told([read(1050)], { target: 100 })[0]).toEqual(["look above-target"]);
    expect(told([read(105), read(100, { metric: "quota" })])).toEqual([["note above-target"], []]);
    expect(told([read(105, { metric: "attained" }), read(105)])[0]).toEqual([]);
  });

  it("that is published already is noted; another one asks for an eye, with the source", () => {
    expect(told([read(105)], published(105))[0]).toEqual(["note already-published"]);
    expect(checkFigures([read(105)], context(published(100)))[0]).toEqual([
      { code: "second-source", weight: "look", facts: { value: 100, source: "Báo cáo" } },
    ]);
    expect(told([read(105, { metric: "quota" })], { target: 100, ...published(105) })[0]).toEqual([
      "look second-source",
    ]);
  });
});

describe("figures of one submission", () => {
  it("of one cell are noted when they agree, and looked at when they differ", () => {
    expect(told([read(5), read(5)])).toEqual([["note duplicate"], ["note duplicate"]]);
    expect(told([read(5), read(6)])).toEqual([["look contradicts"], ["look contradicts"]]);
    const cell = { kind: "cell", row: 3, column: "C" } as const;
    expect(told([read(5), read(6, { place: cell })])[0]).toEqual(["look text-differs-from-table"]);
    expect(told([read(5), { ...read(6), decision: { kind: "rejected" } }])[0]).toEqual([]);
    expect(told([read(5), read(6, { status: "target" })])[0]).toEqual([]);
  });

  it("are parts of a whole that is never less than they are", () => {
    const parts = (a: number, b: number) => [
      read(214),
      read(a, { metric: "women", partOf: 0 }),
      read(b, { metric: "women", partOf: 0, ...at("old:380") }),
    ];
    expect(told(parts(178, 36))[0]).toEqual([]);
    expect(told(parts(12, 30))[0]).toEqual([]);
    expect(told(parts(178, 46))[0]).toEqual(["look total-differs"]);
    expect(told(parts(314, 46))[0]).toEqual(["look total-differs"]);
  });

  it("add up to the sums of their table, by rows or by columns", () => {
    const cell = (row: number, value: number, other: Partial<ReadFigure> = {}) =>
      read(value, { place: { kind: "cell", row, column: "C" }, ...at("old:380"), ...other });
    const rows = (total: number) => [
      cell(2, total, { ...at("old:38"), isTotal: true }),
      cell(3, 10),
      cell(4, 20, at("old:381")),
    ];
    expect(told(rows(30))[0]).toEqual([]);
    expect(told(rows(31))[0]).toEqual(["look total-differs"]);
    expect(told(rows(30).toReversed()).at(-1)).toEqual([]);
  });

  it("of units add up to that of the unit above, and never to more", () => {
    const units = (total: number, ...parts: readonly number[]) => [
      read(total),
      ...parts.map((part, i) => read(part, at(`old:38${i}`))),
    ];
    expect(told(units(60, 10, 20, 30))[0]).toEqual([]);
    expect(told(units(61, 10, 20, 30))[0]).toEqual(["look total-differs"]);
    expect(told(units(61, 10, 20))[0]).toEqual([]);
    expect(told(units(25, 10, 20))[0]).toEqual(["look total-differs"]);
  });
});

describe("place and year", () => {
  it("of another unit than the document's ask for an eye; those in it do not", () => {
    expect(told([read(5, at("old:380"))])[0]).toEqual([]);
    expect(told([read(5, at("old:40"))])[0]).toEqual(["look other-place"]);
    expect(told([read(5, at("vn"))])[0]).toEqual(["look other-place"]);
  });

  it("of a unit that once lay in the document's are in it while the year is open", () => {
    const open = { year: null } as const;
    expect(told([read(5, { ...at("old:380"), ...open })])[0]).not.toContain("look other-place");
    expect(told([read(5, { ...at("old:40"), ...open })])[0]).toContain("look other-place");
  });

  it("of last year, and next year's targets, are usual; others ask for an eye", () => {
    expect(told([read(5, { year: 2023 })])[0]).toEqual(["note other-year"]);
    expect(told([read(5, { year: 2019 })])[0]).toEqual(["look other-year"]);
    expect(told([read(5, { year: 2025, status: "target" })])[0]).toEqual(["note other-year"]);
  });

  it("must have existed, and be over", () => {
    expect(told([read(5, { ...at("old:382"), year: 2021 })])[0]).toContain("look did-not-exist");
    const before = { about: { place: "old:38" } } as const;
    expect(told([read(5)], {}, { ...before, today: "2024-12-20" })[0]).toEqual(["note in-the-future"]);
    expect(told([read(5)], {}, { ...before, today: "2023-12-20" })[0]).toEqual(["look in-the-future"]);
    expect(told([read(5, { status: "target" })], {}, { ...before, today: "2023-12-20" })[0]).toEqual([]);
  });
});

describe("the cell that a figure is held against", () => {
  const period = { year: 2024, part: "year" } as const;

  it("is that of what it is the target of, and none where anything is not settled", () => {
    const cell = { metric: "recruits", locality: "old:38", period };
    expect(heldAgainst(read(5), metrics)).toEqual({ cell, isTarget: false });
    expect(heldAgainst(read(5, { metric: "quota" }), metrics)).toEqual({ cell, isTarget: true });
    expect(heldAgainst(read(5, { year: null }), metrics)).toBeUndefined();
  });

  it("is that of the decision, whatever was decided", () => {
    const figure = {
      metric: "women",
      locality: "old:380",
      period,
      kind: "measured",
      value: known(5),
    } as const;
    const cell = { metric: "women", locality: "old:380", period };
    for (const kind of ["corrected", "withdrawn", "held"] as const)
      expect(heldAgainst({ ...read(7), decision: { kind, figure } }, metrics)?.cell).toEqual(cell);
    expect(heldAgainst({ ...read(7), decision: { kind: "rejected" } }, metrics)?.cell.metric).toBe(
      "recruits",
    );
  });
});
