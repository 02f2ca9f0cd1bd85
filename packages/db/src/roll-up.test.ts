import type { Observation } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { rollUp } from "@sosanh/core/figures/roll-up";
import { missingReasons, qualifiers } from "@sosanh/core/figures/value";
import type { Kind, Level, Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { localViewer } from "@sosanh/core/places/viewer";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { loadOf, metric, reference, review } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { rollupsFor } from "./queries/rollups.ts";

const metrics = [
  metric("quota", { kind: "sum" }),
  metric("recruits", { kind: "sum" }),
  metric("fill_rate", { kind: "ratio", numerator: "recruits", denominator: "quota", scale: 100 }),
  metric("mean_age", { kind: "weighted-mean", weight: "recruits" }),
  metric("models", { kind: "none" }),
];
const periods: readonly Period[] = [
  { year: 2023, part: "year" },
  { year: 2024, part: "year" },
  { year: 2024, part: "h1" },
];
const sources = [review, { ...review, id: "annex", title: "Phụ lục" }];

const places: readonly { readonly uid: LocalityUid; readonly level: Level; readonly under: LocalityUid[] }[] =
  [
    { uid: "old:01", level: 1, under: ["vn"] },
    { uid: "old:02", level: 1, under: ["vn"] },
    { uid: "old:101", level: 2, under: ["old:01", "old:02"] },
    { uid: "old:102", level: 2, under: ["old:01"] },
    { uid: "old:10101", level: 3, under: ["old:101", "old:102"] },
    { uid: "old:10102", level: 3, under: ["old:101"] },
    { uid: "old:10103", level: 3, under: ["old:102", "old:101"] },
    { uid: "new:00001", level: 3, under: ["old:02", "old:01"] },
  ];
const uids: readonly LocalityUid[] = ["vn", ...places.map((p) => p.uid)];

/** Days inside and between the periods, so that units begin, end and change parents within them. */
const day = fc.constantFrom(
  "2022-06-30",
  "2023-07-01",
  "2024-01-01",
  "2024-06-30",
  "2024-07-01",
  "2024-12-31",
);

const named = (parent?: LocalityUid) => {
  const kind: Kind = "xa";
  return { kind, name: "Xã", shortName: "Xã", ...(parent !== undefined && { parent }) };
};

/** A unit of one to three versions; a version may have another parent, and there may be a gap before it. */
function locality(place: (typeof places)[number]): fc.Arbitrary<Locality> {
  const change = fc.record({ at: day, parent: fc.constantFrom(...place.under), gone: fc.boolean() });
  const changes = fc.uniqueArray(change, { selector: (c) => c.at, maxLength: 3 });
  return changes.map((list) => {
    const sorted = list.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const first = { parent: place.under[0], gone: false };
    const versions = [first, ...sorted].flatMap((c, i): LocalityVersion[] => {
      if (c.gone) return [];
      const [from, to] = [sorted[i - 1]?.at, sorted[i]?.at];
      return [{ ...named(c.parent), ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
    });
    return { uid: place.uid, level: place.level, versions };
  });
}

const register: fc.Arbitrary<readonly Locality[]> = fc
  .tuple(...places.map(locality))
  .map((units) => [{ uid: "vn", level: 0, versions: [named()] }, ...units]);

const value: fc.Arbitrary<Observation["value"]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      value: fc.oneof(
        fc.integer({ min: -3, max: 40 }),
        fc.integer({ min: 0, max: 5_000_000 }).map((n) => n / 1000),
      ),
      qualifier: fc.constantFrom(...qualifiers, "exact" as const, "exact" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ missing: fc.constantFrom(...missingReasons) }) },
);

const observation: fc.Arbitrary<Observation> = fc.record({
  dataset: fc.constantFrom("reports", "reports", "office"),
  metric: fc.constantFrom("quota", "quota", "recruits", "recruits", "fill_rate", "mean_age", "models"),
  locality: fc.constantFrom(...uids),
  period: fc.constantFrom(...periods),
  value,
  status: fc.constantFrom("measured" as const, "measured" as const, "estimate" as const),
  state: fc.constantFrom(
    ...(["published", "published", "published", "held", "alternative", "withdrawn"] as const),
  ),
  revision: fc.integer({ min: 1, max: 4 }),
  citation: fc.record({
    source: fc.constantFrom("review", "review", "annex"),
    place: fc.constant({ kind: "document" as const }),
  }),
});

const observations = fc.uniqueArray(observation, {
  comparator: "SameValue",
  selector: (o) => JSON.stringify([o.metric, o.locality, o.period, o.revision]),
  minLength: 1,
  maxLength: 120,
  size: "max",
});

function emptied(database: TestDatabase["database"]): Promise<void> {
  return database.write(async ({ db }) => {
    await db.deleteFrom("rollup").execute();
    await db.deleteFrom("rollup_count").execute();
    await db.deleteFrom("observation").execute();
    await db.deleteFrom("submission").execute();
    await db.deleteFrom("dataset_source").execute();
    await db.deleteFrom("dataset").execute();
  });
}

describe.each(engines())("stored roll-ups on $engine", ({ engine, create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
  });
  afterAll(() => made.drop());

  it("are what the core's rollUp says, on any tree, gaps, reasons, qualifiers, revisions and withdrawals of two data sets", async () => {
    let run = 0;
    const law = fc.asyncProperty(register, observations, async (localities, figures) => {
      run += 1;
      const { database } = made;
      await emptied(database);
      const fingerprint = `run ${run}`;
      await loadReference(database, { ...reference, localities, metrics, successions: [], fingerprint });
      const tree = localityTree(localities);
      for (const code of ["reports", "office"]) {
        const own = figures.filter((figure) => figure.dataset === code);
        await loadDataset(database, {
          load: { ...loadOf(own, { code }), sources, fingerprint },
          tree,
          metrics,
        });
      }
      for (const part of ["year", "h1"] as const) {
        const stored = await rollupsFor(database.db, localViewer, {
          data: "real",
          metrics: metrics.map((m) => m.code),
          localities: uids,
          years: { from: 2020, to: 2030 },
          part,
        });
        const expected = rollUp(figures, metrics, { tree, periods }).filter((r) => r.period.part === part);
        expect(stored).toEqual(expected);
      }
    });
    await fc.assert(law, { numRuns: engine === "sqlite" ? 50 : 25 });
  });
});
