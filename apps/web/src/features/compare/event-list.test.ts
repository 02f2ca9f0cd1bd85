import type { TimelineEvent } from "@sosanh/core/comparison/comparison";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { describe, expect, it } from "vitest";
import { actsBesides, eventsToList } from "./event-list.ts";

const event = (on: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  ...{ on, kind: "boundary", text: { vi: "sắp xếp 76 xã (786/NQ)", en: "76 communes (786/NQ)" } },
  ...{ acts: ["786/NQ"], localities: [] },
  ...more,
});

describe("the list of events", () => {
  const list = (...events: TimelineEvent[]) =>
    eventsToList({ ...compared([], { view: { years: { from: 2020, to: 2022 } } }), events });
  it("keeps to the years shown", () =>
    expect(
      list(event("2022-12-31"), event("2019-12-31"), event("2020-01-01"), event("2023-01-01")).map(
        (e) => e.on,
      ),
    ).toEqual(["2020-01-01", "2022-12-31"]));
  it("has the notes of a day last", () =>
    expect(list(event("2021-01-01", { kind: "annotation" }), event("2021-01-01")).map((e) => e.kind)).toEqual(
      ["boundary", "annotation"],
    ));
  it("names an act once", () => {
    expect(actsBesides(event("2021-01-01"), "vi")).toEqual([]);
    expect(actsBesides(event("2021-01-01", { acts: ["786/NQ", "787/NQ"] }), "vi")).toEqual(["787/NQ"]);
  });
});
