import type { IsoDate } from "@sosanh/core/figures/period";
import type { Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { versionOn } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";
import { foldName, nameWords } from "./fold-name.ts";
import type { ActsOf } from "./register-acts.ts";
import { groupsBy } from "./register-groups.ts";

/** A commune that ended before the two-tier register, with the district it lay in. */
interface Dissolved {
  readonly commune: Locality;
  readonly version: LocalityVersion;
  readonly district: LocalityUid;
  readonly on: IsoDate;
}

/** The communes that may hold what was dissolved in a district on a day. */
interface Heirs {
  /** Every commune of the district that stands after that day. */
  readonly all: readonly LocalityUid[];
  /** Those among them that took another name that day, or began, with the name they took. */
  readonly renamed: readonly Renamed[];
}

/** A commune with the name that it took; without `was` where it began. */
interface Renamed {
  readonly uid: LocalityUid;
  readonly was?: string;
  readonly name: string;
}

/**
 * Where communes went that ended between 2017 and June 2025. No source says it of each; the register shows which
 * communes of a district ended, began and took another name on a day. From that follows, district by district and day
 * by day:
 *
 * 1. **Name taken.** A commune that takes the very name of one that ends took it over: that one went there, whole.
 * 2. **Name put together.** Where a commune's new name is made of a syllable of its old one and of syllables that only
 *    one of those that ended bears, and no other new name has them, the two became one: "Quỳnh Thuận" and "Quỳnh Long"
 *    are "Thuận Long".
 * 3. **One each.** An act that dissolves communes gives a new name only to one that takes in another. Where, of those
 *    left by rules 1 and 2, as many took another name as ended, each took in one: where that is one and one, it went
 *    there, whole; else they are one another's candidates.
 * 4. **Somewhere in the district.** Else every commune of the district that still stands is a candidate: many took one
 *    in and kept their name, and those do not show in the register.
 *
 * A candidate's link is `partial` and says so, so that a dissolved commune counts wholly in what holds all of its
 * candidates (its district), and nowhere for certain below. By rules 1 to 3 a commune may have gone in part elsewhere;
 * the acts do so rarely, and never without naming the larger part's heir.
 */
export function linksOfDissolved(tree: LocalityTree, actsOf: ActsOf): readonly Succession[] {
  const together = groupsBy(dissolvedOf(tree.all), (d) => `${d.on} ${d.district}`);
  const communes = communesByDistrict(tree.all);
  return [...together.values()].flatMap((dissolved) => {
    const [first] = dissolved;
    if (first === undefined) return [];
    const heirs = heirsOf(first, tree, communes.get(first.district) ?? []);
    const found = settled(dissolved, heirs);
    return dissolved.flatMap((d) => linksOf(d, found.get(d) ?? heirs.all, actsOf));
  });
}

function linksOf(
  { commune, on }: Dissolved,
  heirs: readonly LocalityUid[],
  actsOf: ActsOf,
): readonly Succession[] {
  const act = actsOf([{ unit: commune.uid, on }]);
  const base = { from: commune.uid, on, change: "merged", ...(act !== undefined && { act }) } as const;
  const [only] = heirs;
  if (heirs.length === 1 && only !== undefined) return [{ ...base, to: only, share: "full" }];
  return heirs.map((to) => ({ ...base, to, share: "partial", certainty: "candidate" }));
}

/** Rules 1 to 3: the heirs of the communes that they settle or narrow down. */
function settled(
  dissolved: readonly Dissolved[],
  { renamed }: Heirs,
): ReadonlyMap<Dissolved, readonly LocalityUid[]> {
  const found = new Map<Dissolved, readonly LocalityUid[]>();
  const taken = new Set<LocalityUid>();
  const left = () => dissolved.filter((d) => !found.has(d));
  const waiting = () => renamed.filter((r) => !taken.has(r.uid));
  const settle = (one: Dissolved, heir: Renamed): void => {
    found.set(one, [heir.uid]);
    taken.add(heir.uid);
  };
  for (const one of dissolved) {
    const name = foldName(one.version.shortName);
    const [taker, second] = waiting().filter((r) => foldName(r.name) === name);
    if (taker !== undefined && second === undefined) settle(one, taker);
  }
  const [others, names] = [left(), waiting()];
  for (const heir of names) {
    const [one, second] = others.filter((d) => isPutTogether(heir, d, { others, names }));
    if (one !== undefined && second === undefined && !found.has(one)) settle(one, heir);
  }
  const candidates = waiting().map((r) => r.uid);
  const rest = left();
  if (rest.length === candidates.length) for (const one of rest) found.set(one, candidates);
  return found;
}

/** Whether a new name is that of the commune itself and of one that ended, and of nobody else. */
function isPutTogether(
  heir: Renamed,
  one: Dissolved,
  among: { readonly others: readonly Dissolved[]; readonly names: readonly Renamed[] },
): boolean {
  const own = syllables(heir.was ?? "");
  const theirs = syllables(one.version.shortName);
  const made = [...syllables(heir.name)];
  const fresh = made.filter((s) => !own.has(s));
  if (fresh.length === 0 || fresh.length === made.length) return false;
  return fresh.every(
    (s) =>
      theirs.has(s) &&
      among.others.every((d) => d === one || !syllables(d.version.shortName).has(s)) &&
      among.names.every((r) => r === heir || !syllables(r.name).has(s)),
  );
}

/** With their marks, wherever the tone mark is written: "Hoà" is "Hòa", and "Tiên" is not "Tiền". */
function syllables(name: string): ReadonlySet<string> {
  return new Set(nameWords(name).map(({ letters, tone }) => `${letters}${tone}`));
}

function dissolvedOf(localities: readonly Locality[]): readonly Dissolved[] {
  return localities
    .filter((l) => l.level === 3)
    .flatMap((commune) =>
      commune.versions.flatMap((version, i) => {
        const { to: on, parent: district } = version;
        if (on === undefined || district === undefined || on >= twoTiersSince) return [];
        return commune.versions[i + 1]?.from === on ? [] : [{ commune, version, district, on }];
      }),
    );
}

const twoTiersSince: IsoDate = "2025-07-01";

/** Of a district that ended on the day itself: the communes that lay in it. */
function heirsOf({ district, on }: Dissolved, tree: LocalityTree, communes: readonly Locality[]): Heirs {
  const lay = communes.filter((l) => versionBefore(l, on)?.parent === district);
  const still = tree.childrenOn(district, on);
  const began = still.filter((uid) => {
    const locality = tree.get(uid);
    return locality !== undefined && versionBefore(locality, on) === undefined;
  });
  const stayed = lay.filter((l) => {
    const version = versionOn(l, on);
    return version !== undefined && (still.length === 0 || version.parent === district);
  });
  const renamed = stayed.flatMap((l) => {
    const [before, after] = [versionBefore(l, on)?.shortName, versionOn(l, on)?.shortName];
    if (before === undefined || after === undefined || foldName(before) === foldName(after)) return [];
    return [{ uid: l.uid, was: before, name: after }];
  });
  const begun = began.map((uid) => ({
    uid,
    name: tree.get(uid)?.versions.find((v) => v.from === on)?.shortName ?? uid,
  }));
  return { all: [...stayed.map((l) => l.uid), ...began].sort(), renamed: [...renamed, ...begun] };
}

/** The communes that ever lay in a district. */
function communesByDistrict(localities: readonly Locality[]): ReadonlyMap<LocalityUid, readonly Locality[]> {
  const found = new Map<LocalityUid, Locality[]>();
  for (const locality of localities) {
    if (locality.level !== 3) continue;
    for (const parent of new Set(locality.versions.flatMap((v) => v.parent ?? []))) {
      const list = found.get(parent);
      if (list === undefined) found.set(parent, [locality]);
      else list.push(locality);
    }
  }
  return found;
}

/** The version that was in force until the day. */
function versionBefore({ versions }: Locality, on: IsoDate): LocalityVersion | undefined {
  return versions.find((v) => (v.from === undefined || v.from < on) && (v.to === undefined || on <= v.to));
}
