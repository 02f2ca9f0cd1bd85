import type { Metric } from "@sosanh/core/figures/metric";
import type { Locality } from "@sosanh/core/places/locality";
import type { Succession } from "@sosanh/core/places/succession";
import { foldName } from "@sosanh/vietnam/fold-name";
import type {
  LawRow,
  MetricRow,
  NarrativeTables,
  PaperRow,
  UnitRow,
  WordRole,
} from "@sosanh/vietnam/narrative-tables";
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
  /** Who became whom: what a unit was made of tells which of one name is meant. */
  readonly successions: readonly Succession[];
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
  readonly hasRole: (phrase: string, role: WordRole) => boolean;
  readonly rules: readonly MetricRule[];
  /** Short forms in small letters, with the words they stand for. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Rules that a figure of this class of unit may fall under. */
  readonly rulesFor: (unitClass: string) => readonly MetricRule[];
  /** The group whose rules alone ask for a phrase of several words: "kiến thức quốc phòng". */
  readonly groupToldBy: (phrase: string) => string | undefined;
  readonly places: PlaceBook;
  /** What tells of which province a page is. */
  readonly papers: readonly PaperRow[];
  /** Laws that are named with their year. */
  readonly laws: readonly LawRow[];
}

// More than any weight of the tables: what an office said goes first.
const addedWeight = 50;

/** Compiles the tables, the catalogue and the register. @throws Error naming a metric that no catalogue has */
export function narrativeVocabulary(sources: VocabularySources): NarrativeVocabulary {
  const { tables } = sources;
  const rules = rulesOf(sources);
  const units = new Map(tables.units.map((row) => [row.phrase, row]));
  const roles = new Map<string, Set<WordRole>>();
  for (const { phrase, role } of tables.words) roles.set(phrase, (roles.get(phrase) ?? new Set()).add(role));
  const abbreviations = new Map(tables.abbreviations.map(({ short, long }) => [short, long.split(" ")]));
  const phrases = new Set([
    ...units.keys(),
    ...roles.keys(),
    ...rules.flatMap((rule) => [...rule.phrases, ...rule.with, ...rule.without, ...rule.topic]),
  ]);
  const shortened = new Map([...runTogether(phrases), ...abbreviations]);
  const telling = tellingPhrases(rules);
  const forClass = new Map<string, readonly MetricRule[]>();
  return {
    finder: phraseFinder(phrases, shortened),
    unitOf: (phrase) => units.get(phrase),
    hasRole: (phrase, role) => roles.get(phrase)?.has(role) ?? false,
    rules,
    abbreviations,
    rulesFor: (unitClass) => {
      const known = forClass.get(unitClass);
      if (known !== undefined) return known;
      const found = rules.filter((r) => r.units.length === 0 || r.units.includes(unitClass));
      forClass.set(unitClass, found);
      return found;
    },
    groupToldBy: (phrase) => telling.get(phrase),
    places: placeBook(sources.localities, sources.successions, tables.placeNames),
    papers: tables.papers,
    laws: tables.laws,
  };
}

/** "côngdân", "quânsự": pages lose the space within a phrase of two words; what is left is no syllable. */
function runTogether(phrases: ReadonlySet<string>): readonly (readonly [string, readonly string[]])[] {
  return [...phrases].flatMap((phrase) => {
    const words = phrase.split(" ");
    const run = words.join("");
    return words.length === 2 && isNoSyllable(run) && !phrases.has(run) ? [[run, words]] : [];
  });
}

/** Vowels parted by consonants: no word of Vietnamese has them. */
function isNoSyllable(run: string): boolean {
  return /^\p{L}+$/u.test(run) && /[aeiouy][^aeiouy]+[aeiouy]/.test(foldName(run));
}

/** Of rules that are asked of the militia alone, whatever noun counts it: `militia-noun.ts`. */
export const militiaClass = "militia";

/** A single word ("cho", "tham gia") stands in sentences about anything, and so does what several groups ask for. */
function tellingPhrases(rules: readonly MetricRule[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Set<string>>();
  // What is asked of one noun alone ("toàn huyện có 1.200 dân quân") tells nothing without it.
  for (const rule of rules.filter(({ units }) => units.join() !== militiaClass))
    for (const phrase of [...rule.phrases, ...rule.with])
      if (phrase.includes(" ")) groups.set(phrase, (groups.get(phrase) ?? new Set()).add(rule.group));
  return new Map(
    [...groups].flatMap(([phrase, [group, other]]) => (group && !other ? [[phrase, group]] : [])),
  );
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
      isAside: false,
    }),
  );
  return [...own, ...tables.metrics].map((row) => {
    if (row.metric === "") return row;
    const group = groupOf.get(row.metric);
    if (group === undefined) throw new Error(`a phrase names a metric that no catalogue has: ${row.metric}`);
    return { ...row, group };
  });
}
