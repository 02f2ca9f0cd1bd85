import type { BarsSpec } from "./bars-spec.ts";
import type { LineSpec } from "./line-spec.ts";

/** A chart as plain JSON, free of any library: what the browser, an export and a test all read. */
export type ChartSpec = LineSpec | BarsSpec;
