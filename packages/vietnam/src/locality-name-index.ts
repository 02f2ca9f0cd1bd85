import type { Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { lastVersion } from "@sosanh/core/places/locality";
import type { NameWord } from "./fold-name.ts";
import { nameWords } from "./fold-name.ts";

/** A unit under one of the names it has had. */
export interface NamedLocality {
  readonly locality: Locality;
  readonly version: LocalityVersion;
  /** The words of the name without its kind. */
  readonly words: readonly NameWord[];
  /** Folded words of every name its parents have had. */
  readonly parentWords: ReadonlySet<string>;
  /** The unit's last version: what it is now, or was at its end. */
  readonly last: LocalityVersion;
  /** Its place among all entries by name, then uid; from 0. */
  readonly order: number;
}

type Entry = Pick<NamedLocality, "locality" | "version"> & {
  /** The name it is found by, without its kind. */
  readonly called: string;
};

/** What else people type for the nation. */
const nationAlsoCalled = "Việt Nam";

function calls({ level }: Locality, { shortName }: LocalityVersion): readonly string[] {
  return level === 0 ? [shortName, nationAlsoCalled] : [shortName];
}

/** Every name of every unit, found by a word of it or by the beginning of a word. */
export interface LocalityNameIndex {
  /** The entry with that `order`. */
  readonly at: (order: number) => NamedLocality | undefined;
  readonly withWord: (folded: string) => readonly NamedLocality[];
  /** A name may come more than once, for each of its words that begins so. */
  readonly withWordBeginning: (folded: string) => readonly NamedLocality[];
}

/** Indexes names once: a unit has one entry for each of its versions that differ in name, kind or parent. */
export function localityNameIndex(localities: readonly Locality[]): LocalityNameIndex {
  const byWord = new Map<string, NamedLocality[]>();
  const wordsAbove = parentWordsOf(localities);
  const entries = localities.flatMap((locality) =>
    locality.versions.flatMap((version) =>
      calls(locality, version).map((called) => ({ locality, version, called })),
    ),
  );
  const inOrder: NamedLocality[] = [];
  for (const [order, { locality, version, called }] of entries.toSorted(byName).entries()) {
    const words = nameWords(called);
    const parentWords = version.parent === undefined ? new Set<string>() : wordsAbove(version.parent);
    const last = lastVersion(locality);
    const named = { locality, version, words, parentWords, last, order };
    inOrder.push(named);
    for (const word of new Set(words.map((w) => w.folded))) append(byWord, word, named);
  }
  const vocabulary = [...byWord.keys()].toSorted();
  return {
    at: (order) => inOrder[order],
    withWord: (folded) => byWord.get(folded) ?? [],
    withWordBeginning: (folded) =>
      beginningWith(vocabulary, folded).flatMap((word) => byWord.get(word) ?? []),
  };
}

function byName(a: Entry, b: Entry): number {
  if (a.version.name !== b.version.name) return a.version.name < b.version.name ? -1 : 1;
  return a.locality.uid < b.locality.uid ? -1 : 1;
}

/** Looks up the words of all names a unit and everything above it have had. */
function parentWordsOf(localities: readonly Locality[]): (uid: LocalityUid) => ReadonlySet<string> {
  const byUid = new Map(localities.map((l) => [l.uid, l]));
  const found = new Map<LocalityUid, ReadonlySet<string>>();
  const lookUp = (uid: LocalityUid): ReadonlySet<string> => {
    const known = found.get(uid);
    if (known !== undefined) return known;
    const words = new Set<string>();
    const locality = byUid.get(uid);
    for (const version of locality?.versions ?? []) {
      const called = locality === undefined ? [] : calls(locality, version);
      for (const word of called.flatMap(nameWords)) words.add(word.folded);
      if (version.parent !== undefined) for (const word of lookUp(version.parent)) words.add(word);
    }
    found.set(uid, words);
    return words;
  };
  return lookUp;
}

function beginningWith(sorted: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < sorted.length; i++) {
    const word = sorted[i];
    if (word === undefined || !word.startsWith(start)) break;
    found.push(word);
  }
  return found;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
