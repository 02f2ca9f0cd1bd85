import { metrics } from "@sosanh/core/fixtures/small-country";
import { readNarrativeTables } from "@sosanh/vietnam/narrative-tables";
import { expect, it } from "vitest";
import { listedMetrics, metricCalls } from "./listed-metrics.ts";

const added = { id: "1", createdAt: "2026-01-01T00:00:00Z", createdBy: "lan" };

it("a metric is listed with the words that the reader of reports and the office know it by", () => {
  const calls = metricCalls(readNarrativeTables().metrics, [
    { ...added, phrase: "lính mới", metric: "recruits_delivered" },
  ]);
  expect(calls.get("recruits_delivered")).toEqual(expect.arrayContaining(["giao quân", "lính mới"]));
});

it("a single word finds no metric, unless the office said so", () => {
  const calls = metricCalls(readNarrativeTables().metrics, [
    { ...added, phrase: "lính", metric: "recruits_delivered" },
  ]);
  const single = [...calls].flatMap(([, phrases]) => phrases.filter((phrase) => !phrase.includes(" ")));
  expect(single).toEqual(["lính"]);
});

it("where nothing is known of it, a metric is listed as it is", () => {
  expect(listedMetrics(metrics, [], new Map())).toEqual(metrics);
});
