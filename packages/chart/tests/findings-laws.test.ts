import type { Comparison } from "@sosanh/core/comparison/comparison";
import { isKnown, known, qualifiers } from "@sosanh/core/figures/value";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { figuresOf, type PlaceName, places, targeted } from "@sosanh/core/fixtures/small-country";
import { benchmarkKinds, type ViewInput } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findings, findingsWithFigures } from "../src/findings/findings.ts";
import { findingEn } from "../src/words/finding-words-en.ts";
import { findingVi } from "../src/words/finding-words-vi.ts";
import { numbersIn } from "./numbers-in.ts";

const districts: readonly PlaceName[] = ["A1", "A2", "B1", "B2"];
const years = [2019, 2020, 2021, 2022, 2023];
const figure = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(...qualifiers)).map(([n, q]) => known(n, q)),
  { nil: undefined, freq: 5 },
);
const series = fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 });

/** Any small comparison: figures of districts with gaps and marks, seen in any way findings are told of. */
const comparisons = fc
  .record({
    metric: fc.constantFrom("recruits", "accidents", "income", "groups"),
    figures: series,
    people: fc.boolean(),
    targets: fc.boolean(),
    mine: fc.constantFrom<PlaceName | undefined>(undefined, "A", "A1"),
    shown: fc.constantFrom<readonly ViewInput["places"][number][]>(
      [{ childrenOf: "vn" }],
      [{ childrenOf: places.A }, { childrenOf: places.B }],
      [{ locality: places.A }, { childrenOf: places.A }],
      [{ locality: "vn" }, { childrenOf: "vn" }, { childrenOf: places.A }, { childrenOf: places.B }],
    ),
    benchmark: fc.option(fc.constantFrom(...benchmarkKinds), { nil: undefined }),
    basis: fc.constantFrom("value", "rate", "share", "index", "change", "relative-change"),
    chart: fc.constantFrom("line", "map", "slope"),
    language: fc.constantFrom("vi" as const, "en" as const),
    baseYear: fc.constantFrom(undefined, 2020),
  })
  .map(({ metric, figures, people, targets, mine, shown, ...view }) => {
    const told = figuresOf(metric);
    const cells = districts.flatMap((district, i) =>
      years.flatMap((year, j) => {
        const value = figures[i]?.[j];
        const own = value === undefined ? [] : [told(district, year, value)];
        return people ? [...own, figuresOf("population")(district, year, 50_000 + 1000 * i + j)] : own;
      }),
    );
    const { row: _row, ...comparison } = compared(cells, {
      view: {
        ...view,
        metrics: [metric],
        places: [...shown],
        ...(mine && { mine: places[mine] }),
        years: { from: 2020, to: 2023 },
      },
      input: { targets: targets ? districts.map((d, i) => targeted(d, 2023, 20_000 + i)) : [] },
    });
    return comparison;
  });

/** Every number in an answer, without its sign, as it may be rounded. */
function numbersOf(x: unknown): number[] {
  // A half is rounded by its decimal digits when written, by its binary ones here.
  if (typeof x === "number")
    return [0, 1, 2, 3].flatMap((digits) =>
      [Math.abs(x), Math.abs(x) * (1 + 1e-12)].map((size) => Number(size.toFixed(digits))),
    );
  if (typeof x !== "object" || x === null) return [];
  return Object.values(x).flatMap(numbersOf);
}

const causes = {
  vi: /(^|[\s,;(])(do|vì|bởi|nhờ|nên|khiến|gây|giúp|dẫn đến|nguyên nhân|tác động|ảnh hưởng|kết quả của)(?=[\s,.;:)]|$)/iu,
  en: /\b(because|due to|caus\w+|led to|leads to|thanks to|result of|owing|driven|driver|explain\w*|effect|impact)\b/i,
};

describe("any finding", () => {
  it("has no number that the comparison does not have, but for counts of its places", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const { language } = comparison.view;
        const counts = comparison.localities.map((_, i) => i + 1);
        const allowed = new Set([...numbersOf(comparison), ...counts, ...years, 95]);
        for (const text of findings(comparison)) {
          const strange = numbersIn(text, language).filter((n) => !allowed.has(n));
          expect(strange, text).toEqual([]);
        }
      }),
    ));
  it("is a whole sentence", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        for (const text of findings(comparison)) {
          expect(text).toMatch(/^\p{Lu}|^\d/u);
          expect(text).toMatch(/[^.]\.$/);
          expect(text).not.toMatch(/[{}]|undefined|NaN|\s\s|\s[,.;]/);
        }
      }),
    ));
  it("leads to figures that are there", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const { rows } = comparison;
        for (const { figures, text } of findingsWithFigures(comparison))
          for (const key of figures) {
            const row = rows.find((r) => r.locality === key.locality && r.period.year === key.period.year);
            expect(row !== undefined && isKnown(row.value), text).toBe(true);
          }
      }),
    ));
  it("names no cause", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        for (const text of findings(comparison)) expect(text).not.toMatch(causes[comparison.view.language]);
      }),
    ));
  it("calls nothing better or worse of a neutral metric", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        fc.pre(comparison.metrics[0]?.polarity === "neutral" && comparison.view.benchmark !== "target");
        for (const text of findings(comparison)) expect(text).not.toMatch(/tốt|kém|better|worse/);
      }),
    ));
});

describe("a direction", () => {
  const judged = /tốt lên|kém đi|for the better|for the worse/g;
  const opposite: Readonly<Record<string, string>> = {
    "tốt lên": "kém đi",
    "kém đi": "tốt lên",
    "for the better": "for the worse",
    "for the worse": "for the better",
  };
  const turned = (comparison: Comparison): Comparison => ({
    ...comparison,
    metrics: comparison.metrics.map((m) => ({
      ...m,
      polarity: m.polarity === "higher-better" ? "lower-better" : "higher-better",
    })),
  });
  it("is for the better or the worse by the metric's polarity alone", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        fc.pre(comparison.metrics[0]?.polarity !== "neutral");
        const words = (of: Comparison) => findings(of).flatMap((text) => text.match(judged) ?? []);
        expect(words(turned(comparison))).toEqual(words(comparison).map((word) => opposite[word]));
      }),
    ));
});

describe("the words of findings", () => {
  it("name no cause", () => {
    expect(Object.values(findingVi).filter((text) => causes.vi.test(text))).toEqual([]);
    expect(Object.values(findingEn).filter((text) => causes.en.test(text))).toEqual([]);
  });
  it("have the same open places in both languages", () => {
    const open = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).toSorted();
    for (const [key, text] of Object.entries(findingVi))
      expect([key, open(findingEn[key as keyof typeof findingVi])]).toEqual([key, open(text)]);
  });
});
