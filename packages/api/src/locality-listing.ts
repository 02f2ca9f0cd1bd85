import { DomainError } from "@sosanh/core/domain-error";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind, Level, Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { lastVersion, versionOn } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { LocalityHit } from "@sosanh/vietnam/locality-search";

/** The day after the last change the register knows: children without a date are today's. */
const latest: IsoDate = "9999-12-31";

/** A unit as a list shows it. */
export interface ListedLocality {
  readonly uid: LocalityUid;
  readonly name: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly childCount: number;
}

/** The units directly under `uid` on the day, by Vietnamese name. @throws DomainError unknown-locality */
export function childrenOf(tree: LocalityTree, uid: LocalityUid, on: IsoDate = latest): ListedLocality[] {
  localityOrThrow(tree, uid);
  const collator = new Intl.Collator("vi");
  return tree
    .childrenOn(uid, on)
    .map((child) => listed(tree, child, on))
    .toSorted((a, b) => collator.compare(shortest(tree, a, on), shortest(tree, b, on)));
}

/** One unit with where it lies, its dates and its former names. @throws DomainError unknown-locality */
export function profileOf(tree: LocalityTree, uid: LocalityUid, on: IsoDate = latest) {
  const locality = localityOrThrow(tree, uid);
  const version = versionOn(locality, on) ?? lastVersion(locality);
  return {
    ...listed(tree, uid, on),
    shortName: version.shortName,
    ...dates(locality),
    path: ancestry(tree, uid, dayIn(locality, on)),
    formerNames: locality.versions
      .filter((v) => v.name !== version.name)
      .map((v) => ({ name: v.name, from: v.from, to: v.to })),
  };
}

/** A search hit as the unit stood on the day (the last it was where it did not), with its dates. */
export function toSearchHit(tree: LocalityTree, hit: LocalityHit, on: IsoDate = latest) {
  const locality = localityOrThrow(tree, hit.uid);
  const version = versionOn(locality, on) ?? lastVersion(locality);
  return {
    uid: hit.uid,
    name: version.name,
    path: ancestry(tree, hit.uid, dayIn(locality, on))
      .filter((up) => up.uid !== "vn")
      .map((up) => up.name)
      .join(" · "),
    level: locality.level,
    kind: version.kind,
    ...(hit.former ? { former: hit.name } : {}),
    ...dates(locality),
  };
}

function listed(tree: LocalityTree, uid: LocalityUid, on: IsoDate): ListedLocality {
  const locality = localityOrThrow(tree, uid);
  const version = versionOn(locality, on) ?? lastVersion(locality);
  const { level } = locality;
  return { uid, name: version.name, level, kind: version.kind, childCount: tree.childrenOn(uid, on).length };
}

function shortest(tree: LocalityTree, child: ListedLocality, on: IsoDate): string {
  return versionOn(localityOrThrow(tree, child.uid), on)?.shortName ?? child.name;
}

function ancestry(tree: LocalityTree, uid: LocalityUid, on: IsoDate) {
  return tree.ancestorsOn(uid, on).map((up) => ({ uid: up, name: nameOn(localityOrThrow(tree, up), on) }));
}

function nameOn(locality: Locality, on: IsoDate): string {
  return (versionOn(locality, on) ?? lastVersion(locality)).name;
}

/** The day asked for, or the last day of the unit where it did not stand then. */
function dayIn(locality: Locality, on: IsoDate): IsoDate {
  if (versionOn(locality, on) !== undefined) return on;
  const { to } = lastVersion(locality);
  return to === undefined ? latest : dayBefore(to);
}

function dayBefore(date: IsoDate): IsoDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

function dates(locality: Locality): { readonly since?: IsoDate; readonly until?: IsoDate } {
  const first: LocalityVersion | undefined = locality.versions[0];
  const { to } = lastVersion(locality);
  return {
    ...(first?.from === undefined ? {} : { since: first.from }),
    ...(to === undefined ? {} : { until: dayBefore(to) }),
  };
}

function localityOrThrow(tree: LocalityTree, uid: LocalityUid): Locality {
  const locality = tree.get(uid);
  if (locality === undefined)
    throw new DomainError("unknown-locality", `unknown place: ${uid}`, { place: uid });
  return locality;
}
