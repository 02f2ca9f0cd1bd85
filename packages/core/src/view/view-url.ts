import { parseView } from "./parse-view.ts";
import type { PeerTerm, PlaceTerm, View } from "./view.ts";

/** The defaults of a View, left out of its address. */
const defaults = {
  data: "real",
  part: "year",
  basis: "value",
  per: "1000",
  chart: "line",
  order: "value",
  frame: "as-reported",
  tol: "0",
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
 * | `base`, `focus`, `since` | the index year, the focus year, the earlier of two years compared | `2015` |
 * | `frame` | `today` or a day; as reported when left out | `2024-12-31` |
 * | `known` | the day as of which figures are known; now when left out | `2025-12-31` |
 * | `peers` | rule, place, number; `peerlist` the named list, `peerby` the metrics of nearness | `nearest,old:395,7` |
 * | `bench` | what places are held against | `parent` |
 * | `tol` | years back a value may be borrowed from | `2` |
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
    frame: view.frame,
    known: view.asKnown,
    since: view.baseYear?.toString(),
    tol: `${view.tolerance}`,
    bench: view.benchmark,
    ...peersToSearch(view.peers),
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
    frame: text("frame"),
    asKnown: text("known"),
    baseYear: numberOf(text("since")),
    tolerance: numberOf(text("tol")),
    benchmark: text("bench"),
    peers: peersFromSearch(text),
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

function peersToSearch(peers: PeerTerm | undefined): Record<string, string | undefined> {
  if (peers === undefined) return {};
  return {
    peers: `${peers.by},${peers.of},${peers.count}`,
    peerlist: peers.list?.join(","),
    peerby: peers.metrics?.join(","),
  };
}

function peersFromSearch(text: (key: string) => string | undefined): unknown {
  const peers = text("peers");
  if (peers === undefined) return undefined;
  const [by, of, count] = peers.split(",");
  const optional = {
    count: numberOf(count),
    list: text("peerlist")?.split(","),
    metrics: text("peerby")?.split(","),
  };
  return {
    by,
    of,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** Text that is no number goes on as it is, so that the refusal shows what was written. */
function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function yearsFromText(text: string | undefined): unknown {
  const [, from, to] = /^([^-]+)(?:-([^-]+))?$/.exec(text ?? "") ?? [];
  return from === undefined ? text : { from: numberOf(from), to: numberOf(to ?? from) };
}
