import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind, Level, Locality, LocalityUid } from "@sosanh/core/places/locality";
import type { Succession } from "@sosanh/core/places/succession";
import type { NameWord } from "@sosanh/vietnam/fold-name";
import { nameWords } from "@sosanh/vietnam/fold-name";
import type { NamedLocality } from "@sosanh/vietnam/locality-name-index";
import { localityNameIndex } from "@sosanh/vietnam/locality-name-index";
import type { ShortForm } from "@sosanh/vietnam/narrative-tables";

/** A unit under a name, as far as reading needs it. */
export interface NamedPlace {
  readonly uid: LocalityUid;
  readonly level: Level;
  readonly kind: Kind;
  /** With its kind: "Huyện Thọ Xuân". */
  readonly name: string;
  readonly parent?: LocalityUid;
}

/** Names of places, and who lies in whom, on a day. */
export interface PlaceBook {
  /** Units that bore this name, spelt with its marks, on that day; without a day, ever. */
  readonly named: (name: string, on?: IsoDate) => readonly NamedPlace[];
  /** Units that bore this name on that day or before; without a day, ever. */
  readonly namedUntil: (name: string, on?: IsoDate) => readonly NamedPlace[];
  /** The unit and all above it on that day, itself first. */
  readonly line: (uid: LocalityUid, on: IsoDate) => readonly NamedPlace[];
  /** The units that a unit was made of, whole or in part; none of one that is as it was. */
  readonly madeOf: (uid: LocalityUid) => ReadonlySet<LocalityUid>;
  /** The units that a unit went into, whole or in part; none of one that is as it was. */
  readonly becameOf: (uid: LocalityUid) => ReadonlySet<LocalityUid>;
}

const mostAsked = 20_000;

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** "Tam Xuân 1" of "Tam Xuân I", and the other way round: names of the register have both, writers either. */
function otherNumeral(name: string): string | undefined {
  const [, stem, last = ""] = /^(.+ )(\d{1,2}|[IVX]+)$/iu.exec(name.trim()) ?? [];
  const roman = romans.indexOf(last.toUpperCase());
  const other = roman >= 0 ? String(roman + 1) : romans[Number(last) - 1];
  return stem === undefined || other === undefined ? undefined : `${stem}${other}`;
}

/** Compiles the register's names. Compared with their marks: "Thọ Xuân" is not "Thổ Xuân". */
export function placeBook(
  localities: readonly Locality[],
  successions: readonly Succession[],
  shortForms: readonly ShortForm[],
): PlaceBook {
  const byName = new Map<string, NamedLocality[]>();
  const index = localityNameIndex(localities);
  for (let order = 0; ; order++) {
    const named = index.at(order);
    if (named === undefined) break;
    const key = keyOf(named.version.shortName);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [named]);
    else same.push(named);
  }
  const long = new Map(shortForms.map((form) => [keyOf(form.short), keyOf(form.long)]));
  const spelt = (name: string) =>
    nameWords(name)
      .map((word) => long.get(spelling(word)) ?? spelling(word))
      .join("");
  // A text says the same names again and again, most of them of no place.
  const asked = new Map<string, readonly NamedLocality[]>();
  const everNamed = (name: string): readonly NamedLocality[] => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const key = keyOf(name);
    const found =
      byName.get(key) ??
      byName.get(long.get(key) ?? spelt(name)) ??
      byName.get(keyOf(otherNumeral(name) ?? "")) ??
      [];
    if (asked.size >= mostAsked) asked.clear();
    asked.set(name, found);
    return found;
  };
  const byUid = new Map(localities.map((l) => [l.uid, l]));
  const made = new Map<LocalityUid, Set<LocalityUid>>();
  const became = new Map<LocalityUid, Set<LocalityUid>>();
  for (const { from, to } of successions) {
    made.set(to, (made.get(to) ?? new Set()).add(from));
    became.set(from, (became.get(from) ?? new Set()).add(to));
  }
  const nothing: ReadonlySet<LocalityUid> = new Set();
  return {
    named: (name, on) => {
      const all = everNamed(name);
      return all.filter(({ version }) => on === undefined || isIn(version, on)).map(placeOf);
    },
    namedUntil: (name, on) =>
      everNamed(name)
        .filter(({ version: { from } }) => on === undefined || from === undefined || from <= on)
        .map(placeOf),
    madeOf: (uid) => made.get(uid) ?? nothing,
    becameOf: (uid) => became.get(uid) ?? nothing,
    line: (uid, on) => {
      const line: NamedPlace[] = [];
      for (let at: LocalityUid | undefined = uid; at !== undefined && line.length < 5; ) {
        const locality = byUid.get(at);
        const version = locality?.versions.find((v) => isIn(v, on)) ?? locality?.versions.at(-1);
        if (locality === undefined || version === undefined) break;
        line.push(placeOf({ locality, version }));
        at = version.parent;
      }
      return line;
    },
  };
}

function isIn({ from, to }: { readonly from?: IsoDate; readonly to?: IsoDate }, on: IsoDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on < to);
}

/** Words run together: the register and its readers part "Đa Krông" and "Đakrông" differently. */
function keyOf(name: string): string {
  return nameWords(name).map(spelling).join("");
}

/** "Phú Quí" and "Phú Quý", "Mĩ" and "Mỹ" are one word, as are "Đắk", "Đăk" and "Dak" of names not Vietnamese. */
function spelling({ letters, tone }: NameWord): string {
  if (/^[đd][ăa]k$/.test(letters)) return "đăk";
  return letters.replace(/^(h|k|l|m|s|t|qu)i$/, "$1y") + tone;
}

function placeOf({ locality, version }: Pick<NamedLocality, "locality" | "version">): NamedPlace {
  return {
    uid: locality.uid,
    level: locality.level,
    kind: version.kind,
    name: version.name,
    ...(version.parent === undefined ? {} : { parent: version.parent }),
  };
}
