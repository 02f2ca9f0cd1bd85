import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import { describe, expect, it, test } from "vitest";
import { figureWord, readFigure } from "./figure-address.ts";

const figure = (more: Partial<FigureKey> = {}): FigureKey => ({
  data: "real",
  metric: "recruits",
  locality: "old:38" as FigureKey["locality"],
  period: { year: 2024, part: "year" },
  ...more,
});

describe("the address of a figure", () => {
  test.each([
    ["recruits,old:38,2024", figure()],
    ["recruits,old:38,2024,h1", figure({ period: { year: 2024, part: "h1" } })],
    ["recruits,old:38,2024,year,today", figure({ frame: "today" })],
    ["recruits,old:38,2024,year,2025-06-30", figure({ frame: "2025-06-30" })],
  ])("is %s and read again", (word, key) => {
    expect(figureWord(key)).toBe(word);
    expect(readFigure({ figure: word })).toEqual({ kind: "read", value: key });
  });
  it("is of the data that the address is of", () =>
    expect(readFigure({ figure: "recruits,old:38,2024", d: "sample" })).toEqual({
      kind: "read",
      value: figure({ data: "sample" }),
    }));
  it("is as known on the day that the address names", () =>
    expect(readFigure({ figure: "recruits,old:38,2024", known: "2025-12-31" })).toEqual({
      kind: "read",
      value: figure({ asKnown: "2025-12-31" }),
    }));
  test.each([
    "",
    "recruits",
    "recruits,nowhere,2024",
    "recruits,old:38,24",
    "recruits,old:38,2024,x",
    "a,old:38,2024,h1,b",
  ])("is not %j", (given) => expect(readFigure({ figure: given })).toEqual({ kind: "bad", given }));
  it("is absent where none is named", () => expect(readFigure({})).toEqual({ kind: "absent" }));
});
