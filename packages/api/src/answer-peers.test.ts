import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { parseView } from "@sosanh/core/view/parse-view";
import type { ViewInput } from "@sosanh/core/view/view";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { answerView } from "./answer-view.ts";

const country = loadedCountry(() => [statisticsLoad()]);

const thanhHoa: LocalityUid = "old:38";
const thoXuan: LocalityUid = "old:395";

function asked(view: Partial<ViewInput>, viewer: Viewer = localViewer) {
  const urban: ViewInput = {
    metrics: ["urban_share"],
    places: [{ locality: thanhHoa }],
    years: { from: 2018, to: 2020 },
    ...view,
  };
  return answerView({ ...country.context, viewer }, parseView(urban));
}

const names = ({ peers, localities }: Awaited<ReturnType<typeof asked>>) =>
  peers?.members.map((m) => localities.find((l) => l.uid === m.locality)?.shortName);

describe("the peers of a province", () => {
  it("of its size are the four other provinces of two to five million people in 2020, nearest first", async () => {
    const answer = await asked({ peers: { of: thanhHoa, by: "size", count: 4 } });
    expect(names(answer)).toEqual(["Nghệ An", "Đồng Nai", "Bình Dương", "Hải Phòng"]);
    expect(answer.peers?.metrics).toEqual(["population_average"]);
  });
  it("that are nearest in urban share come with their distance, nearest first", async () => {
    const { peers, localities } = await asked({
      peers: { of: thanhHoa, by: "nearest", count: 3, metrics: ["urban_share"] },
    });
    expect(localities).toHaveLength(4);
    const distances = peers?.members.map((m) => m.distance ?? -1) ?? [];
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(distances[0]).toBeLessThan(0.2);
  });
  it("are near in population unless said otherwise, never in what is compared", async () => {
    const { peers } = await asked({ peers: { of: thanhHoa, by: "nearest", count: 3 } });
    expect(peers?.metrics).toEqual(["population_average"]);
    expect(peers?.members[0]?.locality).toBe("old:40");
  });
  it("are what its median is of", async () => {
    const { benchmark, rows } = await asked({
      peers: { of: thanhHoa, by: "nearest", count: 3 },
      benchmark: "peers",
    });
    const last = rows
      .filter((r) => r.period.year === 2020 && r.locality !== thanhHoa)
      .flatMap((r) => ("value" in r.value ? [r.value.value] : []))
      .toSorted((a, b) => a - b);
    const median = benchmark?.values.find((v) => v.year === 2020)?.value;
    expect(median).toEqual({ value: last[1], qualifier: "exact" });
  });
  it("may be held against the country", async () => {
    const { benchmark, rows } = await asked({ benchmark: "parent" });
    expect(benchmark?.locality).toBe("vn");
    const now = benchmark?.values.find((v) => v.year === 2020)?.value;
    expect(now).toMatchObject({ qualifier: "exact" });
    expect(rows.at(-1)?.standing).toBe("lower");
  });
});

describe("the peers of a district", () => {
  it("are sized by the census, where it has no yearly population", async () => {
    const { peers } = await asked({
      places: [{ locality: thoXuan }],
      peers: { of: thoXuan, by: "parent", count: 3 },
    });
    expect(peers?.members).toHaveLength(3);
    expect(peers?.metrics).toBeUndefined();
  });
  it("are none that who asks may not see", async () => {
    const viewer: Viewer = { ...localViewer, subtree: [thoXuan] };
    const { peers } = await asked(
      { places: [{ locality: thoXuan }], peers: { of: thoXuan, by: "parent" } },
      viewer,
    );
    expect(peers?.members).toEqual([]);
  });
  it("that is no more are the former districts of its province, in today's frame", async () => {
    const answer = await asked({
      frame: "today",
      places: [{ locality: thoXuan }],
      peers: { of: thoXuan, by: "parent", count: 50 },
    });
    expect(answer.peers?.members).toHaveLength(25);
    expect(answer.localities.every((l) => l.isFormerDistrict)).toBe(true);
  });
  it("of another level are refused, by name", async () => {
    const peers = { of: thoXuan, by: "list", list: [thanhHoa] } as const;
    await expect(asked({ peers: { ...peers, list: [...peers.list] } })).rejects.toThrow(
      "peers.list is old:38",
    );
  });
});

describe("what a View names", () => {
  it.each([
    ["my place", { mine: "old:99999" }, "unknown locality: old:99999"],
    ["the place whose peers are asked for", { peers: { of: "old:99999", by: "size" } }, "old:99999"],
    [
      "a metric of nearness",
      { peers: { of: thanhHoa, by: "nearest", metrics: ["nope"] } },
      "unknown metric: nope",
    ],
    [
      "a day before the register",
      { frame: "1976-12-31" },
      "frame is 1976-12-31: the register of units is known from 2017-04-19 on",
    ],
  ] as const)("is refused where it is unknown: %s", async (_, view, says) => {
    await expect(asked(structuredClone(view) as Partial<ViewInput>)).rejects.toThrow(says);
  });
  it("has no peers where several units of the frame hold it, and the refusal names them", async () => {
    const view = { frame: "2024-12-31", peers: { of: "new:37", by: "size" } } as const;
    await expect(asked(view)).rejects.toThrow(
      "peers.of is new:37: in this frame it lies in Tỉnh Hà Nam (old:35), Tỉnh Nam Định (old:36), Tỉnh Ninh Bình (old:37)",
    );
  });
  it("is no subject where several units of the frame hold it", async () => {
    const places = [{ locality: "new:37" }] as const;
    const split = await asked({ frame: "2024-12-31", mine: "new:37", places: [...places] });
    expect(split.localities).toHaveLength(3);
    expect(split.view.mine).toBeUndefined();
    const whole = await asked({ frame: "today", mine: "old:35", places: [...places] });
    expect(whole.view.mine).toBe("new:37");
  });
});
