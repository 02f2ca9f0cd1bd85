import type { IsoDate } from "@sosanh/core/figures/period";
import { places, seen, targeted } from "@sosanh/core/fixtures/small-country";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { parseBriefing } from "@sosanh/core/reviews/briefing";
import { parseView } from "@sosanh/core/view/parse-view";
import type { View, ViewInput } from "@sosanh/core/view/view";
import { briefingReport } from "@sosanh/export/briefing-report";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { deeds, OfficeDays } from "../tests/drawn-deeds.ts";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";
import { answerBriefing } from "./answer-briefing.ts";
import { answerCompleteness } from "./answer-completeness.ts";
import { answerOverview } from "./answer-overview.ts";
import { answerProfile } from "./answer-profile.ts";
import { answerView } from "./answer-view.ts";
import { answerYearReview } from "./answer-year-review.ts";
import type { ApiContext } from "./context.ts";

const asked = (frame: View["frame"], other: Partial<ViewInput>) =>
  parseView({
    metrics: ["recruits", "turnout", "income"],
    places: [{ locality: "vn" }, { childrenOf: places.A }, { locality: places.A1 }],
    years: { from: 2020, to: 2022 },
    frame,
    ...other,
  });
const views = [
  asked("as-reported", { basis: "target" }),
  asked("as-reported", { basis: "share", benchmark: "parent" }),
  asked("today", { basis: "change" }),
  asked("2021-12-31", {}),
];

type Tell = (context: ApiContext, asKnown: IsoDate | undefined) => Promise<unknown>;

const frames: readonly View["frame"][] = ["as-reported", "today"];
const ofPlaces = (uids: readonly LocalityUid[], tell: (place: LocalityUid, frame: View["frame"]) => Tell) =>
  uids.flatMap((place) => frames.map((frame) => tell(place, frame)));

/** Every question that a page of figures asks. */
const questions: Readonly<Record<string, readonly Tell[]>> = {
  comparison: views.map(
    (view): Tell =>
      async (context, asKnown) => {
        return answerView(context, { ...view, ...(asKnown !== undefined && { asKnown }) });
      },
  ),
  overview: ofPlaces(["vn", places.A], (place, frame) => (context, asKnown) => {
    return answerOverview(context, { data: "real", place, year: 2021, frame, language: "vi", asKnown });
  }),
  "year in review": ofPlaces(["vn", places.A], (place, frame) => (context, asKnown) => {
    return answerYearReview(context, { data: "real", place, year: 2021, frame, language: "vi", asKnown });
  }),
  profile: ofPlaces([places.A], (place, frame) => (context, asKnown) => {
    const beside = places.B;
    return answerProfile(context, {
      data: "real",
      place,
      beside,
      year: 2022,
      frame,
      language: "vi",
      asKnown,
    });
  }),
  coverage: ofPlaces(["vn", places.A], (place, frame) => (context, asKnown) => {
    return answerCompleteness(context, { data: "real", place, year: 2021, frame, asKnown });
  }),
};

/** An answer without the day that it was asked as of. */
const withoutDay = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === "asKnown" ? undefined : value)));

describe("what is known on a day", () => {
  const shipped = [seen("A1a", 2020, 5), seen("A1b", 2020, 7), seen("A2", 2021, 9), seen("B1", 2022, 4)];
  const first = { ...smallLoad("1", shipped), targets: () => [targeted("A", 2020, 20)] };
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-01-01T03:00:00Z") });
  });
  const country = loadedCountry(() => [first], smallRegister);
  afterAll(() => {
    vi.useRealTimers();
  });
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());

  const days = new OfficeDays(() => country.context, "2026-01-01");
  const told = async (asKnown?: IsoDate) => {
    const pages = Object.entries(questions).map(async ([page, list]) => {
      const answers = await Promise.all(list.map((tell) => tell(country.context, asKnown)));
      return [page, withoutDay(answers)] as const;
    });
    return Object.fromEntries(await Promise.all(pages));
  };

  it("is what every page said on that day, in every frame, whatever happened since", async () => {
    const law = fc.asyncProperty(deeds, async (list) => {
      for (const [day, answers] of await days.tellEach(list, told)) expect(await told(day)).toEqual(answers);
    });
    await fc.assert(law, { numRuns: 4 });
  });

  it("is nothing before the first figures were published: not reported, and nobody owes any", async () => {
    const comparison = await answerView(country.context, {
      ...asked("as-reported", {}),
      asKnown: "2025-12-31",
    });
    expect(new Set(comparison.rows.map((row) => JSON.stringify(row.value)))).toEqual(
      new Set([JSON.stringify({ missing: "not-reported" }), JSON.stringify({ missing: "did-not-exist" })]),
    );
    const question = { data: "real", place: "vn", year: 2021, frame: "as-reported" } as const;
    const board = await answerCompleteness(country.context, { ...question, asKnown: "2025-12-31" });
    expect(board).toMatchObject({ metrics: [], full: 0, expected: 0, late: 0 });
    expect(board.groups.every(({ held }) => held === 0)).toBe(true);
  });

  it("is of a day of the calendar: of any other word each page's question is refused by name", async () => {
    const { overviews, yearReviews, profiles, completeness } = country.asked();
    for (const { get } of [overviews, yearReviews, profiles, completeness])
      for (const asKnown of ["2025-02-31", "1975-12-31", "hôm qua", ""])
        await expect(get({ data: "real", place: "vn", year: 2021, asKnown })).rejects.toThrow(
          `invalid date: ${JSON.stringify(asKnown)}`.replaceAll('"', '\\"'),
        );
  });

  it("is as now on a day that has not come", async () => {
    expect(await told("2099-12-31")).toEqual(await told());
  });

  it("goes into every part of a briefing of that day, the Views that name another one as well", async () => {
    const briefing = parseBriefing({
      ...{ title: "Báo cáo", year: 2021, data: "real", language: "vi", asKnown: "2025-12-31" },
      parts: [
        { kind: "year-review", place: "vn", frame: "as-reported", charts: 1 },
        { kind: "view", view: { ...asked("as-reported", {}), asKnown: "2026-01-01" }, roll: "fixed" },
      ],
    });
    const content = await answerBriefing(country.context, briefing);
    const { sections, dataDay } = content;
    const [review, view] = sections;
    if (review?.kind !== "year-review" || view?.kind !== "view") throw new Error("two sections");
    expect(review.review.comparison.view.asKnown).toBe("2025-12-31");
    expect(review.review.headline.withFigures).toBe(0);
    expect(view.comparison.view.asKnown).toBe("2025-12-31");
    expect(dataDay).toBe("2025-12-31");
    expect(briefingReport(content).subtitle).toBe("Cả năm 2021, theo số liệu ngày 31/12/2025");
  });
});
