import type { Level, Locality } from "@sosanh/core/places/locality";
import { nation, versionOn } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { readLocalities, readSuccessions } from "./register.ts";

const localities = readLocalities();
const byUid = new Map(localities.map((l) => [l.uid, l]));
const tree = localityTree(localities);
const levels: readonly Level[] = [1, 2, 3];
const counts = (date: string) => levels.map((level) => tree.levelOn(level, date).length);

function unit(uid: Locality["uid"]): Locality {
  const found = byUid.get(uid);
  if (found === undefined) throw new Error(`no unit ${uid}`);
  return found;
}

describe("the register", () => {
  it("has 63 provinces, 696 districts and 10,035 communes on the last day of three tiers", () =>
    expect(counts("2025-06-30")).toEqual([63, 696, 10_035]));

  it("has 34 provinces, no district and 3,321 communes from 1 July 2025", () =>
    expect(counts("2025-07-01")).toEqual([34, 0, 3321]));

  it("puts every province under the country", () => {
    expect(tree.childrenOn(nation, "2020-12-31")).toHaveLength(63);
    expect(tree.childrenOn(nation, "2026-01-01")).toHaveLength(34);
  });

  it("calls old:407 Huyện Tĩnh Gia until 31 May 2020 and Thị xã Nghi Sơn from 1 June", () => {
    expect(versionOn(unit("old:407"), "2020-05-31")?.name).toBe("Huyện Tĩnh Gia");
    expect(versionOn(unit("old:407"), "2020-06-01")?.name).toBe("Thị xã Nghi Sơn");
  });

  it("ends Thị xã Cửa Lò on 30 November 2024", () => {
    expect(versionOn(unit("old:413"), "2024-11-30")?.name).toBe("Thị xã Cửa Lò");
    expect(versionOn(unit("old:413"), "2024-12-01")).toBeUndefined();
  });

  it("has no two versions of a unit that overlap, oldest first", () => {
    const wrong = localities.filter((l) =>
      l.versions.some((v, i) => {
        const next = l.versions[i + 1];
        return next !== undefined && (v.to === undefined || next.from === undefined || v.to > next.from);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("names only parents that exist", () => {
    const parents = localities.flatMap((l) => l.versions.map((v) => v.parent)).filter((p) => p !== undefined);
    expect(parents.filter((p) => !byUid.has(p))).toEqual([]);
  });

  it("keeps every name in NFC", () => {
    const names = localities.flatMap((l) => l.versions.flatMap((v) => [v.name, v.shortName]));
    expect(names.filter((n) => n !== n.normalize("NFC"))).toEqual([]);
  });
});

describe("the lineage", () => {
  it("names only units of the register", () =>
    expect(readSuccessions().filter((s) => !byUid.has(s.from) || !byUid.has(s.to))).toEqual([]));

  it("takes Thị xã Cửa Lò into Thành phố Vinh on 1 December 2024", () =>
    expect(readSuccessions().filter((s) => s.from === "old:413")).toEqual([
      expect.objectContaining({ to: "old:412", on: "2024-12-01", change: "merged", share: "full" }),
    ]));
});
