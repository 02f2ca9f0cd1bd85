import type { YearPair } from "@sosanh/chart/table/figure-columns";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type PlaceTerm, usualPeers, type View } from "@sosanh/core/view/view";

/** The uid a place term is about, and whether it stands for the units under it. */
export function termUid(term: PlaceTerm): LocalityUid {
  return "locality" in term ? term.locality : term.childrenOf;
}

export function sameTerm(a: PlaceTerm, b: PlaceTerm): boolean {
  return "locality" in a === "locality" in b && termUid(a) === termUid(b);
}

/** The places chosen one by one, in their order. */
export function chosenUids(view: View): LocalityUid[] {
  return view.places.flatMap((term) => ("locality" in term ? [term.locality] : []));
}

/** Sets the places chosen one by one; terms for "the units under" stay where they are, before them. */
export function withChosen(view: View, uids: readonly LocalityUid[]): View {
  const groups = view.places.filter((term) => "childrenOf" in term);
  const kept = chosenUids(view).filter((uid) => uids.includes(uid));
  const added = uids.filter((uid) => !kept.includes(uid));
  return withPlaces(view, [...groups, ...[...kept, ...added].map((locality) => ({ locality }))]);
}

export function withTerm(view: View, term: PlaceTerm): View {
  if (view.places.some((have) => sameTerm(have, term))) return view;
  return withPlaces(view, [...view.places, term]);
}

/** Removes a term; the last one stays, because a comparison of no place is not a View. */
export function withoutTerm(view: View, term: PlaceTerm): View {
  return withPlaces(
    view,
    view.places.filter((have) => !sameTerm(have, term)),
  );
}

/** Pins my place, or unpins it when it already is. A pinned place is always among those compared. */
export function withMine(view: View, uid: LocalityUid): View {
  const { mine, ...rest } = view;
  return mine === uid ? rest : { ...rest, mine: uid };
}

/** Metrics that can be picked together; an address may hold more, and all of them are shown. */
export const mostMetrics = 6;

/** This metric alone; a basis that one not chosen so far may not have goes back to the value. */
export function withOnlyMetric(view: View, metric: string): View {
  const keeps = view.metrics.includes(metric) || view.basis === "change" || view.basis === "rank";
  return { ...view, metrics: [metric], basis: keeps ? view.basis : "value" };
}

/** Adds the metric after the others, or takes it away. The last one stays, and no more than `mostMetrics` are picked. */
export function withMetricToggled(view: View, metric: string): View {
  const others = view.metrics.filter((code) => code !== metric);
  if (others.length < view.metrics.length) {
    return others.length === 0 ? view : { ...view, metrics: others };
  }
  return others.length < mostMetrics ? { ...view, metrics: [...others, metric] } : view;
}

/** This metric on the second axis, beside the first; any others go. */
export function withSecondMetric(view: View, metric: string): View {
  const [first] = view.metrics;
  return first === undefined || metric === "" || metric === first
    ? view
    : { ...view, metrics: [first, metric] };
}

/** My place with places of the same size of population beside it. */
export function withSizePeers(view: View): View {
  if (view.mine === undefined) return view;
  return { ...view, peers: { of: view.mine, by: "size", count: usualPeers("size") } };
}

/** The two years compared, the earlier first; the same year twice is left alone. */
export function withTwoYears(view: View, a: number, b: number): View {
  return a === b ? view : { ...view, baseYear: Math.min(a, b), focusYear: Math.max(a, b) };
}

/** One of the two years compared, or both, changed; the others are the View's, else the first and the last shown. */
export function withPairChanged(view: View, years: readonly number[], change: Partial<YearPair>): View {
  const from = change.from ?? view.baseYear ?? years[0] ?? view.years.from;
  return withTwoYears(view, from, change.to ?? view.focusYear ?? years.at(-1) ?? view.years.to);
}

/** The year looked at. An earlier year compared with it that is not before it is let go. */
export function withFocusYear(view: View, focusYear: number): View {
  return withYears({ ...view, focusYear }, view.years.from, view.years.to);
}

/**
 * A range of years: ends swap rather than cross, and years outside the range are let go, as is the earlier of two
 * years compared where it would not be before the later.
 */
export function withYears(view: View, from: number, to: number): View {
  const years = { from: Math.min(from, to), to: Math.max(from, to) };
  const { indexYear, focusYear, baseYear, ...rest } = view;
  const inside = (year: number | undefined) =>
    year !== undefined && year >= years.from && year <= years.to ? year : undefined;
  const [index, focus, base] = [inside(indexYear), inside(focusYear), inside(baseYear)];
  return {
    ...rest,
    years,
    ...(index !== undefined && { indexYear: index }),
    ...(focus !== undefined && { focusYear: focus }),
    ...(base !== undefined && base < (focus ?? years.to) && { baseYear: base }),
  };
}

function withPlaces(view: View, places: readonly PlaceTerm[]): View {
  if (places.length === 0) return view;
  const { mine, ...rest } = view;
  const gone = mine !== undefined && view.places.some((term) => "locality" in term && term.locality === mine);
  const still = places.some((term) => "locality" in term && term.locality === mine);
  return { ...rest, places: [...places], ...(mine === undefined || (gone && !still) ? {} : { mine }) };
}
