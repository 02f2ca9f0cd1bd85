import { describe, expect, it } from "vitest";
import { colourScale, toneOf } from "./colour-scale.ts";

const shown = { digits: 0, polarity: "higher-better" } as const;
const vi = (basis: "value" | "change" | "target" | "rank" | "index") => ({ basis, language: "vi" }) as const;
const texts = (scale: ReturnType<typeof colourScale>) => scale.classes.map(({ text }) => text);

describe("the classes of values", () => {
  const values = [12, 25, 31, 47, 58, 64, 79, 83, 96, 140];
  const scale = colourScale(values, { view: vi("value"), ...shown });

  it("are printed half-open, the first and last open", () =>
    expect(texts(scale)).toEqual(["dưới 30", "30–<50", "50–<70", "70–<90", "từ 90"]));
  it("darken with the value", () =>
    expect(values.map((v) => toneOf(scale, v))).toEqual([0, 0, 1, 1, 3, 3, 4, 4, 5, 5]));
  it("name their method", () => expect(scale.method).toContain("phân vị"));
  it("are none without values", () =>
    expect(colourScale([], { view: vi("value"), ...shown }).classes).toEqual([]));
  it("are one where all values are equal", () =>
    expect(texts(colourScale([7, 7], { view: vi("value"), ...shown }))).toEqual(["7"]));
  it("follow what is shown, not the digits behind it", () => {
    const rounded = colourScale([15.82, 15.84, 20.1, 30.4, 44.6], { view: vi("value"), ...shown, digits: 1 });
    expect(texts(rounded)).not.toContainEqual(expect.stringContaining("15,83"));
  });
});

describe("the classes of ranks", () => {
  it("are darkest for the first places", () => {
    const scale = colourScale([1, 2, 3, 4, 5], { view: vi("rank"), ...shown });
    expect([1, 5].map((rank) => toneOf(scale, rank))).toEqual([5, 0]);
  });
});

describe("the classes of changes", () => {
  const changes = [-12, -6, -1, 0, 3, 8, 15];

  it("have one for no change, in the middle tone", () => {
    const scale = colourScale(changes, { view: vi("change"), ...shown });
    expect(scale.range).toBe("divergingPolar");
    expect(toneOf(scale, 0)).toBe(3);
  });
  it("are worded alike below and above", () => {
    const words = texts(colourScale(changes, { view: vi("change"), ...shown }));
    expect(words.filter((text) => text.includes("–"))).toEqual([]);
    expect(words.filter((text) => text.includes("đến dưới")).length).toBeGreaterThan(2);
  });
  it("are better above where more is better", () => {
    const scale = colourScale(changes, { view: vi("change"), ...shown });
    expect([toneOf(scale, -12), toneOf(scale, 15)].map((tone) => (tone ?? 3) - 3)).toEqual([-2, 2]);
  });
  it("turn round where less is better", () => {
    const scale = colourScale(changes, { view: vi("change"), digits: 0, polarity: "lower-better" });
    expect((toneOf(scale, 15) ?? 3) < 3).toBe(true);
  });
  it("are neither better nor worse without a direction", () =>
    expect(colourScale(changes, { view: vi("change"), digits: 0, polarity: "neutral" }).range).toBe(
      "divergingNeutral",
    ));
});

describe("the classes of attainments", () => {
  it("part what reached the target from what did not", () => {
    const scale = colourScale([94.2, 97.9, 99.9, 100, 101.3, 104], {
      view: vi("target"),
      ...shown,
      digits: 1,
    });
    expect((toneOf(scale, 99.9) ?? 9) < 3).toBe(true);
    expect(toneOf(scale, 100)).toBe(3);
  });
  it("are worse below even where less of the metric is better", () => {
    const scale = colourScale([80, 120], { view: vi("target"), digits: 1, polarity: "lower-better" });
    expect((toneOf(scale, 80) ?? 9) < (toneOf(scale, 120) ?? 0)).toBe(true);
  });
});

describe("an index", () => {
  it("is classed around the 100 of its base year", () => {
    const scale = colourScale([82, 100, 131], { view: vi("index"), ...shown, digits: 1 });
    expect(toneOf(scale, 100)).toBe(3);
  });
});
