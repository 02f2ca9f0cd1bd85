import { describe, expect, it } from "vitest";
import { parseCatalogue } from "./metric-catalogue.ts";
import { readMetricGroups, readMetrics } from "./metrics.ts";

const metrics = readMetrics();
const byCode = new Map(metrics.map((m) => [m.code, m]));

describe("the catalogue", () => {
  it("has recruitment first and population and context last", () => {
    const codes = readMetricGroups().map((g) => g.code);
    expect([codes[0], ...codes.slice(-2)]).toEqual(["recruitment", "population", "context"]);
  });

  it("has the metrics of reports, of reviews and of the population", () => expect(metrics).toHaveLength(179));

  it("keeps every text in NFC", () => {
    const text = JSON.stringify([metrics, readMetricGroups()]);
    expect(text).toBe(text.normalize("NFC"));
  });

  it("gives each metric of a group in use a group that exists", () => {
    const groups = new Set(readMetricGroups().map((g) => g.code));
    expect(metrics.filter((m) => !groups.has(m.group))).toEqual([]);
    expect([...groups].filter((g) => !metrics.some((m) => m.group === g))).toEqual([]);
  });

  it("holds a target in the unit of what it is the target of", () => {
    for (const metric of metrics) {
      if (metric.targetOf === undefined) continue;
      expect(byCode.get(metric.targetOf)?.unit, metric.code).toEqual(metric.unit);
    }
  });

  it("states attainments in per cent", () => {
    const stated = metrics.filter((m) => m.attainmentOf !== undefined);
    expect(stated.map((m) => m.unit.vi)).toEqual(stated.map(() => "%"));
    expect(byCode.get("recruit_target_rate")?.attainmentOf).toBe("recruits_delivered");
  });

  it("never adds percentages up", () => {
    expect(metrics.filter((m) => m.valueKind === "percentage" && m.aggregation.kind === "sum")).toEqual([]);
  });

  it("computes the share of Party members from recruits", () => {
    expect(byCode.get("recruits_party_members_rate")?.aggregation).toEqual({
      kind: "ratio",
      numerator: "recruits_party_members",
      denominator: "recruits_delivered",
      scale: 100,
    });
  });
});

describe("a catalogue file", () => {
  const entry = { ...byCode.get("recruits_delivered"), population: undefined };
  const file = (change: object) => ({
    groups: [{ code: "recruitment", name: { vi: "Tuyển quân", en: "Recruitment" } }],
    metrics: [{ ...JSON.parse(JSON.stringify(entry)), ...change }],
  });

  it("is accepted when whole", () => expect(parseCatalogue(file({})).metrics).toHaveLength(1));
  it("is refused with the name of the wrong field", () =>
    expect(() => parseCatalogue(file({ polarity: "up" }))).toThrow(/recruits_delivered: polarity: "up"/));
  it("is refused when a field is unknown", () =>
    expect(() => parseCatalogue(file({ colour: "red" }))).toThrow(/unknown field "colour"/));
  it("is refused when it names a metric that is not there", () =>
    expect(() => parseCatalogue(file({ targetOf: "nothing" }))).toThrow(/unknown metric: nothing/));
  it("dates other definitions, each a version higher up to the one in force", () => {
    const note = { vi: "tính cả công an", en: "police counted as well" };
    const change = (version: number, since: string) => ({ version, since, note });
    const changed = (definitionChanges: readonly object[]) =>
      parseCatalogue(file({ definitionVersion: 2, definitionChanges })).metrics[0]?.definitionChanges;
    expect(changed([change(2, "2021-01-01")])).toEqual([change(2, "2021-01-01")]);
    expect(() => changed([change(1, "2021-01-01")])).toThrow(/the last version is 1/);
    expect(() => changed([change(2, "2021")])).toThrow(/not a date: 2021/);
    expect(() => changed([change(2, "2021-01-01"), change(2, "2020-01-01")])).toThrow(/does not follow/);
  });
  it("is refused without one of the languages", () =>
    expect(() => parseCatalogue(file({ name: { vi: "Giao quân" } }))).toThrow(/name en: no text/));
});
