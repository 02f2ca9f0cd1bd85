import { describe, expect, it } from "vitest";
import { metricOf, places, successions, tree } from "../../fixtures/small-country.ts";
import type { Annotation } from "../figures/annotation.ts";
import { lineageOf } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Succession } from "../places/succession.ts";
import { type TimelineInput, timelineEvents } from "./timeline-events.ts";

const events = (
  shown: readonly LocalityUid[],
  {
    successions: links = successions,
    ...rest
  }: Partial<TimelineInput> & { readonly successions?: readonly Succession[] } = {},
) =>
  timelineEvents({
    view: { years: { from: 2020, to: 2023 } },
    places: shown,
    metrics: [metricOf("recruits")],
    lineage: lineageOf(rest.tree ?? tree, links),
    tree,
    annotations: [],
    ...rest,
  });
const texts = (...asked: Parameters<typeof events>) => events(...asked).map(({ on, text }) => [on, text.vi]);

describe("acts that changed units", () => {
  it("are told of the places that they changed, by day", () => {
    expect(texts([places.A1, places.A2])).toEqual([
      ["2021-01-01", "Huyện Đông An thành Thị xã Đông An"],
      ["2022-07-01", "Huyện Nam An nhập vào Huyện Tây An (1/NQ)"],
    ]);
    expect(events([places.A2]).at(-1)).toMatchObject({
      kind: "boundary",
      acts: ["1/NQ"],
      localities: [places.A2],
      text: { en: "Huyện Nam An joined Huyện Tây An (1/NQ)" },
    });
  });

  it("are told of a province whose districts they changed", () =>
    expect(texts([places.A]).map(([on]) => on)).toEqual(["2021-01-01", "2022-07-01"]));

  it("are not told of a place they left alone, or outside the years shown", () => {
    expect(events([places.B])).toEqual([]);
    expect(events([places.A], { view: { years: { from: 2023, to: 2024 } } })).toEqual([]);
  });

  const gone = (from: LocalityUid, act: string): Succession => ({
    from,
    to: places.A2a,
    on: "2022-07-01",
    change: "merged",
    share: "full",
    act,
  });
  const communes = [places.A1a, places.A1b, places.A1c, places.A3a];

  it("count the units where there are many, and name where they lie", () =>
    expect(texts([places.A], { successions: communes.map((uid) => gone(uid, "7/NQ")) })).toEqual([
      ["2022-07-01", "sắp xếp 4 xã ở An (7/NQ)"],
    ]));

  it("count a unit once whichever of several it may have gone to", () => {
    const maybe = [places.A2a, places.A1a].map((to) => ({
      ...gone(places.A1b, "7/NQ"),
      to,
      share: "partial" as const,
      certainty: "candidate" as const,
    }));
    expect(texts([places.A], { successions: maybe })).toEqual([["2022-07-01", "sắp xếp 1 xã ở An (7/NQ)"]]);
  });

  it("of one day are told by act while they are few, else together", () => {
    const each = communes.map((uid, i) => gone(uid, `${i}/NQ`));
    expect(texts([places.A], { successions: each.slice(0, 2) })).toHaveLength(2);
    expect(texts([places.A], { successions: each })).toEqual([
      ["2022-07-01", "sắp xếp 4 xã ở An (4 nghị quyết)"],
    ]);
  });

  it("that left a unit as it was are no event", () =>
    expect(events([places.A1], { successions: [{ ...gone(places.A1, "7/NQ"), change: "kept" }] })).toEqual(
      [],
    ));
});

it("another definition is told of the metric, and of all places", () => {
  const note = { vi: "tính cả công an", en: "police counted as well" };
  const metric = { ...metricOf("recruits"), definitionChanges: [{ version: 2, since: "2022-01-01", note }] };
  expect(events([places.B], { metrics: [metric] })).toEqual([
    {
      on: "2022-01-01",
      kind: "definition",
      text: { vi: "recruits: tính cả công an", en: "recruits: police counted as well" },
      acts: [],
      localities: [],
    },
  ]);
});

describe("what the office noted", () => {
  const note: Annotation = { id: "n1", year: 2021, text: "COVID-19", createdAt: "2024-01-01T00:00:00Z" };
  const noted = (rest: Partial<Annotation>, shown: readonly LocalityUid[] = [places.B1]) =>
    events(shown, { annotations: [{ ...note, ...rest }] });

  it("on a year is told of the year, not of a day of it", () =>
    expect(noted({})).toEqual([
      {
        on: "2021-01-01",
        kind: "annotation",
        text: { vi: "COVID-19", en: "COVID-19" },
        acts: [],
        localities: [],
        id: "n1",
        isOfYear: true,
      },
    ]));
  it("on a day keeps the day", () =>
    expect(noted({ on: "2021-05-01" })[0]).toMatchObject({ on: "2021-05-01" }));
  it("of a place is told of what lies in it, and of nothing else", () => {
    expect(noted({ locality: places.B })[0]).toMatchObject({ localities: [places.B1] });
    expect(noted({ locality: places.A })).toEqual([]);
  });
  it("of another metric is not told", () => expect(noted({ metric: "groups" })).toEqual([]));
});
