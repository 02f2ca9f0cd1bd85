import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, known } from "@sosanh/core/figures/value";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { reportsLoad } from "@sosanh/vietnam/reports";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";

const country = loadedCountry(({ metrics }) => [statisticsLoad(), reportsLoad(), everyMetric(metrics)]);

/** One figure of every metric of the catalogue, for one province. */
function everyMetric(metrics: readonly Metric[]): DatasetLoad {
  const dataset = {
    code: "every",
    kind: "sample",
    name: { vi: "Mọi chỉ tiêu", en: "Every metric" },
  } as const;
  return {
    dataset,
    fingerprint: "every",
    sources: [{ id: "every", title: "Mọi chỉ tiêu", illustrative: true }],
    observations: () =>
      metrics.map((metric) => ({
        dataset: dataset.code,
        metric: metric.code,
        locality: "new:38",
        period: { year: 2025, part: "year" },
        value: known(7),
        status: "measured",
        state: "published",
        revision: 1,
        citation: { source: "every", place: { kind: "document" } },
      })),
    targets: () => [],
    expected: metrics.length,
  };
}

const { asked } = country;
const overview = (place: LocalityUid, year: number, frame: Frame = "as-reported") =>
  asked().overviews.get({ data: "real", place, year, frame, language: "vi" });

describe("overviews.get", () => {
  it.each([2020, 2024])("says the same of who has not reported in %i whatever the frame", async (year) => {
    const [reported, today] = await Promise.all([
      overview("old:38", year),
      overview("old:38", year, "today"),
    ]);
    expect(reported.children).toBe(27);
    expect(today.children).toBe(27);
    expect(today.notReported).toEqual(reported.notReported);
  });

  it("tells of a province under the unit it was in the year, where it lives on whole", async () => {
    const [before, after] = await Promise.all([overview("old:38", 2020), overview("new:38", 2020)]);
    expect(after.comparison.localities[0]?.uid).toBe("old:38");
    expect(after.comparison.rows).toEqual(before.comparison.rows);
    expect(after.comparison.rows.some((row) => isKnown(row.value))).toBe(true);
  });

  it("follows no province away from its own figures", async () => {
    const [own, none] = await Promise.all([overview("old:38", 2025), overview("old:01", 2025)]);
    expect(own.comparison.localities[0]?.uid).toBe("old:38");
    expect(none.comparison.localities[0]?.uid).toBe("new:01");
  });

  it("tells of every metric, more than a reader may ask for", async () => {
    const { comparison } = await asked().overviews.get({
      ...{ data: "sample", place: "new:38", year: 2025, frame: "as-reported", language: "vi" },
    });
    expect(comparison.metrics.length).toBeGreaterThan(60);
    expect(comparison.metrics).toHaveLength(country.context.reference.metrics.length);
  });

  it("leaves a province that was merged to itself", async () => {
    const { comparison } = await overview("old:30", 2025);
    expect(comparison.localities[0]).toMatchObject({ uid: "old:30", until: "2025-07-01" });
  });
});

it("a profile and a review of the year follow the province as well", async () => {
  const question = {
    data: "real",
    place: "new:38",
    year: 2020,
    frame: "as-reported",
    language: "vi",
  } as const;
  const profile = await asked().profiles.get(question);
  expect(profile.localities[0]?.uid).toBe("old:38");
  const { review } = await asked().yearReviews.get(question);
  expect(review.children).toBe(27);
});
