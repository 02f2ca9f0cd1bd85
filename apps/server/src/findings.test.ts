import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { findings } from "@sosanh/chart/findings/findings";
import { choosePeers } from "@sosanh/core/analysis/peers";
import { type CompareInput, compare } from "@sosanh/core/comparison/compare";
import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import { rollUp } from "@sosanh/core/figures/roll-up";
import { rollupIndex } from "@sosanh/core/figures/rollup-index";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type LocalityTree, localityTree } from "@sosanh/core/places/locality-tree";
import { parseView } from "@sosanh/core/view/parse-view";
import type { View, ViewInput } from "@sosanh/core/view/view";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { reportsLoad } from "@sosanh/vietnam/reports";
import { sampleLoad } from "@sosanh/vietnam/sample/sample-load";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { expect, it } from "vitest";

const reference = referenceLoad();
const whole = localityTree(reference.localities);
const thanhHoa: LocalityUid = "old:38";
const thoXuan: LocalityUid = "old:395";

/** The country above Thanh Hóa and what was ever under it: as much of the sample as a test has time for. */
const sampled = reference.localities.filter(
  ({ uid }) => uid === "vn" || uid === thanhHoa || whole.ancestorsOn(uid, "2023-12-31").includes(thanhHoa),
);

const real = answerer([statisticsLoad(), reportsLoad()], whole, { from: 2009, to: 2024 });
const sample = answerer(
  [sampleLoad({ ...reference, localities: sampled, seed: 20_260_101, scale: "standard" })],
  localityTree(sampled),
  { from: 2017, to: 2024 },
);

const provinces = { places: [{ childrenOf: "vn" }] } satisfies Partial<ViewInput>;
const districts = {
  places: [{ locality: thanhHoa }, { childrenOf: thanhHoa }],
  years: { from: 2018, to: 2024 },
} satisfies Partial<ViewInput>;
const near = { of: thanhHoa, by: "nearest", count: 5 } as const;
const one = (locality: LocalityUid, metric: string): Pick<ViewInput, "metrics" | "places"> => ({
  metrics: [metric],
  places: [{ locality }],
});

const cases: readonly (readonly [string, (view: ViewInput) => readonly string[], ViewInput])[] = [
  [
    "a province against the country",
    real,
    { ...one(thanhHoa, "urban_share"), years: { from: 2010, to: 2019 }, benchmark: "parent" },
  ],
  [
    "a province against its peers",
    real,
    { ...one(thanhHoa, "urban_share"), years: { from: 2018, to: 2020 }, peers: near, benchmark: "peers" },
  ],
  [
    "the country and its provinces",
    real,
    {
      metrics: ["population_average"],
      places: [{ locality: "vn" }, ...provinces.places],
      years: { from: 2015, to: 2020 },
      mine: "vn",
      baseYear: 2015,
    },
  ],
  [
    "all provinces",
    real,
    { ...provinces, metrics: ["urban_share"], years: { from: 2019, to: 2020 }, benchmark: "parent" },
  ],
  ["a district's report", real, { ...one(thoXuan, "recruits_delivered"), years: { from: 2018, to: 2020 } }],
  [
    "a district without a report",
    real,
    { ...one(thoXuan, "recruits_delivered"), years: { from: 2020, to: 2022 } },
  ],
  [
    "all provinces, in English",
    real,
    { ...provinces, metrics: ["urban_share"], years: { from: 2019, to: 2020 }, language: "en" },
  ],
  ["a province and its districts", sample, { ...districts, metrics: ["recruits_delivered"], mine: thanhHoa }],
  [
    "the districts, per head",
    sample,
    { ...districts, metrics: ["public_order_cases"], basis: "rate", benchmark: "peers" },
  ],
  [
    "a district per head against its province",
    sample,
    { ...one(thoXuan, "traffic_accidents"), years: { from: 2018, to: 2023 }, benchmark: "parent" },
  ],
  [
    "the communes of a district",
    sample,
    { metrics: ["recruits_delivered"], places: [{ childrenOf: thoXuan }], years: { from: 2022, to: 2024 } },
  ],
  [
    "a district, in English",
    sample,
    { ...one(thoXuan, "defence_education_participants"), years: { from: 2018, to: 2024 }, language: "en" },
  ],
];

const golden = new URL("../golden/findings.txt", import.meta.url);

it("tells the findings of real and of illustrative figures as read and approved", () => {
  const told = cases.map(([name, answer, view]) => `# ${name}\n${answer(view).join("\n")}\n`).join("\n");
  const written = told.replaceAll("\u00a0", " ");
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(golden, written);
  expect(written).toBe(existsSync(golden) ? readFileSync(golden, "utf8") : "");
});

/** Rolls figures up once and answers Views on them with sentences. */
function answerer(
  loads: readonly DatasetLoad[],
  tree: LocalityTree,
  years: View["years"],
): (view: ViewInput) => readonly string[] {
  const periods = Array.from({ length: years.to - years.from + 1 }, (_, i) => ({
    year: years.from + i,
    part: "year" as const,
  }));
  const observations = loads.flatMap((load) => [...load.observations()]);
  const targets = loads.flatMap((load) => [...load.targets()]);
  const input: CompareInput = {
    ...reference,
    tree,
    rollups: rollUp(observations, reference.metrics, { tree, periods }),
    targets,
    sources: loads.flatMap((load) => load.sources),
  };
  return (asked) => {
    const view = parseView(asked);
    return findings(compare(view, { ...input, peers: peersOf(view, input) }));
  };
}

function peersOf(view: View, { tree, rollups }: CompareInput) {
  if (view.peers === undefined) return undefined;
  return choosePeers(view.peers, {
    tree,
    day: `${view.years.to}-12-31`,
    isVisible: () => true,
    period: { year: view.years.to, part: "year" },
    at: rollupIndex(rollups, tree),
    metrics: view.metrics,
  });
}
