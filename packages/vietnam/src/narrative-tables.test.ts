import { expect, test } from "vitest";
import { readMetricGroups, readMetrics } from "./metrics.ts";
import { readNarrativeTables } from "./narrative-tables.ts";
import { readLocalities } from "./register.ts";

const tables = readNarrativeTables();
const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);

test("every rule names a metric of the catalogue, or a group and a name for a new one", () => {
  const metrics = new Set(readMetrics().map((m) => m.code));
  const groups = new Set(readMetricGroups().map((g) => g.code));
  const wrong = tables.metrics.filter(({ metric, group, name }) =>
    metric === "" ? !groups.has(group) || name === "" : !metrics.has(metric),
  );
  expect(wrong).toEqual([]);
});

test("every class of units that a rule asks for has a noun; the militia is counted by several", () => {
  const classes = new Set([...tables.units.map((u) => u.class), "militia"]);
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

test("no word has a role twice, and no rule a phrase", () => {
  const rows = tables.words.map(({ phrase, role }) => `${phrase}: ${role}`);
  expect(twice(rows)).toEqual([]);
  const lists = tables.metrics.flatMap((m) => [m.units, m.phrases, m.with, m.without, m.topic]);
  expect(lists.flatMap(twice)).toEqual([]);
});

test("no rule asks for a phrase that it forbids", () => {
  const wrong = tables.metrics.filter(({ phrases, without }) => phrases.some((p) => without.includes(p)));
  expect(wrong.map(({ metric, name }) => metric || name)).toEqual([]);
});

test("weights are numbers", () => {
  expect(tables.metrics.filter((m) => !Number.isFinite(m.weight))).toEqual([]);
});

test("every province of before July 2025 has its papers, and no sign is of two", () => {
  const names = new Set(readLocalities().flatMap((l) => l.versions.map((v) => v.shortName)));
  expect(tables.papers).toHaveLength(63);
  expect(tables.papers.flatMap((row) => [row.province, row.now]).filter((name) => !names.has(name))).toEqual(
    [],
  );
  const signs = tables.papers.flatMap((row) => row.signs);
  expect([...twice(signs), ...signs.filter((sign) => sign !== sign.toLowerCase())]).toEqual([]);
});

test("fires and fines are told aside, militia is not", () => {
  const asides = new Set(tables.metrics.filter((m) => m.isAside).map((m) => m.metric));
  expect(asides.has("fire_cases") && asides.has("fines_amount")).toBe(true);
  expect(asides.has("militia_strength")).toBe(false);
});
