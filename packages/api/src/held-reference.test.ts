import type { NewMetric } from "@sosanh/core/figures/office-metric";
import { metricGroups } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallRegister } from "../tests/small-country.ts";
import { knowing } from "./knowing.ts";

const country = loadedCountry(() => [], smallRegister);

const clubs: NewMetric = {
  name: { vi: "Câu lạc bộ an toàn", en: "" },
  unit: { vi: "câu lạc bộ", en: "" },
  group: metricGroups[0]?.code ?? "",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "neutral",
  valueKind: "count",
  timing: "stock",
  definition: { vi: "", en: "" },
};

describe("a metric that the office adds", () => {
  it("is in what is asked from then on, and not in what was asked before", async () => {
    const before = country.context.reference;
    const { code } = await country.asked().metrics.add(clubs);
    expect(before.metricsByCode.has(code)).toBe(false);
    expect(country.context.reference.metricsByCode.get(code)?.name.vi).toBe(clubs.name.vi);
    expect(country.context.reference.cells).toBe(before.cells);
    const { metrics } = await country.asked().metrics.list({ data: "real" });
    expect(metrics.map((metric) => metric.code)).toEqual([...before.metrics.map((m) => m.code), code]);
  });

  it("is known to the readers of documents, as are the office's phrases", async () => {
    const { knowledge } = knowing(country.context.database);
    const [added] = country.context.reference.metrics.filter(({ name }) => name.vi === clubs.name.vi);
    const first = await knowledge();
    expect(first.metricOf(added?.code ?? "")).toEqual(added);
    expect(await knowledge()).toBe(first);
    await country.asked().phrases.add({ phrase: "CLB an toàn", metric: added?.code ?? "" });
    expect(await knowledge()).not.toBe(first);
    const [phrase] = await country.asked().phrases.list();
    expect(phrase).toMatchObject({ phrase: "clb an toàn", metric: added?.code });
    await country.asked().phrases.remove({ id: phrase?.id ?? "" });
    expect(await country.asked().phrases.list()).toEqual([]);
  });
});
