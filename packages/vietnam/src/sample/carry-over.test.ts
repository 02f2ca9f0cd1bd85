import type { Level, Locality, LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver, linksByUnit } from "./carry-over.ts";

const from = "2019-12-31";
const to = "2020-12-31";

interface Life {
  readonly level?: Level;
  readonly parent: LocalityUid;
  readonly from?: string;
  readonly to?: string;
}

function unit(uid: LocalityUid, { level = 3, ...life }: Life): Locality {
  return { uid, level, versions: [{ kind: "xa", name: uid, shortName: uid, ...life }] };
}

function went(a: LocalityUid, b: LocalityUid, weight?: number): Succession {
  const share = weight === undefined ? "full" : "partial";
  return {
    from: a,
    to: b,
    on: "2020-06-01",
    change: "merged",
    share,
    ...(weight === undefined ? {} : { weight }),
  };
}

const ended = "2020-06-01";
const district = unit("old:100", { level: 2, parent: "old:10" });

function carried(units: readonly Locality[], links: readonly Succession[]) {
  const tree = localityTree([district, ...units]);
  const leaves = (date: string) => tree.levelOn(3, date);
  const before = new Map(leaves(from).map((uid) => [uid, Float64Array.of(Number(uid.slice(4)), 1)]));
  return carryOver({ tree, links: linksByUnit(links), from, to }, before, leaves(to));
}

describe("what a unit amounts to", () => {
  it("stays with a unit in force", () => {
    const after = carried([unit("old:00001", { parent: "old:100" })], []);
    expect(after.get("old:00001")).toEqual(Float64Array.of(1, 1));
  });

  it("is added up in the unit that whole units went into", () => {
    const after = carried(
      [
        unit("old:00001", { parent: "old:100", to: ended }),
        unit("old:00002", { parent: "old:100", to: ended }),
        unit("old:00003", { parent: "old:100", from: ended }),
      ],
      [went("old:00001", "old:00003"), went("old:00002", "old:00003")],
    );
    expect([...after]).toEqual([["old:00003", Float64Array.of(3, 2)]]);
  });

  it("is shared by weight where parts went to several", () => {
    const after = carried(
      [
        unit("old:00008", { parent: "old:100", to: ended }),
        unit("old:00001", { parent: "old:100" }),
        unit("old:00002", { parent: "old:100" }),
      ],
      [went("old:00008", "old:00001", 0.75), went("old:00008", "old:00002", 0.25)],
    );
    expect(after.get("old:00001")).toEqual(Float64Array.of(7, 1.75));
    expect(after.get("old:00002")).toEqual(Float64Array.of(4, 1.25));
  });

  it("follows a unit that was only in between", () => {
    const between = { ...went("old:00001", "old:00002"), on: "2020-02-01" };
    const after = carried(
      [
        unit("old:00001", { parent: "old:100", to: "2020-02-01" }),
        unit("old:00002", { parent: "old:100", from: "2020-02-01", to: ended }),
        unit("old:00003", { parent: "old:100", from: ended }),
      ],
      [between, went("old:00002", "old:00003")],
    );
    expect([...after]).toEqual([["old:00003", Float64Array.of(1, 1)]]);
  });

  it("goes to the neighbours when no successor is known", () => {
    const after = carried(
      [
        unit("old:00004", { parent: "old:100", to: ended }),
        unit("old:00001", { parent: "old:100" }),
        unit("old:00002", { parent: "old:100" }),
      ],
      [],
    );
    expect(after.get("old:00001")).toEqual(Float64Array.of(3, 1.5));
  });

  it("is taken from the neighbours by a new unit without predecessors", () => {
    const after = carried(
      [unit("old:00004", { parent: "old:100" }), unit("old:00001", { parent: "old:100", from: ended })],
      [],
    );
    expect(after.get("old:00001")).toEqual(Float64Array.of(2, 0.5));
  });

  it("is neither lost nor made, whatever happens", () => {
    const life = fc.constantFrom("stays", "ends", "starts");
    const links = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(life, { minLength: 3, maxLength: 10 }), links, (lives, pairs) => {
        const uidOf = (i: number): LocalityUid => `old:0000${i}`;
        const units = ["stays", ...lives.slice(1)].map((l, i) =>
          unit(uidOf(i), {
            parent: "old:100",
            ...(l === "ends" ? { to: ended } : l === "starts" ? { from: ended } : {}),
          }),
        );
        const inForce = (i: number) => i < lives.length && (i === 0 || lives[i] !== "ends");
        const after = carried(
          units,
          pairs.filter(([, b]) => inForce(b)).map(([a, b]) => went(uidOf(a), uidOf(b))),
        );
        const total = [...after.values()].reduce((sum, b) => sum + (b[1] ?? 0), 0);
        const before = units.filter((u) => u.versions[0]?.from === undefined).length;
        expect(total).toBeCloseTo(before, 9);
        expect(after.size).toBe(units.filter((u) => u.versions[0]?.to === undefined).length);
      }),
      { numRuns: 200 },
    );
  });
});
