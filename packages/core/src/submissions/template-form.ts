import type { MetricCode } from "../figures/metric.ts";
import type { DataKind } from "../figures/observation.ts";
import type { Period } from "../figures/period.ts";
import { periodParts } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import { isLocalityUid } from "../places/locality.ts";

/** What our own workbook to fill asks for. It stands on a hidden sheet, so that what is filled is read back exactly. */
export interface TemplateForm {
  readonly data: DataKind;
  readonly period: Period;
  /** In the order of the columns. */
  readonly metrics: readonly MetricCode[];
  /** In the order of the rows, with the names they bear there. */
  readonly places: readonly { readonly uid: LocalityUid; readonly name: string }[];
}

/** The hidden sheet of the form. */
export const formSheetName = "_sosanh";

/** What stands in the hidden row over the columns that hold no metric. */
export const placeColumn = "_place";
export const reasonColumn = "_reason";

const kind = "sosanh-template";
const version = 1;

/** The row of the hidden sheet, from 0, that lists the words for missing figures, from its second cell on. */
export const reasonsRow = 3;

/** The hidden sheet's rows; `reasons` are the words that may stand where there is no number. */
export function formRows(
  form: TemplateForm,
  reasons: readonly string[],
): readonly (readonly (string | number)[])[] {
  const metrics = form.metrics.map((code) => ["metric", code]);
  const places = form.places.map(({ uid, name }) => ["place", uid, name]);
  return [
    [kind, version],
    ["data", form.data],
    ["period", form.period.year, form.period.part],
    ["reasons", ...reasons],
    ...metrics,
    ...places,
    ["end", metrics.length + places.length],
  ];
}

/** Reads the hidden sheet's rows; undefined of one that is no such sheet, of another version, damaged or cut off. */
export function formIn(rows: readonly (readonly (string | number)[])[]): TemplateForm | undefined {
  const [head, dataRow, periodRow] = rows;
  if (head?.[0] !== kind || head[1] !== version) return undefined;
  const data = dataRow?.[0] === "data" ? dataRow[1] : undefined;
  const [periodWord, year, written] = periodRow ?? [];
  const part = periodParts.find((each) => each === written);
  if ((data !== "real" && data !== "sample") || periodWord !== "period") return undefined;
  if (typeof year !== "number" || !Number.isInteger(year) || part === undefined) return undefined;
  const metrics: MetricCode[] = [];
  const places: TemplateForm["places"][number][] = [];
  for (const [word, first, second] of rows.slice(reasonsRow + 1)) {
    if (word === "metric" && typeof first === "string") metrics.push(first);
    else if (word === "place" && typeof first === "string" && isLocalityUid(first))
      places.push({ uid: first, name: String(second ?? "") });
    else if (word === "end") {
      const isWhole = first === metrics.length + places.length && metrics.length > 0;
      return isWhole ? { data, period: { year, part }, metrics, places } : undefined;
    } else return undefined;
  }
  return undefined;
}
