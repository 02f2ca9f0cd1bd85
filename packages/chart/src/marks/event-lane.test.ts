import type { LocalityUid } from "@sosanh/core/places/locality";
import { describe, expect, it } from "vitest";
import { comparisonOf, place, recruits } from "../../tests/comparison-fixture.ts";
import { chartFace } from "../chart-face.ts";
import { oneMetric } from "../comparison-parts.ts";
import { lineChart } from "../kinds/line.ts";
import { eventLane } from "./event-lane.ts";

const box = { left: 0, top: 0, width: 800, height: 400 };

/** Years 2018 to 2021 with a decree on each of the days. */
function lane(days: readonly string[], text = "sắp xếp xã") {
  const comparison = comparisonOf({
    view: {},
    metric: recruits,
    first: 2018,
    places: [[place("old:100", "Thọ Xuân"), [210, 214, 219, 226]]],
  });
  const events = days.map((on) => ({
    on,
    kind: "boundary" as const,
    text: { vi: text, en: text },
    acts: [],
    localities: ["old:100" as const],
  }));
  const part = oneMetric({ ...comparison, events });
  const spec = lineChart(part, chartFace(part));
  return { spec, lane: eventLane(spec, box) };
}

describe("the lane of events", () => {
  it("takes no room where nothing happened", () => expect(lane([]).lane.height).toBe(0));

  it("sets an event before the figure of its year's end", () =>
    expect(lane(["2019-12-01"]).spec.events[0]?.at).toBeCloseTo(0.915, 2));

  it("leaves out what is not of the years shown", () => expect(lane(["2015-12-01"]).spec.events).toEqual([]));

  it("writes beside the diamonds where there is room", () => {
    const { groups, list } = lane(["2019-06-01", "2020-12-01"]).lane;
    expect(groups.map((group) => group.text)).toEqual(["1/6/2019: sắp xếp xã", "1/12/2020: sắp xếp xã"]);
    expect(groups.every((group) => group.words !== undefined)).toBe(true);
    expect(list).toEqual([]);
  });

  it("makes one of events that crowd", () => {
    const { groups } = lane(["2019-12-01", "2019-12-05", "2019-12-09"]).lane;
    expect(groups).toHaveLength(1);
    expect(groups[0]?.count).toBe(3);
  });

  it("lists what has no room, numbered", () => {
    const long = "sắp xếp các đơn vị hành chính cấp xã thuộc nhiều huyện của tỉnh giai đoạn 2019–2021";
    const { groups, list } = lane(["2019-06-01", "2019-12-01", "2020-06-01"], long).lane;
    expect(groups.every((group) => group.words === undefined)).toBe(true);
    expect(list.filter((line) => /^\d\./u.test(line))).toHaveLength(3);
  });

  it("tells of many places those on mine, and counts the acts on the others", () => {
    const comparison = comparisonOf({
      view: { mine: "old:100" },
      metric: recruits,
      first: 2018,
      places: Array.from({ length: 12 }, (_, i) => [place(`old:${100 + i}`, `Số ${i}`), [1, 2, 3]] as const),
    });
    const event = (on: string, localities: readonly LocalityUid[], acts: readonly string[]) => ({
      ...{ on, kind: "boundary" as const, text: { vi: on, en: on }, acts, localities },
    });
    const events = [
      event("2019-01-05", ["old:101", "old:102"], ["1/NQ"]),
      event("2019-07-05", ["old:100", "old:103"], ["2/NQ"]),
      event("2020-03-05", ["old:104"], ["3/NQ", "1/NQ"]),
    ];
    const part = oneMetric({ ...comparison, events });
    const spec = lineChart(part, chartFace(part));
    expect(spec.events.map((e) => e.text)).toEqual(["2019-07-05"]);
    expect(spec.otherEvents).toBe(
      "2 nghị quyết về địa giới, tên, loại đơn vị ở 3 địa phương khác (5/1/2019 – 5/3/2020)",
    );
    expect(eventLane(spec, box).others.lines).toHaveLength(1);
  });
});
