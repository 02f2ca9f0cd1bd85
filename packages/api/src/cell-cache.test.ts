import type { Rollup } from "@sosanh/core/figures/rollup";
import { known } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { parseView } from "@sosanh/core/view/parse-view";
import type { ViewInput } from "@sosanh/core/view/view";
import type { CellQuery } from "@sosanh/db/queries/cells";
import { removeDataset } from "@sosanh/db/remove-dataset";
import { removeSplitWeight, saveSplitWeight } from "@sosanh/db/store-weight";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { sampleLoad } from "@sosanh/vietnam/sample/sample-load";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { answerView } from "./answer-view.ts";
import { CellCache } from "./cell-cache.ts";

const { localities, successions, metrics: catalogue } = referenceLoad();
// The figures of a metric are the same whether others are made beside it: these are the ones asked for.
const metrics = catalogue.filter(({ code }) => ["recruits_delivered", "traffic_accidents"].includes(code));
const sample = sampleLoad({ localities, successions, metrics, seed: 1, scale: "standard" });

const country = loadedCountry(() => [statisticsLoad(), sample]);

const recruits: ViewInput = {
  data: "sample",
  metrics: ["recruits_delivered"],
  places: [{ locality: "old:38" }, { childrenOf: "old:38" }],
  years: { from: 2020, to: 2024 },
};

const asked = (view: ViewInput, viewer: Viewer = localViewer) =>
  answerView({ ...country.context, viewer }, parseView(view));

/** As it is answered where nothing was read before. */
const askedAnew = (view: ViewInput, viewer: Viewer = localViewer) => {
  const reference = { ...country.context.reference, cells: new CellCache() };
  return answerView({ ...country.context, viewer, reference }, parseView(view));
};

describe("an answer", () => {
  const views: readonly ViewInput[] = [
    recruits,
    { ...recruits, years: { from: 2018, to: 2025 }, benchmark: "parent" },
    { ...recruits, frame: "today" },
    { ...recruits, frame: "2024-12-31", years: { from: 2022, to: 2025 } },
    { ...recruits, places: [{ childrenOf: "vn" }], basis: "target" },
    { ...recruits, metrics: ["traffic_accidents", "recruits_delivered"] },
    { ...recruits, data: "real", metrics: ["population_average"], places: [{ childrenOf: "vn" }] },
    { ...recruits, peers: { of: "old:38", by: "kind" } },
  ];
  it("is the same whatever was read before, and when it is asked for again", async () => {
    for (const view of [...views, ...views.toReversed()])
      expect(await asked(view)).toEqual(await askedAnew(view));
  });
  it("shows a viewer of one province nothing that another viewer has read", async () => {
    const viewer: Viewer = { ...localViewer, subtree: ["old:38"] };
    const view: ViewInput = { ...recruits, places: [{ childrenOf: "vn" }] };
    await asked(view);
    expect(await asked(view, viewer)).toEqual(await askedAnew(view, viewer));
  });
});

describe("what was read", () => {
  it("is read anew after a weight is entered or taken away", async () => {
    const view: ViewInput = { ...recruits, frame: "today", places: [{ childrenOf: "new:38" }] };
    const before = await asked(view);
    const parts = before.rows.flatMap((row) => {
      const partial = row.alignment?.from.filter((part) => part.share === "partial") ?? [];
      const [only, ...others] = partial;
      return row.bounds === undefined || only === undefined || others.length > 0
        ? []
        : [{ from: only.locality, to: row.locality }];
    });
    const { from, to } = parts[0] ?? { from: "vn", to: "vn" };
    await saveSplitWeight(country.context.database, { from, to, share: 0.5, basis: "population" });
    const weighted = await asked(view);
    expect(weighted).toEqual(await askedAnew(view));
    expect(weighted).not.toEqual(before);
    await removeSplitWeight(country.context.database, { from, to });
    expect(await asked(view)).toEqual(before);
  });
  it("is read anew after a data set is removed", async () => {
    await asked(recruits);
    await removeDataset(country.context.database, sample.dataset.code);
    const gone = await asked(recruits);
    expect(gone.rows.some((row) => "value" in row.value)).toBe(false);
  });
});

describe("kept cells", () => {
  const query: CellQuery = {
    data: "sample",
    metrics: ["recruits"],
    localities: ["old:1", "old:2"],
    years: { from: 2020, to: 2021 },
    part: "year",
  };
  const row = (locality: LocalityUid, year: number): Rollup => ({
    metric: "recruits",
    locality,
    period: { year, part: "year" },
    value: known(1),
    origin: "reported",
    complete: true,
    estimate: false,
  });
  const reading = (most: number) => {
    const questions: CellQuery[] = [];
    const cells = new CellCache(most);
    const read = (stamp: string) =>
      cells.under(stamp).reading("figures", { day: undefined, viewer: localViewer }, async (asking) => {
        questions.push(asking);
        return [row("old:2", 2021), row("old:2", 2020)].filter((r) => asking.localities.includes(r.locality));
      });
    return { read, questions };
  };
  it("are asked for once, empty ones as well, and given by unit and year", async () => {
    const { read, questions } = reading(100);
    const rows = await read("a")(query);
    expect(rows.map((r) => r.period.year)).toEqual([2020, 2021]);
    expect(await read("a")({ ...query, years: { from: 2021, to: 2021 } })).toEqual([row("old:2", 2021)]);
    expect(questions).toHaveLength(1);
    await read("a")({ ...query, localities: ["old:1", "old:3"] });
    expect(questions[1]?.localities).toEqual(["old:3"]);
  });
  it("are forgotten when the data change", async () => {
    const { read, questions } = reading(100);
    await read("a")(query);
    await read("b")(query);
    expect(questions).toHaveLength(2);
  });
  it("are no more than so many, those used last", async () => {
    const { read, questions } = reading(4);
    await read("a")(query);
    await read("a")({ ...query, years: { from: 2022, to: 2022 } });
    await read("a")({ ...query, years: { from: 2021, to: 2022 } });
    expect(questions).toHaveLength(2);
    await read("a")({ ...query, years: { from: 2020, to: 2020 } });
    expect(questions).toHaveLength(3);
  });
});
