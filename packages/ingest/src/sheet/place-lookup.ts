import type { IsoDate, Period } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Locality, LocalityUid } from "@sosanh/core/places/locality";
import { isLocalityUid, nation, versionOn } from "@sosanh/core/places/locality";
import type { ReadDoubt, ReadFigure } from "@sosanh/core/submissions/read-figure";
import { foldName } from "@sosanh/vietnam/fold-name";
import { normalText } from "../narrative/normal-text.ts";
import type { NamedPlace } from "../narrative/place-book.ts";
import { kindAt, placeMentions } from "../narrative/place-mention.ts";
import { readingOf } from "../narrative/reading.ts";
import { tokensOf } from "../narrative/tokens.ts";
import type { NarrativeVocabulary } from "../narrative/vocabulary.ts";
import { isTotal } from "./heading-words.ts";
import { isNearlyWritten } from "./nearly-written.ts";

/** Of whom a cell is, with what is not sure of it. */
export interface FoundPlace {
  readonly locality: ReadFigure["locality"];
  readonly doubts: readonly ReadDoubt[];
}

/** What names of places are looked up in. */
export interface PlaceSources {
  readonly vocabulary: NarrativeVocabulary;
  readonly localityOf: (uid: LocalityUid) => Locality | undefined;
  readonly childrenOf: (uid: LocalityUid) => readonly Locality[];
}

/** Looks up the words beside a cell, the widest first, in the register of the figure's period, within a place where one is known. */
export type PlaceLookup = (
  words: readonly string[],
  when: Period | undefined,
  within: LocalityUid | undefined,
) => FoundPlace;

/** Prepares the look-up; what was asked before is not worked out again. */
export function placeLookup(sources: PlaceSources): PlaceLookup {
  const known = new Map<string, FoundPlace>();
  return (words, when, within) => {
    const key = `${within ?? ""}\n${when?.year ?? ""} ${when?.part ?? ""}\n${words.join("\n")}`;
    const found = known.get(key) ?? chain(sources, words, { when, within });
    if (known.size >= mostAsked) known.clear();
    known.set(key, found);
    return found;
  };
}

const mostAsked = 50_000;

interface Asked {
  readonly when: Period | undefined;
  readonly within: LocalityUid | undefined;
}

/** Each name is looked up within the one before it; the last one decides. */
function chain(sources: PlaceSources, words: readonly string[], { when, within }: Asked): FoundPlace {
  const uid = words.find((word) => isLocalityUid(word.trim()))?.trim() as LocalityUid | undefined;
  if (uid !== undefined && sources.localityOf(uid) !== undefined)
    return { locality: { uid, name: words.at(-1) ?? uid }, doubts: [] };
  let context = within;
  let found: FoundPlace | undefined;
  for (const name of words) {
    found = isTotal(name)
      ? wholeOf(sources, name, { when, within: context })
      : one(sources, name, { when, within: context });
    context = found.locality.uid ?? context;
  }
  return found ?? ofContext(sources, "", within);
}

/** The place itself that is known; unsettled where none is. */
function ofContext({ localityOf }: PlaceSources, name: string, uid: LocalityUid | undefined): FoundPlace {
  if (uid === undefined) return { locality: { uid: null, name }, doubts: ["place-unsettled"] };
  return { locality: { uid, name: name || (localityOf(uid)?.versions.at(-1)?.name ?? "") }, doubts: [] };
}

/** "Toàn tỉnh" of a district's table is its province; "Tổng cộng" the place whose table it is. */
function wholeOf(sources: PlaceSources, name: string, { when, within }: Asked): FoundPlace {
  if (/^(cả nước|toàn quốc)/iu.test(name.trim())) return { locality: { uid: nation, name }, doubts: [] };
  const kind = kindAt(tokensOf(normalText(name.replace(/^\s*toàn\s+/iu, ""))), 0)?.kind;
  const line = within === undefined ? [] : sources.vocabulary.places.line(within, dayOf(when));
  return ofContext(sources, name, line.find((place) => place.kind === kind)?.uid ?? within);
}

function dayOf(when: Period | undefined): IsoDate {
  return when === undefined ? "9999-12-31" : periodEnd(when);
}

function one(sources: PlaceSources, written: string, asked: Asked): FoundPlace {
  const name = written
    .replace(/^\s*(?:[IVX]+|[a-zđ]|\d+(?:\.\d+)*)[.)-]\s*/u, "")
    .replace(/\s*\([^)]*\)\s*$|[:;*\s]+$/gu, "");
  const hasKind = kindOf(name) !== undefined;
  const days = daysOf(asked.when);
  for (const day of days) {
    const units = unitsNamed(sources, name, day);
    const found = settled(sources, { written, units, hasKind }, { ...asked, isNear: true });
    if (found !== undefined) return found;
  }
  const first = days.map((day) => unitsNamed(sources, name, day)).find(({ length }) => length > 0);
  const units = first ?? mentioned(sources, name, asked);
  const found = settled(sources, { written, units, hasKind }, { ...asked, isNear: false });
  return found ?? folded(sources, written, { name, ...asked, units });
}

function kindOf(name: string): ReturnType<typeof kindAt> {
  return kindAt(tokensOf(normalText(name)), 0);
}

/** The day of the figure; of 2025 one before its reform too; then any day. */
function daysOf(when: Period | undefined): readonly (IsoDate | undefined)[] {
  if (when === undefined) return [undefined];
  return [dayOf(when), ...(when.year === 2025 ? ["2025-06-30"] : []), undefined];
}

/** Units of that name and kind on a day, or ever. */
function unitsNamed(
  { vocabulary }: PlaceSources,
  name: string,
  day: IsoDate | undefined,
): readonly NamedPlace[] {
  const normal = normalText(name);
  const tokens = tokensOf(normal);
  const kind = kindAt(tokens, 0);
  if (kind === undefined) return unique(vocabulary.places.named(name, day));
  const bare = unique(vocabulary.places.named(normal.text.slice(tokens[kind.to]?.start ?? 0), day));
  const ofKind = bare.filter((unit) => unit.kind === kind.kind);
  if (ofKind.length > 0) return ofKind;
  const whole = unique(vocabulary.places.named(name, day));
  return whole.length > 0 || day !== undefined ? whole : bare;
}

/** The name within other words: "UBND xã An Phú", "Công an phường 3". */
function mentioned({ vocabulary }: PlaceSources, name: string, { when }: Asked): readonly NamedPlace[] {
  const blocks = [{ start: 0, end: name.length, role: "paragraph" }] as const;
  const reading = readingOf({ kind: "text", text: name, blocks }, vocabulary);
  const day = when === undefined ? undefined : dayOf(when);
  const found = placeMentions(reading, day).filter(({ kind }) => kind !== undefined);
  return found.length === 1 ? (found[0]?.units ?? []) : [];
}

interface Named {
  readonly written: string;
  readonly units: readonly NamedPlace[];
  readonly hasKind: boolean;
}

/**
 * The one unit that is meant: a child of the place, one within it, above it, or, unless only those near are asked for,
 * beside it or the only one of its name; undefined of none that fits.
 */
function settled(
  sources: PlaceSources,
  { written, units, hasKind }: Named,
  { when, within, isNear }: Asked & { readonly isNear: boolean },
): FoundPlace | undefined {
  const sure = (unit: NamedPlace): FoundPlace => ({ locality: { uid: unit.uid, name: written }, doubts: [] });
  const guess = (unit: NamedPlace): FoundPlace => ({ ...sure(unit), doubts: ["place-guessed"] });
  const [only] = units;
  if (only === undefined) return undefined;
  if (within === undefined || within === nation) {
    if (units.length === 1) return sure(only);
    const widest = units.filter(({ level }) => level === Math.min(...units.map((unit) => unit.level)));
    const [first] = widest;
    return first !== undefined && widest.length === 1 && first.level === 1
      ? sure(first)
      : unknown(written, units);
  }
  const day = dayOf(when);
  const { line } = sources.vocabulary.places;
  const at = placeOn(sources, within, day);
  const above = line(at, day);
  const inside = units.filter((unit) => line(unit.uid, day).some(({ uid }, i) => i > 0 && uid === at));
  const circles = [
    hasKind ? units.filter(({ uid }) => uid === at) : [],
    inside.filter(({ parent }) => parent === at),
    inside,
    units.filter(({ uid }) => above.some((place) => place.uid === uid)),
  ];
  const circle = circles.find(({ length }) => length > 0);
  if (circle?.[0] !== undefined) return circle.length === 1 ? sure(circle[0]) : unknown(written, circle);
  if (isNear) return undefined;
  const beside = units.filter(({ parent }) => parent !== undefined && parent === above[1]?.uid);
  if (beside.length === 1 && beside[0] !== undefined) return hasKind ? sure(beside[0]) : guess(beside[0]);
  return hasKind && units.length === 1 ? guess(only) : undefined;
}

/** The place as it is called on a day: where it is not in force then, the one of its level and name that is. */
function placeOn({ localityOf, vocabulary }: PlaceSources, uid: LocalityUid, day: IsoDate): LocalityUid {
  const locality = localityOf(uid);
  const version = locality?.versions.at(-1);
  if (locality === undefined || version === undefined || versionOn(locality, day) !== undefined) return uid;
  const same = unique(vocabulary.places.named(version.shortName, day)).filter(
    ({ level }) => level === locality.level,
  );
  return same.length === 1 ? (same[0]?.uid ?? uid) : uid;
}

/**
 * A name without its marks, or with others, where one child of the place is called so; where none is, those that are
 * called nearly so may be meant.
 */
function folded(
  sources: PlaceSources,
  written: string,
  { name, when, within, units }: Asked & { readonly name: string; readonly units: readonly NamedPlace[] },
): FoundPlace {
  if (within === undefined) return unknown(written, units);
  const day = dayOf(when);
  const children = sources.childrenOf(placeOn(sources, within, day)).flatMap((child) => {
    const version = versionOn(child, day) ?? child.versions.at(-1);
    return version === undefined
      ? []
      : [{ uid: child.uid, names: [version.shortName, version.name].map(foldName) }];
  });
  // "Xa Cam Binh": its kind is no word that is known without its marks.
  const said = [name.slice(kindLength(name)), name].map(foldName).filter((words) => words !== "");
  const same = children.filter(({ names }) => said.some((words) => names.includes(words)));
  const [only] = same;
  if (only !== undefined && same.length === 1)
    return { locality: { uid: only.uid, name: written }, doubts: ["place-guessed"] };
  if (only !== undefined || units.length > 0) return unknown(written, units);
  const [bare = ""] = said;
  return unknown(
    written,
    children.filter(({ names: [own = ""] }) => isNearlyWritten(bare, own)),
  );
}

function kindLength(name: string): number {
  const tokens = tokensOf(normalText(name));
  const kind = kindAt(tokens, 0);
  return kind === undefined ? 0 : (tokens[kind.to]?.start ?? 0);
}

const mostCandidates = 12;

function unknown(name: string, units: readonly Pick<NamedPlace, "uid">[]): FoundPlace {
  const candidates = units.slice(0, mostCandidates).map(({ uid }) => uid);
  const locality = { uid: null, name, ...(candidates.length === 0 ? {} : { candidates }) };
  return { locality, doubts: ["unknown-place"] };
}

function unique(units: readonly NamedPlace[]): readonly NamedPlace[] {
  return units.length < 2 ? units : [...new Map(units.map((unit) => [unit.uid, unit])).values()];
}
