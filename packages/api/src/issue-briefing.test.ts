import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { Viewer } from "@sosanh/core/places/viewer";
import { parseBriefing } from "@sosanh/core/reviews/briefing";
import { issuesOf } from "@sosanh/db/queries/briefing-issues";
import { addBriefing } from "@sosanh/db/queries/briefings";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";
import { answerBriefing } from "./answer-briefing.ts";
import { noteIssue, sinceLastIssue } from "./issue-briefing.ts";

const before = [seen("A1", 2021, 4), seen("A2", 2021, 6)];
const after = [seen("A1", 2021, 5), seen("A2", 2021, 6), seen("A1", 2022, 7)];
const district: Viewer = { user: "a1", role: "reader", subtree: [places.A1] };
const view = { metrics: ["recruits"], places: [{ locality: places.A1 }], years: { from: 2020, to: 2021 } };
const of = (year: number) =>
  parseBriefing({
    title: "Báo cáo năm",
    year,
    parts: [
      { kind: "view", view, roll: "extend" },
      { kind: "view", view, roll: "extend" },
    ],
  });

describe("a briefing issued again", () => {
  const country = loadedCountry(() => [smallLoad("before", before)], smallRegister);

  it("lists what is other than in the last issue that the viewer may see, each figure once", async () => {
    const { context } = country;
    const template = { folder: "", name: "Năm", definition: of(2021) };
    const { id } = await addBriefing(context.database, context.viewer, template);
    const first = await answerBriefing(context, of(2021));
    expect(await sinceLastIssue(context, id, first)).toEqual(first);
    await noteIssue(context, id, first);
    await country.load(smallLoad("after", after));

    const again = await answerBriefing(context, of(2022));
    const { since } = await sinceLastIssue(context, id, again);
    const cell = { metric: "recruits", locality: places.A1, period: { year: 2021, part: "year" } };
    expect(since).toMatchObject({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), year: 2021 });
    expect(since?.changes).toEqual({
      changes: [
        {
          ...cell,
          kind: "revised",
          before: { value: 4, qualifier: "exact" },
          now: { value: 5, qualifier: "exact" },
        },
      ],
      newPeriods: [{ period: { year: 2022, part: "year" }, known: 1, missing: 0 }],
      droppedPeriods: [],
    });
    await noteIssue(context, id, again);
    expect((await sinceLastIssue(context, id, again)).since).toEqual(since);
  });

  it("tells nothing of an issue that told a rank among districts to who may see one of them alone", async () => {
    const { context } = country;
    const own = { ...context, viewer: district };
    const template = { folder: "", name: "Huyện", definition: of(2022) };
    const { id } = await addBriefing(context.database, district, template);
    await noteIssue(context, id, await answerBriefing(context, of(2022)));
    expect(await issuesOf(context.database.db, district, id)).toEqual([]);
    const told = await answerBriefing(own, of(2022));
    expect(await sinceLastIssue(own, id, told)).toEqual(told);
    await noteIssue(own, id, told);
    expect(await sinceLastIssue(own, id, told)).toEqual(told);
    const more = await sinceLastIssue(own, id, await answerBriefing(own, of(2023)));
    expect(more.since?.changes.newPeriods).toMatchObject([{ period: { year: 2023 } }]);
    expect(await issuesOf(context.database.db, context.viewer, id)).toHaveLength(2);
    await expect(noteIssue(context, "no-such", told)).rejects.toThrow("not found: no-such");
  });
});
