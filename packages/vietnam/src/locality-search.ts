import type { IsoDate } from "@sosanh/core/figures/period";
import type { Level, Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { lastVersion, versionOn } from "@sosanh/core/places/locality";
import { unitsByCode } from "./locality-code.ts";
import type { LocalityNameIndex, NamedLocality } from "./locality-name-index.ts";
import { localityNameIndex } from "./locality-name-index.ts";
import type { LocalityQuery } from "./locality-query.ts";
import { readQuery } from "./locality-query.ts";
import { matchName } from "./name-match.ts";

/** A unit that answers a query, under the name that matched. */
export interface LocalityHit {
  readonly uid: LocalityUid;
  /** The full name that matched: "Huyện Tĩnh Gia". */
  readonly name: string;
  /** True when the unit has another name now (or, once ended, at its end; or on the day asked for). */
  readonly former: boolean;
  /** The matched name and those of its parents, country left out: "Huyện Thọ Xuân · Tỉnh Thanh Hóa". */
  readonly path: string;
  readonly level: Level;
  /** On the day asked for, else at the end of the register. */
  readonly inForce: boolean;
  /** The first day it was no more; absent while it stands. */
  readonly ended?: IsoDate;
}

type FoundUnit = Pick<NamedLocality, "locality" | "version" | "last">;

/** Finds units by name or code. */
export interface LocalitySearch {
  /**
   * Units whose code or name answers what was typed, best first, each once.
   *
   * A whole code ("395", "old:395") comes before names. Diacritics, kinds and their abbreviations may be left out;
   * words of parents may follow the name. Order: spelt as typed, the whole name before a part of it, of the kind
   * that was typed, units in force before those ended or not begun, present names before former ones, higher levels
   * first.
   *
   * @param options.limit  at most so many
   * @param options.on     judge names and existence on this day; the end of the register when left out
   */
  readonly find: (
    query: string,
    options: { readonly limit: number; readonly on?: IsoDate },
  ) => readonly LocalityHit[];
}

// More names than any register has.
const largestOrder = 1_000_000;

/**
 * Indexes the units for search; pure and in memory.
 *
 * @example  localitySearch(readLocalities()).find("tx nghi son", { limit: 5 })[0]?.uid // "old:407"
 */
export function localitySearch(localities: readonly Locality[]): LocalitySearch {
  const index = localityNameIndex(localities);
  const byUid = new Map(localities.map((l) => [l.uid, l]));
  const withCode = unitsByCode(localities);
  const candidates = ({ words }: LocalityQuery): readonly NamedLocality[] => {
    const first = words[0]?.folded ?? "";
    return words.length === 1 ? index.withWordBeginning(first) : index.withWord(first);
  };
  return {
    find: (query, { limit, on }) => {
      const coded = withCode(query)
        .map((locality) => presentUnit(locality, on))
        .toSorted((a, b) => codeRank(a, on) - codeRank(b, on));
      const ranks = readQuery(query).flatMap((reading) =>
        candidates(reading)
          .map((named) => rankOf(named, reading, on))
          .filter((rank) => rank !== undefined),
      );
      const answers = new Map([...coded, ...bestOf(ranks, index, limit)].map((a) => [a.locality.uid, a]));
      return [...answers.values()].slice(0, limit).map((answer) => toHit(answer, byUid, on));
    },
  };
}

/** The names with the least ranks, one a unit; a rank tells its name by what is left after dividing. */
function bestOf(ranks: readonly number[], index: LocalityNameIndex, limit: number): readonly NamedLocality[] {
  const best = new Map<LocalityUid, NamedLocality>();
  // Numbers sort several times faster there than in a plain array.
  for (const rank of new Float64Array(ranks).sort()) {
    if (best.size >= limit) break;
    const named = index.at(rank % largestOrder);
    if (named !== undefined && !best.has(named.locality.uid)) best.set(named.locality.uid, named);
  }
  return [...best.values()];
}

/** The order of hits as one number, by name at last; undefined where the name does not answer the query. */
function rankOf(named: NamedLocality, query: LocalityQuery, on: IsoDate | undefined): number | undefined {
  const match = matchName(named, query);
  if (match === undefined) return undefined;
  let rank = match.misspelt * 4 + match.part;
  rank = rank * 2 + Number(query.kind !== undefined && query.kind !== named.version.kind);
  rank = rank * 2 + Number(!isInForce(named, on));
  rank = rank * 2 + Number(isFormer(named, on));
  rank = rank * 2 + Number(named.version !== presentVersion(named, on));
  rank = rank * 4 + named.locality.level;
  return rank * largestOrder + named.order;
}

/** A unit found by its code, under its name of the day. */
function presentUnit(locality: Locality, on: IsoDate | undefined): FoundUnit {
  const last = lastVersion(locality);
  return { locality, last, version: presentVersion({ locality, last }, on) };
}

function codeRank(unit: FoundUnit, on: IsoDate | undefined): number {
  return Number(!isInForce(unit, on)) * 4 + unit.locality.level;
}

function toHit(
  named: FoundUnit,
  byUid: ReadonlyMap<LocalityUid, Locality>,
  on: IsoDate | undefined,
): LocalityHit {
  const { locality, version, last } = named;
  return {
    uid: locality.uid,
    name: version.name,
    former: isFormer(named, on),
    path: pathOf(version, byUid),
    level: locality.level,
    inForce: isInForce(named, on),
    ...(last.to === undefined ? {} : { ended: last.to }),
  };
}

/** The version's name and its parents', each under its last name while this version stood. */
function pathOf(version: LocalityVersion, byUid: ReadonlyMap<LocalityUid, Locality>): string {
  const names = [version.name];
  for (let at = version; at.parent !== undefined; ) {
    const above = byUid.get(at.parent);
    if (above === undefined || above.level === 0) break;
    at = lastDuring(above, version);
    names.push(at.name);
  }
  return names.join(" · ");
}

function lastDuring(locality: Locality, { to }: LocalityVersion): LocalityVersion {
  const during = locality.versions.findLast((v) => to === undefined || v.from === undefined || v.from < to);
  return during ?? lastVersion(locality);
}

function isFormer(named: FoundUnit, on: IsoDate | undefined): boolean {
  return named.version.name !== presentVersion(named, on).name;
}

function isInForce({ locality, last }: Omit<FoundUnit, "version">, on: IsoDate | undefined): boolean {
  return on === undefined ? last.to === undefined : versionOn(locality, on) !== undefined;
}

/** What the unit is on the day; the last it was where no day is given or it did not stand that day. */
function presentVersion({ locality, last }: Omit<FoundUnit, "version">, on?: IsoDate): LocalityVersion {
  return on === undefined ? last : (versionOn(locality, on) ?? last);
}
