import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import { parseView } from "@sosanh/core/view/parse-view";
import type { View, ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { presented, questionOf } from "./presentation.ts";

const asked = (more: Partial<ViewInput> = {}): View =>
  parseView({
    metrics: ["recruits"],
    places: [{ childrenOf: "vn" }],
    years: { from: 2020, to: 2023 },
    ...more,
  });

describe("the question of a View", () => {
  it.each<Partial<ViewInput>>([
    { chart: "bump" },
    { basis: "rank" },
    { order: "name" },
    { language: "en" },
    { mine: "old:38" },
    { focusYear: 2021 },
    { tolerance: 2 },
  ])("is the same with %j", (more) => expect(questionOf(asked(more))).toEqual(questionOf(asked())));

  it.each<Partial<ViewInput>>([
    { data: "sample" },
    { metrics: ["camera"] },
    { places: [{ locality: "vn" }] },
    { years: { from: 2019, to: 2023 } },
    { part: "h1" },
    { indexYear: 2021 },
    { baseYear: 2021 },
    { ratePer: 100_000 },
    { frame: "today" },
    { frame: "2024-12-31" },
    { asKnown: "2025-01-31" },
    { peers: { of: "old:38", by: "kind" } },
    { benchmark: "parent" },
  ])("is another with %j", (more) => expect(questionOf(asked(more))).not.toEqual(questionOf(asked())));
});

describe("an answer looked at", () => {
  const answer = compared([seen("B1", 2022, 40), seen("B1", 2023, 50)], {
    view: { places: [{ locality: places.B1 }], years: { from: 2022, to: 2023 } },
  });
  it("is shown as the View says, with the rows it had", () => {
    const shown = presented(answer, { ...answer.view, chart: "bump", basis: "index", mine: places.B1 });
    expect(shown.view).toMatchObject({ chart: "bump", basis: "index", mine: places.B1 });
    expect(shown.rows).toBe(answer.rows);
  });
  it("has my place as the unit that the frame shows it as", () => {
    const framed = { ...answer, shownAs: [{ asked: "old:38" as const, shown: ["new:38" as const] }] };
    expect(presented(framed, { ...answer.view, mine: "old:38" }).view.mine).toBe("new:38");
  });
  it("keeps its own question while another is being answered", () =>
    expect(
      presented(answer, { ...answer.view, years: { from: 2010, to: 2015 }, focusYear: 2012 }).view,
    ).toEqual({ ...answer.view }));
});
