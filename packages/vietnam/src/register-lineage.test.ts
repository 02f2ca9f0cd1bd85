import { formerDistrictsOf } from "@sosanh/core/frames/former-district";
import { familyTreeOf } from "@sosanh/core/places/family-tree";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { describe, expect, it } from "vitest";
import { aligned, lineage, oneEach, reported, today, tree, year } from "../fixtures/register-aligned.ts";
import { readSuccessions } from "./register.ts";

describe("former districts", () => {
  const former = formerDistrictsOf(tree, lineage, tree.lastChange);
  const withCommunes = former.filter((d) => tree.childrenOn(d.uid, "2025-06-30").length > 0);

  it("are exact in 379 of 691 cases, besides the five that became a special zone", () => {
    expect(withCommunes).toHaveLength(691);
    expect(withCommunes.filter((d) => d.exact)).toHaveLength(379);
    expect(former.filter((d) => !withCommunes.includes(d)).map((d) => d.exact)).toEqual(Array(5).fill(true));
  });

  it("are Thọ Xuân, Nghi Sơn and Vinh among the exact ones, each in its province", () => {
    const found = (uid: string) => former.find((d) => d.uid === uid);
    expect(found("old:395")).toMatchObject({ exact: true, province: "new:38" });
    expect(found("old:407")).toMatchObject({ exact: true, province: "new:38" });
    expect(found("old:412")).toMatchObject({ exact: true, province: "new:40" });
    expect(former.filter((d) => d.province === undefined)).toEqual([]);
  });

  it("do not stand among the children of their province", () => {
    expect(today.childrenIn("new:38", year(2020)).filter((uid) => tree.get(uid)?.level !== 3)).toEqual([]);
    expect(today.frame.formerDistrictsIn("new:38")).toHaveLength(26);
  });

  it("go on with the figures of today's communes: Thọ Xuân is the sum of its own", () => {
    const communes = today.childrenIn("old:395", year(2026));
    const rows = [reported("old:395", 2024, 300), ...oneEach(2026, communes)];
    expect(aligned(rows, today, ["old:395"])).toMatchObject([
      { value: { value: 300 }, alignment: { how: "same" } },
      { value: { value: communes.length }, complete: true, alignment: { how: "merged" } },
    ]);
  });

  it("hold both parts of xã Trường Xuân, which was split inside Thọ Xuân", () => {
    const parts = lineage.unitsOn("old:15598", tree.lastChange);
    expect(parts.length).toBeGreaterThan(1);
    expect(today.childrenIn("old:395", year(2026))).toEqual(expect.arrayContaining([...parts]));
  });
});

describe("family trees", () => {
  it("tell that Tĩnh Gia became Nghi Sơn, by which act", () =>
    expect(familyTreeOf("old:407", { tree, lineage })?.changes).toMatchObject([
      {
        on: "2020-06-01",
        before: { name: "Huyện Tĩnh Gia" },
        after: { name: "Thị xã Nghi Sơn" },
        changed: ["kind", "name"].toReversed(),
        acts: ["933/NQ-UBTVQH14"],
      },
    ]));

  it("tell that Nghi Hòa came under Vinh, then went into Cửa Lò", () => {
    const family = familyTreeOf("old:16726", { tree, lineage });
    expect(family?.changes).toMatchObject([
      { on: "2024-12-01", changed: ["parent"], acts: ["1243/NQ-UBTVQH15"] },
    ]);
    expect(family?.successors).toMatchObject([
      { on: "2025-07-01", to: { uid: "new:16732", name: "Phường Cửa Lò" }, share: "full", distance: 1 },
    ]);
  });
});

describe("communes dissolved before July 2025", () => {
  const dissolved = readSuccessions().filter(
    (s) => s.on < "2025-07-01" && s.change === "merged" && tree.get(s.from)?.level === 3,
  );
  const heirsOf = (uid: LocalityUid) => dissolved.filter((s) => s.from === uid);

  it("went whole into one for certain in 340 cases of 1,150", () => {
    expect(dissolved.filter((s) => s.share === "full")).toHaveLength(340);
    expect(new Set(dissolved.map((s) => `${s.from} ${s.on}`)).size).toBe(1150);
    expect(dissolved.every((s) => (s.share === "full") === (s.certainty === undefined))).toBe(true);
  });

  it.each([
    ["takes its very name: Hoằng Khánh is Hoằng Xuân", "old:15874", "old:15877"],
    ["puts its name together from both: Thiệu Tâm and Thiệu Minh are Minh Tâm", "old:15826", "old:15829"],
    ["alone took another name: Vạn Hà and Thiệu Đô are Thiệu Hóa", "old:15844", "old:15772"],
  ] as const)("went into the one that %s", (_, from, to) =>
    expect(heirsOf(from)).toMatchObject([{ to, share: "full", on: "2019-12-01", act: "786/NQ-UBTVQH14" }]),
  );

  it("may else have gone anywhere in their district, and count in it for certain", () => {
    const candidates = heirsOf("old:15931").map((s) => s.to);
    expect(candidates).toEqual(tree.childrenOn("old:399", "2019-12-01"));
    const hoangHoa = (targets: readonly LocalityUid[]) =>
      lineage
        .sourcesOf(targets, { day: "2019-12-31", period: year(2018) })
        .find((s) => s.locality === "old:15931");
    expect(hoangHoa(candidates)?.share).toBe("full");
    expect(hoangHoa(candidates.slice(1))).toMatchObject({ share: "partial", certainty: "candidate" });
  });
});

describe("districts", () => {
  const partsOf = (from: LocalityUid) =>
    readSuccessions().filter((s) => s.from === from && s.to !== from && tree.get(s.to)?.level === 2);

  it("that gave communes gave a part, by the act: Lục Ngạn to Chũ", () =>
    expect(partsOf("old:219")).toMatchObject([{ to: "old:224", on: "2025-01-01", share: "partial" }]));

  it("one of whose communes went elsewhere did not go whole: Lộc Hà to Thạch Hà and the city of Hà Tĩnh", () =>
    expect(partsOf("old:448").map(({ to, share }) => [to, share])).toEqual([
      ["old:445", "partial"],
      ["old:436", "partial"],
    ]));
});

describe("every unit", () => {
  const days = ["2017-04-19", "2019-06-30", "2020-12-31", "2024-06-30", "2025-06-30", "2025-07-01"];
  // Lý Sơn gave up its three communes and kept the district.
  const endedWithoutHeir = ["old:21541", "old:21544", "old:21547"];

  it("of any day is found on every later day, but for the communes of Lý Sơn", () => {
    const lost = days.flatMap((from, i) =>
      days
        .slice(i + 1)
        .flatMap((to) =>
          ([1, 2, 3] as const).flatMap((level) =>
            level === 2 && to === "2025-07-01"
              ? []
              : tree.levelOn(level, from).filter((uid) => lineage.unitsOn(uid, to).length === 0),
          ),
        ),
    );
    expect([...new Set(lost)].sort()).toEqual(endedWithoutHeir);
  });

  it("of any day comes from somewhere", () => {
    const rootless = days
      .slice(1)
      .flatMap((day) =>
        ([1, 2, 3] as const).flatMap((level) =>
          tree.levelOn(level, day).filter((uid) => lineage.unitsOn(uid, "2017-04-19").length === 0),
        ),
      );
    expect([...new Set(rootless)]).toEqual([]);
  });

  it("counts once in the country: the communes of 2018 are all in those of today", () => {
    const before = tree.levelOn(3, "2018-12-31");
    const found = lineage.sourcesOf(tree.levelOn(3, tree.lastChange), {
      day: tree.lastChange,
      period: year(2018),
    });
    expect(found.every((s) => s.share === "full")).toBe(true);
    const communes = found.filter((s) => tree.get(s.locality)?.level === 3).map((s) => s.locality);
    expect(before.filter((uid) => !communes.includes(uid))).toEqual(endedWithoutHeir);
  });
});
