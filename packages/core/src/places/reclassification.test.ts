import { describe, expect, it } from "vitest";
import { lineageOf } from "./lineage.ts";
import type { Kind, Locality, LocalityUid } from "./locality.ts";
import { nation } from "./locality.ts";
import { localityTree } from "./locality-tree.ts";
import { reclassifications } from "./reclassification.ts";
import type { Succession } from "./succession.ts";

const district = "old:900";
const day = "2019-12-01";
const span = { from: "2018-12-31", to: "2019-12-31" };
const units = { before: [district], now: [district] } as const;

function commune(uid: LocalityUid, kinds: { before?: Kind; now?: Kind }): Locality {
  const version = (kind: Kind) => ({ kind, name: uid, shortName: uid, parent: district }) as const;
  return {
    uid,
    level: 3,
    versions: [
      ...(kinds.before === undefined ? [] : [{ ...version(kinds.before), to: day }]),
      ...(kinds.now === undefined ? [] : [{ ...version(kinds.now), from: day }]),
    ],
  };
}
const went = (from: LocalityUid, to: LocalityUid, share: "full" | "partial" = "full"): Succession => ({
  from,
  to,
  on: day,
  change: "merged",
  share,
});

function moved(communes: readonly Locality[], successions: readonly Succession[] = []): boolean {
  const tree = localityTree([
    { uid: nation, level: 0, versions: [{ kind: "quoc_gia", name: "Cả nước", shortName: "Cả nước" }] },
    {
      uid: district,
      level: 2,
      versions: [{ kind: "huyen", name: "Huyện", shortName: "Huyện", parent: nation }],
    },
    ...communes,
  ]);
  return reclassifications(tree, lineageOf(tree, successions).linksOf)(units, span);
}

const rural = commune("old:90001", { before: "xa", now: "xa" });
const ward = commune("old:90002", { before: "phuong", now: "phuong" });
const endedRural = commune("old:90003", { before: "xa" });
const endedWard = commune("old:90004", { before: "phuong" });

describe("communes moved between town and country", () => {
  it("where one was reclassified", () =>
    expect(moved([rural, commune("old:90005", { before: "xa", now: "phuong" })])).toBe(true));
  it("where a rural one went into a ward, though the wards are the same", () =>
    expect(moved([rural, ward, endedRural], [went(endedRural.uid, ward.uid)])).toBe(true));
  it("where a part of a ward went into a rural one", () =>
    expect(moved([rural, ward], [went(ward.uid, rural.uid, "partial")])).toBe(true));
  it("where a ward ended and nobody says where it went", () =>
    expect(moved([rural, ward, endedWard])).toBe(true));
  it("where two links on the way end in the other class", () => {
    const between = commune("old:90006", { before: "xa" });
    const chain = [went(endedRural.uid, between.uid), { ...went(between.uid, ward.uid), on: "2019-12-20" }];
    expect(moved([ward, endedRural, between], chain)).toBe(true);
  });
});

describe("communes have not moved", () => {
  it("where nothing happened", () => expect(moved([rural, ward])).toBe(false));
  it("where two wards became one", () =>
    expect(moved([rural, ward, endedWard], [went(endedWard.uid, ward.uid)])).toBe(false));
  it("where two rural communes became one", () =>
    expect(moved([rural, ward, endedRural], [went(endedRural.uid, rural.uid)])).toBe(false));
  it("where a town became a ward", () =>
    expect(moved([rural, commune("old:90007", { before: "thi_tran", now: "phuong" })])).toBe(false));
});
