import type { IsoDate, Period } from "../figures/period.ts";
import { periodEnd, periodStart } from "../figures/period.ts";

/** The whole country. */
export const nation = "vn" as const;

/**
 * Names a unit in a code system: `old:CODE` in the three-tier register (in force until 2025-06-30), `new:CODE` in
 * the two-tier one (from 2025-07-01), `vn` for the country. The digits alone name nothing: both registers use them.
 */
export type LocalityUid = typeof nation | `${"old" | "new"}:${string}`;

/** 0 country, 1 province, 2 district (until 2025-06-30), 3 commune. */
export type Level = 0 | 1 | 2 | 3;

/** Loại: what sort of unit it is in law. */
export type Kind =
  | "quoc_gia"
  | "tinh"
  | "thanh_pho"
  | "quan"
  | "huyen"
  | "thi_xa"
  | "phuong"
  | "xa"
  | "thi_tran"
  | "dac_khu";

/** An unbroken interval of one name, kind and parent. `from` is inclusive, `to` exclusive; absent = open. */
export interface LocalityVersion {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly kind: Kind;
  /** Full name with its kind: "Huyện Thọ Xuân". */
  readonly name: string;
  /** Without the kind: "Thọ Xuân". */
  readonly shortName: string;
  readonly parent?: LocalityUid;
}

/** A unit with its dated versions, oldest first. */
export interface Locality {
  readonly uid: LocalityUid;
  readonly level: Level;
  readonly versions: readonly LocalityVersion[];
}

/** The version in force on a date, or undefined when the unit did not exist then. */
export function versionOn(locality: Locality, date: IsoDate): LocalityVersion | undefined {
  return locality.versions.find(
    (v) => (v.from === undefined || v.from <= date) && (v.to === undefined || date < v.to),
  );
}

/** The latest version: the name under which a unit that has ended is still known. */
export function lastVersion(locality: Locality): LocalityVersion {
  const version = locality.versions.at(-1);
  if (version === undefined) throw new Error(`locality without versions: ${locality.uid}`);
  return version;
}

/**
 * The version a figure of this period stands on: the one in force on the period's last day, else (a unit that
 * ended within the period) the last one that was in force during it; undefined when it did not exist in the period.
 */
export function versionIn(locality: Locality, period: Period): LocalityVersion | undefined {
  const atEnd = versionOn(locality, periodEnd(period));
  if (atEnd !== undefined) return atEnd;
  return locality.versions.findLast(
    (v) =>
      (v.from === undefined || v.from <= periodEnd(period)) &&
      (v.to === undefined || periodStart(period) < v.to),
  );
}

/** True for text of the shape of a uid; says nothing on whether such a unit exists. */
export function isLocalityUid(text: string): text is LocalityUid {
  return text === nation || /^(old|new):\d{2,5}$/.test(text);
}
