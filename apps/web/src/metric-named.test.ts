import { expect, it } from "vitest";
import { bestNamedFirst, metricNamed } from "./metric-named.ts";

const named = (vi: string, en = "x") => ({ code: "code_of_it", name: { vi, en } });
const militia = named("Tỷ lệ dân quân tự vệ so với dân số", "Militia as a share of the population");

it("what a name says as it was typed goes before its words in another order", () => {
  expect(metricNamed("Dân quân")(militia)).toBe(3);
  expect(metricNamed("quân dân")(militia)).toBe(2);
  expect(metricNamed("share militia")(militia)).toBe(2);
  expect(metricNamed("công an")(militia)).toBe(0);
});

it("a name is shortened to the first letters of words that follow one another", () => {
  expect(metricNamed("DQTV")(militia)).toBe(2);
  expect(metricNamed("tỷ lệ dqtv")(militia)).toBe(2);
  expect(metricNamed("pccc")(named("Lớp huấn luyện phòng cháy, chữa cháy"))).toBe(2);
  expect(metricNamed("dqsv")(militia)).toBe(0);
});

it("two letters shorten no name", () => expect(metricNamed("ws")(named("Dân quân", "w s"))).toBe(0));

it("what reports call a metric finds it, after those whose name says it", () => {
  const delivered = { ...named("Công dân nhập ngũ"), calledAs: ["giao quân", "lên đường nhập ngũ"] };
  expect(metricNamed("giao quan")(delivered)).toBe(1);
  expect(metricNamed("lên đường")(delivered)).toBe(1);
  expect(metricNamed("nhập ngũ")(delivered)).toBe(3);
  expect(metricNamed("ao quân")(delivered)).toBe(0);
});

it("a code names its metric, and no text names all", () => {
  expect(metricNamed("code_of")(militia)).toBe(2);
  expect(metricNamed(" ")(militia)).toBe(3);
});

it("the groups of the best named come first", () => {
  const groups = [{ metrics: [named("Công dân chốt quân số")] }, { metrics: [militia] }];
  expect(bestNamedFirst(groups, metricNamed("dân quân"))[0]?.metrics).toEqual([militia]);
});
