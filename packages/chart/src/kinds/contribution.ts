import type { Contributions } from "@sosanh/core/analysis/contributions";
import { contributionsOf } from "@sosanh/core/analysis/contributions";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { chartFace } from "../chart-face.ts";
import { chartFigure } from "../chart-figure.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { shownYears } from "../shown-years.ts";
import { lowerFirst, nameInside } from "../words/headline.ts";
import { formatChange } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import type { ContributionSpec, ContributionTerm } from "./contribution-spec.ts";

/** More places than this, and the smallest are added up to one term. */
const mostPlaces = 14;

/** The parent's change between two years as the sum of its places' changes. A description, not a cause. */
export function contributionChart(part: OneMetric): ContributionSpec {
  const shown = shownYears(part);
  const [from, to] = [shown.at(0) ?? part.focusYear, shown.at(-1) ?? part.focusYear];
  const parent = parentOf(part);
  const found =
    parent === undefined || from === to
      ? missing("not-applicable")
      : contributionsOf(comparedOnly(part.comparison), {
          metric: part.metric.code,
          parent: parent.locality.uid,
          from,
          to,
        });
  const years = [`${from}`, `${to}`] as const;
  if (parent === undefined || "missing" in found) {
    const reason = reasonText(part, parent, "missing" in found ? found.missing : "not-applicable");
    return {
      kind: "contribution",
      ...chartFace(part, { facts: reason }),
      years,
      terms: [],
      axis: { min: 0, max: 1 },
      reason,
      left: [],
    };
  }
  const terms = termsOf(part, parent, found);
  const reach = terms.flatMap((term) => [term.from, term.from + term.change]);
  const left = leftOut(part, parent, found);
  const notes = [
    ...(found.isOverMatched ? [say(part.view.language, "contribution.matched", { ...found.matched })] : []),
  ];
  return {
    kind: "contribution",
    ...chartFace(part, { ...wordsOf(part, parent, { found, terms, from }), notes }),
    years,
    terms,
    axis: { min: Math.min(0, ...reach), max: Math.max(0, ...reach) },
    left,
  };
}

/** No change is taken from a pair of years that does not compare, whatever its row holds. */
function comparedOnly(comparison: Comparison): Comparison {
  const none = missing("not-comparable");
  const rows = comparison.rows.map((row) => {
    const { sinceBase, comparability } = row;
    const isBroken = comparability.verdict === "not-comparable";
    return {
      ...row,
      ...(isBroken ? { change: none, relativeChange: none } : {}),
      ...(sinceBase?.comparability.verdict === "not-comparable"
        ? { sinceBase: { ...sinceBase, change: none, relativeChange: none } }
        : {}),
    };
  });
  return { ...comparison, rows };
}

/** The place above the others; else the one that most of them lie under. */
function parentOf({ places }: OneMetric): Place | undefined {
  const isParent = (place: Place) => places.some(({ locality }) => locality.parent === place.locality.uid);
  return places.find((place) => place.isAbove && isParent(place)) ?? places.find(isParent);
}

function reasonText(
  { view, metric }: OneMetric,
  parent: Place | undefined,
  reason: Parameters<typeof missing>[0],
): string {
  const { language } = view;
  if (parent === undefined) return word(language, "contribution.no-parent");
  if (reason === "not-applicable") {
    const name = lowerFirst(metric.name[language], language);
    return say(language, "contribution.no-sum", { metric: name });
  }
  const why = word(language, `missing.${reason}`);
  return say(language, "contribution.none", { name: parent.name, reason: why });
}

function termsOf(part: OneMetric, parent: Place, found: Contributions): readonly ContributionTerm[] {
  const { language } = part.view;
  // By size, not by direction: what is added up to one term must be less than each that is shown.
  const parts = found.parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const shown = parts.length > mostPlaces + 1 ? parts.slice(0, mostPlaces) : parts;
  const small = parts.slice(shown.length);
  const drafts = [
    ...shown.map((p) => placeTerm(part, p)),
    ...(small.length === 0
      ? []
      : [
          {
            kind: "rest" as const,
            name: say(language, "contribution.rest", { n: small.length }),
            role: "context" as const,
            change: clean(small.reduce((sum, p) => sum + p.change, 0)),
          },
        ]),
    ...(found.unknown === 0
      ? []
      : [
          {
            kind: "unknown" as const,
            name: word(language, found.unseen === 0 ? "contribution.unknown" : "contribution.others"),
            role: "context" as const,
            change: found.unknown,
          },
        ]),
  ];
  let sum = 0;
  const terms = drafts.map((draft): ContributionTerm => {
    const from = sum;
    sum = clean(sum + draft.change);
    return { ...draft, from, text: changeOf(part, draft.change) };
  });
  const total: ContributionTerm = {
    kind: "total",
    locality: parent.locality.uid,
    name: parent.name,
    role: parent.role,
    change: found.change,
    text: changeOf(part, found.change),
    from: 0,
    figure: figureOf(part, parent, found),
  };
  return [...terms, total];
}

function placeTerm(
  part: OneMetric,
  { locality, change }: Contributions["parts"][number],
): Omit<ContributionTerm, "from" | "text"> {
  const place = part.places.find((p) => p.locality.uid === locality);
  return {
    kind: "place",
    locality,
    name: place?.name ?? locality,
    role: place?.role === "mine" ? "mine" : "context",
    change,
    ...(place === undefined ? {} : { figure: chartFigure(part, place, lastYear(part)) }),
  };
}

/** The parent's later figure; its change is the one the terms add up to. */
function figureOf(part: OneMetric, parent: Place, found: Contributions) {
  const { change: _change, ...figure } = chartFigure(part, parent, found.to);
  return figure;
}

function lastYear(part: OneMetric): number {
  return shownYears(part).at(-1) ?? part.focusYear;
}

function changeOf({ metric, view }: OneMetric, change: number): string {
  const isPercentage = metric.valueKind === "percentage";
  const unit = isPercentage ? word(view.language, "unit.points") : metric.unit[view.language];
  const decimals = isPercentage ? Math.max(2, metric.decimals) : metric.decimals;
  return formatChange(known(change), { language: view.language, decimals, unit });
}

function leftOut(part: OneMetric, parent: Place, found: Contributions): ContributionSpec["left"] {
  const isIn = new Set<LocalityUid>(found.parts.map(({ locality }) => locality));
  return part.places
    .filter(({ locality }) => locality.parent === parent.locality.uid && !isIn.has(locality.uid))
    .map((place) => ({
      locality: place.locality.uid,
      name: place.name,
      figure: leftFigure(part, place, found),
    }));
}

/** The year that is missing, or the later one where the two do not compare. */
function leftFigure(part: OneMetric, place: Place, { from, to }: Contributions) {
  const { change: _change, ...later } = chartFigure(part, place, to);
  const { change: _before, ...earlier } = chartFigure(part, place, from);
  return "missing" in earlier.value && !("missing" in later.value) ? earlier : later;
}

function wordsOf(
  part: OneMetric,
  parent: Place,
  { found, terms, from }: { found: Contributions; terms: readonly ContributionTerm[]; from: number },
): { readonly title?: string; readonly facts: string } {
  const { view, metric } = part;
  const { language } = view;
  const size = (change: number) => changeOf(part, Math.abs(change)).replace(/^\+/, "");
  const way = word(language, found.change < 0 ? "headline.down" : "headline.up");
  const facts = terms
    .map(({ name, text }) => `${name} ${text}`)
    .join("; ")
    .concat(".");
  const [first] = found.parts;
  if (found.change === 0 || first === undefined || Math.sign(first.change) !== Math.sign(found.change)) {
    return { facts };
  }
  const largest = part.places.find((place) => place.locality.uid === first.locality);
  if (largest === undefined || found.isOverMatched || found.unseen > 0) return { facts };
  const title = say(language, "contribution.title", {
    metric: metric.name[language],
    parent: nameInside(parent, language),
    way,
    change: size(found.change),
    from,
    to: found.to,
    name: nameInside(largest, language),
    part: size(first.change),
  });
  return { title, facts };
}

function clean(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
