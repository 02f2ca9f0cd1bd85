import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { formerDistrictGroups } from "./former-district-groups.ts";
import { readLocalities, readSuccessions } from "./register.ts";

const tree = localityTree(readLocalities());
const successions = readSuccessions();

describe("the communes of a province by former district", () => {
  const groups = formerDistrictGroups("new:38", { tree, successions });

  it("hold every commune of Thanh Hóa once", () => {
    const members = groups.flatMap((g) => g.members);
    expect(members.toSorted()).toEqual(tree.childrenOn("new:38", "2025-07-01"));
  });

  it("name the district as it was called last", () =>
    expect(groups.map((g) => g.name)).toContain("Thị xã Nghi Sơn"));

  it("keep Thọ Xuân's communes together", () => {
    const thoXuan = groups.find((g) => g.name === "Huyện Thọ Xuân");
    const names = thoXuan?.members.map((uid) => tree.get(uid)?.versions[0]?.shortName);
    expect(names).toContain("Thọ Xuân");
    expect(names).toContain("Lam Sơn");
  });

  it("leave no commune of the country out", () => {
    const all = tree
      .levelOn(1, "2025-07-01")
      .flatMap((province) => formerDistrictGroups(province, { tree, successions }).flatMap((g) => g.members));
    expect(all.length).toBe(3321);
  });
});
