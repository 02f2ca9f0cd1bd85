import { isKnown } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import { readMetrics } from "./metrics.ts";
import { readLocalities } from "./register.ts";
import { openFigures, reportsLoad } from "./reports.ts";

const load = reportsLoad();
const observations = [...load.observations()];
const targets = [...load.targets()];

function cell(metric: string, locality: string, year: number) {
  return observations.filter((o) => o.metric === metric && o.locality === locality && o.period.year === year);
}

function targetsOf(metric: string, locality: string, year: number) {
  const found = targets.filter(
    (t) => t.metric === metric && t.locality === locality && t.period.year === year,
  );
  return found.map((t) => t.content);
}

describe("figures from reports", () => {
  it("say that Thọ Xuân delivered 226 recruits in 2020, 100 % of its quota", () => {
    expect(cell("recruits_delivered", "old:395", 2020).map((o) => o.value)).toEqual([
      { value: 226, qualifier: "exact" },
    ]);
    expect(targetsOf("recruits_delivered", "old:395", 2020)).toEqual([
      { kind: "statement", attainment: 100, qualifier: "exact" },
    ]);
    expect(cell("recruit_target_rate", "old:395", 2020)).toHaveLength(1);
  });

  it("say that Nghi Sơn trained 2,130 people in fire safety in 2020", () =>
    expect(cell("fire_training_participants", "old:407", 2020).map((o) => o.value)).toEqual([
      { value: 2130, qualifier: "exact" },
    ]));

  it("hold the malformed “4.3000” without a number", () => {
    const [held, ...others] = cell("propaganda_attendance", "old:407", 2020);
    expect(others).toEqual([]);
    expect(held).toMatchObject({ state: "held", value: { missing: "pending-review" } });
    expect(held?.note).toContain("4.3000");
    const numbers = observations.flatMap((o) => (isKnown(o.value) ? [o.value.value] : []));
    expect(numbers.filter((n) => [4.3, 43_000].includes(n))).toEqual([]);
  });

  it("leave Phú Sơn, whose town is not named, for a person", () => {
    expect(openFigures().map((f) => [f.id.split("#")[1], f.localityName, f.reading])).toEqual([
      ["1", "Phú Sơn", "3"],
      ["2", "Phú Sơn", "6"],
      ["5", "thị xã Nghi Sơn", "trên 4.3000"],
    ]);
    expect(openFigures()[0]?.localities).toEqual(["old:16603", "old:19990"]);
    expect(observations.filter((o) => o.citation.source.startsWith("report-000"))).toEqual([]);
  });

  it("keep the second commendation of Nghi Hòa beside the first, neither added nor overwritten", () =>
    expect(
      cell("awards_collectives", "old:16726", 2023).map((o) => [o.state, isKnown(o.value) && o.value.value]),
    ).toEqual([
      ["published", 1],
      ["alternative", 4],
    ]));

  it("publish at most one figure a cell", () => {
    const published = observations.filter((o) => o.state === "published");
    const cells = new Set(
      published.map((o) => JSON.stringify([o.metric, o.locality, o.period.year, o.period.part])),
    );
    expect(cells.size).toBe(published.length);
  });

  it("do not take a total of several years for a year's figure", () =>
    expect(cell("awards_collectives", "old:494", 2024).map((o) => o.state)).toEqual(["alternative"]));

  it("put the figures of a half-year review in the first half", () =>
    expect(cell("news_bulletins", "old:77", 2022).map((o) => o.period.part)).toEqual(["h1"]));

  it("give quotas as targets, not as results", () => {
    expect(targetsOf("recruits_delivered", "old:38", 2025)).toEqual([
      { kind: "amount", amount: 4139, qualifier: "exact" },
    ]);
    expect(observations.filter((o) => o.metric === "recruits_target")).toEqual([]);
  });

  it("leave out the statement where the quota itself is given", () =>
    expect(targetsOf("recruits_delivered", "old:77", 2024)).toEqual([
      { kind: "amount", amount: 1802, qualifier: "exact" },
    ]));

  it("keep more than, nearly and about", () => {
    expect(cell("recruits_delivered", "old:38", 2025)[0]?.value).toEqual({
      value: 4100,
      qualifier: "at-least",
    });
    expect(cell("recruits_volunteers", "old:38", 2025)[0]?.value).toEqual({
      value: 700,
      qualifier: "approximate",
    });
    expect(cell("economic_growth_rate", "old:412", 2020)[0]).toMatchObject({
      value: { value: 4.55, qualifier: "approximate" },
      status: "estimate",
    });
  });

  it("give the whole country its own figure", () =>
    expect(cell("self_governing_models", "vn", 2025)[0]?.value).toEqual({
      value: 4300,
      qualifier: "at-least",
    }));

  it("cite a source that is listed, in the text where it is kept", () => {
    const sources = new Map(load.sources.map((s) => [s.id, s]));
    for (const { citation } of [...observations, ...targets]) {
      const source = sources.get(citation.source);
      expect(source, citation.source).toBeDefined();
      expect(citation.place.kind).toBe(source?.hash === undefined ? "document" : "span");
    }
  });

  it("name metrics and places that exist, in NFC", () => {
    const metrics = new Set(readMetrics().map((m) => m.code));
    const places = new Set<string>(readLocalities().map((l) => l.uid));
    const figures = [...observations, ...targets];
    expect(figures.filter((f) => !metrics.has(f.metric) || !places.has(f.locality))).toEqual([]);
    const text = JSON.stringify([load.sources, figures]);
    expect(text).toBe(text.normalize("NFC"));
  });

  it("have one fingerprint as long as the files do not change", () =>
    expect(reportsLoad().fingerprint).toBe(load.fingerprint));
});
