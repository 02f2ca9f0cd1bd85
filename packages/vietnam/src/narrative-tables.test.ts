import { expect, test } from "vitest";
import { readMetricGroups, readMetrics } from "./metrics.ts";
import { readNarrativeTables } from "./narrative-tables.ts";

const tables = readNarrativeTables();

test("every rule names a metric of the catalogue, or a group and a name for a new one", () => {
  const metrics = new Set(readMetrics().map((m) => m.code));
  const groups = new Set(readMetricGroups().map((g) => g.code));
  const wrong = tables.metrics.filter(({ metric, group, name }) =>
    metric === "" ? !groups.has(group) || name === "" : !metrics.has(metric),
  );
  expect(wrong).toEqual([]);
});

test("every class of units that a rule asks for has a noun", () => {
  const classes = new Set(tables.units.map((u) => u.class));
  expect(tables.metrics.flatMap((m) => m.units).filter((unit) => !classes.has(unit))).toEqual([]);
});

test("phrases are in lower case and composed letters", () => {
  const phrases = [
    ...tables.units.map((u) => u.phrase),
    ...tables.words.map((w) => w.phrase),
    ...tables.metrics.flatMap((m) => [...m.phrases, ...m.with, ...m.without, ...m.topic]),
  ];
  expect(phrases.filter((p) => p === "" || p !== p.normalize("NFC").toLowerCase())).toEqual([]);
});

test("weights are numbers", () => {
  expect(tables.metrics.filter((m) => !Number.isFinite(m.weight))).toEqual([]);
});
