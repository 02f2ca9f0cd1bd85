import type { Metric } from "@sosanh/core/figures/metric";
import { cellOfKey, readOnce } from "./sheet-values.ts";

/** Whether what was typed leaves open if there is no figure or if it is zero. */
export function isOpenMarkIn(text: string, metric: Metric): boolean {
  const meaning = readOnce(text, metric);
  return "fault" in meaning && meaning.fault === "open-mark";
}

/** The cells of a sheet that hold such a mark, written the same: what is said of one may hold for all. */
export function cellsMarked(
  sheet: { readonly metrics: readonly Metric[] },
  texts: ReadonlyMap<string, string>,
  mark: string,
): readonly string[] {
  const metrics = new Map(sheet.metrics.map((metric) => [metric.code, metric]));
  const folded = mark.trim().toLowerCase();
  return [...texts].flatMap(([cell, text]) => {
    const metric = metrics.get(cellOfKey(cell).metric);
    if (metric === undefined || text.trim().toLowerCase() !== folded) return [];
    return isOpenMarkIn(text, metric) ? [cell] : [];
  });
}
