import type { Kind, Level, Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import type { Succession } from "@sosanh/core/places/succession";
import fc from "fast-check";

/** The day on which every unit of the register that follows gives way to others. */
const reform = "2025-07-01";

/** Two provinces with three districts and five communes before the reform, up to two and three after it, random in between. */
export interface MergingRegister {
  readonly localities: readonly Locality[];
  readonly successions: readonly Succession[];
}

const districts = { "old:101": "old:01", "old:102": "old:01", "old:201": "old:02" } as const;
const communes = {
  "old:10101": "old:101",
  "old:10102": "old:101",
  "old:10201": "old:102",
  "old:10202": "old:102",
  "old:20101": "old:201",
} as const;
const successors = ["new:10001", "new:10002", "new:10003"] as const;

/** Every place of such a register. */
export const mergingPlaces: readonly LocalityUid[] = [
  "vn",
  "old:01",
  "old:02",
  ...(Object.keys(districts) as LocalityUid[]),
  ...(Object.keys(communes) as LocalityUid[]),
  "new:01",
  "new:02",
  ...successors,
];

const weight = fc.option(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { nil: undefined });

/** Where a commune went: whole into one, or in two parts, with the share of the first where it is known. */
const fate = fc.record({
  into: fc.uniqueArray(fc.constantFrom(...successors), { minLength: 1, maxLength: 2 }),
  weight,
});

export const mergingRegister: fc.Arbitrary<MergingRegister> = fc
  .record({
    fates: fc.tuple(fate, fate, fate, fate, fate),
    second: fc.constantFrom("new:01" as const, "new:02" as const),
    parents: fc.tuple(...successors.map(() => fc.constantFrom("new:01" as const, "new:02" as const))),
  })
  .map(({ fates, second, parents }) => ({
    localities: [
      { uid: "vn", level: 0, versions: [version("quoc_gia")] },
      ended("old:01", 1, "vn"),
      ended("old:02", 1, "vn"),
      ...Object.entries(districts).map(([uid, parent]) => ended(uid as LocalityUid, 2, parent)),
      ...Object.entries(communes).map(([uid, parent]) => ended(uid as LocalityUid, 3, parent)),
      begun("new:01", 1, "vn"),
      begun("new:02", 1, "vn"),
      ...successors.map((uid, i) => begun(uid, 3, parents[i] ?? "new:01")),
    ],
    successions: [
      whole("old:01", "new:01"),
      whole("old:02", second),
      ...(Object.keys(communes) as LocalityUid[]).flatMap((from, i) => {
        const { into = ["new:10001"], weight: known } = fates[i] ?? {};
        const [first, other] = into;
        if (first === undefined || other === undefined) return [whole(from, first ?? "new:10001")];
        const parts = [whole(from, first), whole(from, other)] as const;
        return parts.map((part, n): Succession => {
          const split = { ...part, change: "split_merged", share: "partial" } as const;
          if (known === undefined) return split;
          return { ...split, weight: n === 0 ? known : 1 - known, weightBasis: "area" };
        });
      }),
    ],
  }));

function whole(from: LocalityUid, to: LocalityUid): Succession {
  return { from, to, on: reform, change: "merged", share: "full", act: "1/NQ" };
}

function version(kind: Kind, parent?: LocalityUid): LocalityVersion {
  return { kind, name: "Đơn vị", shortName: "Đơn vị", ...(parent !== undefined && { parent }) };
}

function ended(uid: LocalityUid, level: Level, parent: LocalityUid): Locality {
  return { uid, level, versions: [{ ...version("xa", parent), to: reform }] };
}

function begun(uid: LocalityUid, level: Level, parent: LocalityUid): Locality {
  return { uid, level, versions: [{ ...version("xa", parent), from: reform }] };
}
