import { parseView } from "./parse-view.ts";
import type { PlaceTerm, View } from "./view.ts";

/** The defaults of a View, left out of its address. */
const defaults = {
  data: "real",
  part: "year",
  basis: "value",
  per: "1000",
  chart: "line",
  order: "value",
  lang: "vi",
} as const;

/**
 * A View as the parameters of an address, short and readable; what is at its default is left out.
 *
 * | key | holds | example |
 * |---|---|---|
 * | `m` | metrics | `recruits,accidents` |
 * | `p` | places; `/*` means the units under it | `old:395,vn/*` |
 * | `y` | years | `2010-2020`, or `2020` for one |
 * | `data` `part` `basis` `per` `chart` `order` `mine` `lang` | as in the View; `per` is `ratePer` | `sample` |
 * | `base`, `focus` | the index year, the focus year | `2015` |
 *
 * `viewFromSearch` gives the same View back.
 */
export function viewToSearch(view: View): Record<string, string> {
  const { from, to } = view.years;
  const all: Record<string, string | undefined> = {
    m: view.metrics.join(","),
    p: view.places.map(placeToText).join(","),
    y: from === to ? `${from}` : `${from}-${to}`,
    data: view.data,
    part: view.part,
    basis: view.basis,
    base: view.indexYear?.toString(),
    per: `${view.ratePer}`,
    chart: view.chart,
    focus: view.focusYear?.toString(),
    order: view.order,
    mine: view.mine,
    lang: view.language,
  };
  const search: Record<string, string> = {};
  for (const [key, text] of Object.entries(all))
    if (text !== undefined && text !== Reflect.get(defaults, key)) search[key] = text;
  return search;
}

/**
 * The View that parameters of an address stand for. A number is taken as its text, since some routers read `y=2020`
 * as one; keys that are not a View's are not looked at.
 *
 * @throws DomainError "invalid-view" naming the field of the View and the bad value
 */
export function viewFromSearch(search: Readonly<Record<string, unknown>>): View {
  const text = (key: string): string | undefined => {
    const value = search[key];
    return value === undefined || value === "" ? undefined : String(value);
  };
  const optional = {
    data: text("data"),
    part: text("part"),
    basis: text("basis"),
    indexYear: numberOf(text("base")),
    ratePer: numberOf(text("per")),
    chart: text("chart"),
    focusYear: numberOf(text("focus")),
    order: text("order"),
    mine: text("mine"),
    language: text("lang"),
  };
  return parseView({
    metrics: text("m")?.split(","),
    places: text("p")?.split(",").map(placeFromText),
    years: yearsFromText(text("y")),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  });
}

const childrenMark = "/*";

function placeToText(term: PlaceTerm): string {
  return "locality" in term ? term.locality : `${term.childrenOf}${childrenMark}`;
}

function placeFromText(text: string): unknown {
  return text.endsWith(childrenMark)
    ? { childrenOf: text.slice(0, -childrenMark.length) }
    : { locality: text };
}

/** Text that is no number goes on as it is, so that the refusal shows what was written. */
function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function yearsFromText(text: string | undefined): unknown {
  const [, from, to] = /^([^-]+)(?:-([^-]+))?$/.exec(text ?? "") ?? [];
  return from === undefined ? text : { from: numberOf(from), to: numberOf(to ?? from) };
}
