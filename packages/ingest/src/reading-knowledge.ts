import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Locality, LocalityUid } from "@sosanh/core/places/locality";
import { readNarrativeTables } from "@sosanh/vietnam/narrative-tables";
import { readLastSuccessions } from "@sosanh/vietnam/register";
import { readUnitFactors } from "@sosanh/vietnam/unit-factors";
import type { PlaceBook } from "./narrative/place-book.ts";
import type { AddedPhrase, NarrativeVocabulary } from "./narrative/vocabulary.ts";
import { narrativeVocabulary } from "./narrative/vocabulary.ts";
import { ownWords } from "./own-words.ts";
import type { MetricBook } from "./sheet/metric-book.ts";
import { metricBook } from "./sheet/metric-book.ts";
import type { PlaceLookup } from "./sheet/place-lookup.ts";
import { placeLookup } from "./sheet/place-lookup.ts";
import type { UnitBook } from "./unit-book.ts";
import { unitBook } from "./unit-book.ts";

/** All that documents are read by: made once at a start and whenever the office's metrics or phrases change. */
export interface ReadingKnowledge {
  readonly vocabulary: NarrativeVocabulary;
  readonly metricOf: (code: MetricCode) => Metric | undefined;
  readonly localityOf: (uid: LocalityUid) => Locality | undefined;
  /** Which metric the words of a heading or a label name. */
  readonly metricBook: MetricBook;
  /** Whom the words beside a cell name. */
  readonly placeLookup: PlaceLookup;
  /** Whether words are the name of an administrative unit. */
  readonly isPlace: (words: string) => boolean;
  /** What turns a number of one unit into another. */
  readonly units: UnitBook;
}

/** What knowledge is made from: the whole catalogue with the office's own metrics, the register, the office's phrases. */
export interface KnowledgeSources {
  readonly metrics: readonly Metric[];
  readonly localities: readonly Locality[];
  readonly added: readonly AddedPhrase[];
}

/** Compiles the tables; takes about a second. A phrase of a metric that the catalogue no longer has is left out. */
export function readingKnowledge({ metrics, localities, added }: KnowledgeSources): ReadingKnowledge {
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
  const byUid = new Map(localities.map((locality) => [locality.uid, locality]));
  const shipped = readNarrativeTables();
  const known = added.filter(({ metric }) => byCode.has(metric));
  const tables = ownWords({ ...shipped, metrics: shipped.metrics.filter(isOf(byCode)) }, metrics);
  const successions = readLastSuccessions();
  const vocabulary = narrativeVocabulary({ tables, metrics, localities, successions, added: known });
  return {
    vocabulary,
    metricOf: (code) => byCode.get(code),
    localityOf: (uid) => byUid.get(uid),
    metricBook: metricBook({ metrics, vocabulary, added: known }),
    placeLookup: placeLookup({
      vocabulary,
      localityOf: (uid) => byUid.get(uid),
      childrenOf: childrenOf(localities),
    }),
    isPlace: placeNames(vocabulary.places, byUid),
    units: unitBook(readUnitFactors(), shipped.units),
  };
}

/** A rule whose metric an office has taken out of its catalogue says nothing more. */
function isOf(byCode: ReadonlyMap<MetricCode, Metric>): (row: { readonly metric: string }) => boolean {
  return ({ metric }) => metric === "" || byCode.has(metric);
}

/** The units that ever lay directly in another, by the one they lie in. */
function childrenOf(localities: readonly Locality[]): (uid: LocalityUid) => readonly Locality[] {
  const found = new Map<LocalityUid, Locality[]>();
  for (const locality of localities)
    for (const parent of new Set(locality.versions.map((version) => version.parent))) {
      if (parent === undefined) continue;
      const children = found.get(parent) ?? [];
      children.push(locality);
      found.set(parent, children);
    }
  return (uid) => found.get(uid) ?? [];
}

const longestName = 60;
const mostAsked = 50_000;

/** Codes, and names without their kind, with or without a counter before them; what was asked before is known. */
function placeNames(places: PlaceBook, byUid: ReadonlyMap<string, Locality>): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const told = known.get(words);
    if (told !== undefined) return told;
    const name = words.replace(/^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.)-]\s*/u, "");
    const isName =
      /\p{L}/u.test(name) &&
      name.length <= longestName &&
      (byUid.has(words) || places.named(name).length > 0);
    if (known.size >= mostAsked) known.clear();
    known.set(words, isName);
    return isName;
  };
}
