import type { ChartSpec } from "@sosanh/chart/chart-spec";

/** No place, metric or benchmark has a longer name: what is longer was not written by hand. */
const longest = 200;

/**
 * A chart to be drawn as a picture, its names cut with "…" at 200 signs: each sign of a name becomes a shape of its own,
 * and one name of 10,000 signs takes longer than all else in a file.
 */
export function withShortNames(spec: ChartSpec): ChartSpec {
  return JSON.parse(JSON.stringify(spec), (key, value: unknown) =>
    key === "name" && typeof value === "string" && value.length > longest
      ? `${[...value].slice(0, longest).join("")}…`
      : value,
  ) as ChartSpec;
}
