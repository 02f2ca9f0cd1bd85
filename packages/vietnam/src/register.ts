import type { Kind, Level, Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { isLocalityUid, nation } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import type { Succession, SuccessionChange } from "@sosanh/core/places/succession";
import type { DataRow } from "./data-file.ts";
import { readDataRows } from "./data-file.ts";
import { readOnce } from "./read-once.ts";
import { eventsFile, readActs } from "./register-acts.ts";
import { linksOfDissolved } from "./register-dissolved.ts";
import { linksInPlace } from "./register-in-place.ts";
import { linksOfMoves, withoutFalseWholes } from "./register-moves.ts";

/** The files the register is read from. */
export const registerFiles = [
  "units.csv",
  "lineage-2025.csv",
  "lineage-districts-2017-2025.csv",
  eventsFile,
] as const;

const [unitsFile, lineageFile, districtLineageFile] = registerFiles;

const unitColumns = [
  "uid",
  "level",
  "version",
  "kind",
  "name",
  "short_name",
  "parent_uid",
  "valid_from",
  "valid_to",
] as const;
type UnitRow = DataRow<(typeof unitColumns)[number]>;

const lineageColumns = ["from_uid", "to_uid", "change", "share", "effective_date", "legal_act"] as const;
type LineageRow = DataRow<(typeof lineageColumns)[number]>;

const levels: ReadonlyMap<string, Level> = new Map([
  ["province", 1],
  ["district", 2],
  ["commune", 3],
]);

const kinds: ReadonlyMap<string, Kind> = byName([
  "tinh",
  "thanh_pho",
  "quan",
  "huyen",
  "thi_xa",
  "phuong",
  "xa",
  "thi_tran",
  "dac_khu",
]);

const changes: ReadonlyMap<string, SuccessionChange> = byName([
  "kept",
  "renamed",
  "reclassified",
  "reclassified_renamed",
  "merged",
  "split",
  "split_merged",
  "district_became_special_zone",
]);

const country: Locality = {
  uid: nation,
  level: 0,
  versions: [{ kind: "quoc_gia", name: "Cả nước", shortName: "Cả nước" }],
};

const localities = readOnce(toLocalities);
const successions = readOnce(toSuccessions);
const lastSuccessions = readOnce(() => readLineage(lineageFile));

/**
 * The country and every unit of the three-tier and the two-tier register since April 2017, by uid.
 *
 * Versions are oldest first and may have gaps (a code given up and taken again). A version without `from` was in
 * force when the register begins; one without `to` is in force in its last state, July 2025.
 */
export function readLocalities(): readonly Locality[] {
  return localities();
}

/**
 * Who became whom, by day: districts and communes 2017–2025, then every unit on 2025-07-01. No weight is known for a
 * part. What no file says is derived: {@link linksOfMoves} for districts that gave communes, {@link linksOfDissolved}
 * for communes that ended before July 2025, most of which have only candidates, {@link linksInPlace} for those that
 * changed and stayed.
 */
export function readSuccessions(): readonly Succession[] {
  return successions();
}

/** Who became whom on 2025-07-01 alone, when districts ended and communes were made anew: every unit has its links. */
export function readLastSuccessions(): readonly Succession[] {
  return lastSuccessions();
}

function readLineage(file: string): readonly Succession[] {
  return readDataRows(file, lineageColumns).map(toSuccession);
}

function toSuccessions(): readonly Succession[] {
  const units = readLocalities();
  const districts = withoutFalseWholes(units, readLineage(districtLineageFile));
  const actsOf = readActs();
  const derived = [
    ...linksOfMoves(units, districts, actsOf),
    ...linksOfDissolved(localityTree(units), actsOf),
    ...linksInPlace(units, actsOf),
  ];
  return [...districts, ...derived, ...readLastSuccessions()].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

function toLocalities(): readonly Locality[] {
  const rows = new Map<string, UnitRow[]>();
  for (const row of readDataRows(unitsFile, unitColumns)) {
    const seen = rows.get(row.uid);
    if (seen === undefined) rows.set(row.uid, [row]);
    else seen.push(row);
  }
  const units = [...rows].map(([uid, versions]) => toLocality(toUid(uid), versions));
  return [country, ...units].toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
}

function toLocality(uid: LocalityUid, rows: readonly UnitRow[]): Locality {
  const level = levelOf(rows[0]?.level ?? "", uid);
  const ordered = rows.toSorted((a, b) => Number(a.version) - Number(b.version));
  return { uid, level, versions: ordered.map((row) => toVersion(row, level)) };
}

function toVersion(row: UnitRow, level: Level): LocalityVersion {
  return {
    ...(row.valid_from === "" ? {} : { from: row.valid_from }),
    ...(row.valid_to === "" ? {} : { to: row.valid_to }),
    kind: kindOf(row.kind, row.uid),
    name: row.name,
    shortName: row.short_name,
    parent: level === 1 ? nation : toUid(row.parent_uid),
  };
}

function toSuccession(row: LineageRow): Succession {
  return {
    from: toUid(row.from_uid),
    to: toUid(row.to_uid),
    on: row.effective_date,
    change: changeOf(row.change, row.from_uid),
    share: row.share === "full" ? "full" : "partial",
    ...(row.legal_act === "" ? {} : { act: row.legal_act }),
  };
}

function toUid(text: string): LocalityUid {
  if (!isLocalityUid(text)) throw new Error(`register: not a uid: ${JSON.stringify(text)}`);
  return text;
}

function levelOf(word: string, uid: string): Level {
  const level = levels.get(word);
  if (level === undefined) throw new Error(`register: ${uid} has an unknown level: ${word}`);
  return level;
}

function kindOf(word: string, uid: string): Kind {
  const kind = kinds.get(word);
  if (kind === undefined) throw new Error(`register: ${uid} has an unknown kind: ${word}`);
  return kind;
}

function changeOf(word: string, uid: string): SuccessionChange {
  const change = changes.get(word);
  if (change === undefined) throw new Error(`register: ${uid} has an unknown change: ${word}`);
  return change;
}

function byName<Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> {
  return new Map(words.map((word) => [word, word]));
}
