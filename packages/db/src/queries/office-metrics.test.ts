import type { NewMetric } from "@sosanh/core/figures/office-metric";
import { known } from "@sosanh/core/figures/value";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../../tests/engines.ts";
import { loadOf, metrics, reference, seen, tree } from "../../tests/small-register.ts";
import { loadDataset } from "../load-dataset.ts";
import { loadReference } from "../load-reference.ts";
import { addMetricPhrase, metricPhrasesOf, removeMetricPhrase } from "./metric-phrases.ts";
import { metricsOf } from "./metrics.ts";
import { addMetric } from "./office-metrics.ts";
import { rollupsFor } from "./rollups.ts";

const reader: Viewer = { ...localViewer, role: "reader" };
const clubs: NewMetric = {
  name: { vi: "Câu lạc bộ", en: "Clubs" },
  unit: { vi: "câu lạc bộ", en: "clubs" },
  group: "all",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "neutral",
  valueKind: "count",
  timing: "stock",
  definition: { vi: "", en: "" },
};
const perQuota: NewMetric = {
  ...clubs,
  name: { vi: "Tỷ lệ riêng", en: "Own rate" },
  valueKind: "percentage",
  aggregation: { kind: "ratio", numerator: "recruits", denominator: "quota" },
};

describe.each(engines())("what the office calls things, on $engine,", ({ create }) => {
  let made: TestDatabase;
  const load = (fingerprint: string, value: number) =>
    loadDataset(made.database, {
      load: loadOf([seen("old:101", value), seen("old:101", 10, { metric: "quota" })], { fingerprint }),
      tree,
      metrics,
    });
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    await load("1", 8);
  });
  afterAll(() => made.drop());

  it("is a metric behind the catalogue's, under a code of its own", async () => {
    const added = await addMetric(made.database, localViewer, clubs);
    expect(added).toMatchObject({ code: "office_cau_lac_bo", name: clubs.name });
    expect(await metricsOf(made.database.db)).toEqual([...metrics, added]);
  });

  it("is refused where the name is taken, a part or the group is not there, or a reader asks", async () => {
    const add = (given: Partial<NewMetric>, viewer = localViewer) =>
      addMetric(made.database, viewer, { ...clubs, name: { vi: "Tên khác", en: "" }, ...given });
    await expect(add({ name: { vi: " câu LẠC bộ ", en: "" } })).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(add({ group: "none" })).rejects.toMatchObject({ evidence: { reason: "no-such-group" } });
    const aggregation = { kind: "ratio", numerator: "recruits", denominator: "no_such" } as const;
    await expect(add({ aggregation })).rejects.toMatchObject({ code: "unknown-metric" });
    await expect(add({}, reader)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("as a ratio is computed at once, and anew whenever its parts are loaded", async () => {
    const { code } = await addMetric(made.database, localViewer, perQuota);
    const rates = async () => {
      const rollups = await rollupsFor(made.database.db, localViewer, {
        data: "real",
        metrics: [code],
        localities: ["old:101", "old:01"],
        years: { from: 2023, to: 2023 },
        part: "year",
      });
      return rollups.map(({ value }) => value);
    };
    expect(await rates()).toEqual([known(80), known(80)]);
    await load("2", 9);
    expect(await rates()).toEqual([known(90), known(90)]);
  });

  it("stays listed when another catalogue is loaded", async () => {
    const [first, ...others] = metrics;
    await loadReference(made.database, { ...reference, fingerprint: "small-2", metrics: others });
    const codes = (await metricsOf(made.database.db)).map(({ code }) => code);
    expect(codes).toEqual([...others.map(({ code }) => code), "office_cau_lac_bo", "office_ty_le_rieng"]);
    expect(codes).not.toContain(first?.code);
    await loadReference(made.database, reference);
  });

  it("is a phrase in the form phrases are compared in, of one metric at a time", async () => {
    const { database } = made;
    const phrase = await addMetricPhrase(database, localViewer, {
      phrase: "  Tân   binh ",
      metric: "recruits",
    });
    expect(phrase).toMatchObject({ phrase: "tân binh", metric: "recruits", createdBy: "local" });
    const same = await addMetricPhrase(database, localViewer, { phrase: "tân binh", metric: "recruits" });
    expect(same).toEqual(phrase);
    await addMetricPhrase(database, localViewer, { phrase: "an toàn", metric: "models" });
    await addMetricPhrase(database, localViewer, { phrase: "TÂN BINH", metric: "quota" });
    const told = async () => (await metricPhrasesOf(database.db)).map((p) => [p.phrase, p.metric]);
    expect(await told()).toEqual([
      ["an toàn", "models"],
      ["tân binh", "quota"],
    ]);
    const [first] = await metricPhrasesOf(database.db);
    expect(await removeMetricPhrase(database, localViewer, first?.id ?? "")).toBe(true);
    expect(await removeMetricPhrase(database, localViewer, first?.id ?? "")).toBe(false);
    expect(await told()).toEqual([["tân binh", "quota"]]);
  });

  it("is no phrase without words, of an unknown metric, or of a reader", async () => {
    const add = (phrase: string, metric = "recruits", viewer = localViewer) =>
      addMetricPhrase(made.database, viewer, { phrase, metric });
    await expect(add(" 12 ")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(add("x".repeat(121))).rejects.toMatchObject({ code: "invalid-input" });
    await expect(add("lớp", "no_such")).rejects.toMatchObject({ code: "unknown-metric" });
    await expect(add("lớp", "recruits", reader)).rejects.toMatchObject({ code: "not-allowed" });
  });
});
