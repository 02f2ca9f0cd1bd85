import type { Metric } from "@sosanh/core/figures/metric";
import type { Locality } from "@sosanh/core/places/locality";
import type { MetricRow, NarrativeTables, UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { PhraseFinder } from "./phrases.ts";
import { phraseFinder } from "./phrases.ts";
import type { PlaceBook } from "./place-book.ts";
import { placeBook } from "./place-book.ts";

/** A phrase that an office has said tells of a metric. */
export interface AddedPhrase {
  readonly phrase: string;
  readonly metric: string;
}

/** What a vocabulary is made from. */
export interface VocabularySources {
  readonly tables: NarrativeTables;
  readonly metrics: readonly Metric[];
  readonly localities: readonly Locality[];
  /** Phrases of the office; they go before those of the tables. */
  readonly added?: readonly AddedPhrase[];
}

/** A row of the tables, with the group its metric is in. */
export interface MetricRule extends MetricRow {
  readonly group: string;
}

/** All that a narrative is read by, compiled once. */
export interface NarrativeVocabulary {
  readonly finder: PhraseFinder;
  readonly unitOf: (phrase: string) => UnitRow | undefined;
  readonly hasRole: (phrase: string, role: string) => boolean;
  /** Rules that a figure of this class of unit may fall under. */
  readonly rulesFor: (unitClass: string) => readonly MetricRule[];
  readonly places: PlaceBook;
}

// More than any weight of the tables: what an office said goes first.
const addedWeight = 50;

/** Compiles the tables, the catalogue and the register. @throws Error naming a metric that no catalogue has */
export function narrativeVocabulary(sources: VocabularySources): NarrativeVocabulary {
  const { tables } = sources;
  const rules = rulesOf(sources);
  const units = new Map(tables.units.map((row) => [row.phrase, row]));
  const roles = new Map<string, Set<string>>();
  for (const { phrase, role } of tables.words) roles.set(phrase, (roles.get(phrase) ?? new Set()).add(role));
  const abbreviations = new Map(tables.abbreviations.map(({ short, long }) => [short, long.split(" ")]));
  const phrases = new Set([
    ...units.keys(),
    ...roles.keys(),
    ...rules.flatMap((rule) => [...rule.phrases, ...rule.with, ...rule.without, ...rule.topic]),
  ]);
  const forClass = new Map<string, readonly MetricRule[]>();
  return {
    finder: phraseFinder(phrases, abbreviations),
    unitOf: (phrase) => units.get(phrase),
    hasRole: (phrase, role) => roles.get(phrase)?.has(role) ?? false,
    rulesFor: (unitClass) => {
      const known = forClass.get(unitClass);
      if (known !== undefined) return known;
      const found = rules.filter((r) => r.units.length === 0 || r.units.includes(unitClass));
      forClass.set(unitClass, found);
      return found;
    },
    places: placeBook(sources.localities, tables.placeNames),
  };
}

function rulesOf({ tables, metrics, added = [] }: VocabularySources): readonly MetricRule[] {
  const groupOf = new Map(metrics.map((m) => [m.code, m.group]));
  const own = added.map(
    ({ phrase, metric }): MetricRow => ({
      metric,
      group: "",
      name: "",
      units: [],
      phrases: [phrase.toLowerCase()],
      reach: "near",
      with: [],
      without: [],
      topic: [],
      weight: addedWeight,
    }),
  );
  return [...own, ...tables.metrics].map((row) => {
    if (row.metric === "") return row;
    const group = groupOf.get(row.metric);
    if (group === undefined) throw new Error(`a phrase names a metric that no catalogue has: ${row.metric}`);
    return { ...row, group };
  });
}
