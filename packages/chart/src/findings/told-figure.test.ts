import { expect, it } from "vitest";
import { partsOf, toldFigure } from "./told-figure.ts";

const key = {
  data: "real",
  metric: "recruits",
  locality: "old:395",
  period: { year: 2020, part: "year" },
} as const;

it("a sentence comes apart at its figures", () =>
  expect(partsOf(`là ${toldFigure(key, "226 người")}.`, [key])).toEqual([
    { text: "là " },
    { text: "226 người", figure: key },
    { text: "." },
  ]));

it("the parts are the sentence without marks", () =>
  expect(
    partsOf(`${toldFigure(key, "1")} và ${toldFigure(key, "2")}`, [key])
      .map((part) => part.text)
      .join(""),
  ).toBe("1 và 2"));

it("a mark of no figure of the sentence is plain text", () =>
  expect(partsOf(toldFigure(key, "226"), [])).toEqual([{ text: "226" }]));

it("a sentence without figures is one part", () =>
  expect(partsOf("Không đổi.", [key])).toEqual([{ text: "Không đổi." }]));
