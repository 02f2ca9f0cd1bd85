import { lastVersion } from "@sosanh/core/places/locality";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "./fold-name.ts";
import { localitySearch } from "./locality-search.ts";
import { readLocalities } from "./register.ts";

const localities = readLocalities();
const search = localitySearch(localities);
const byUid = new Map(localities.map((l) => [l.uid, l]));
const find = (query: string, on?: string) =>
  search.find(query, { limit: 10, ...(on === undefined ? {} : { on }) });
const first = (query: string, on?: string) => find(query, on)[0]?.uid;

describe("a search", () => {
  it.each([
    ["H. Thọ Xuân", "old:395"],
    ["huyen tho xuan", "old:395"],
    ["huyện Thọ Xuân, tỉnh Thanh Hóa", "old:395"],
    ["h tho xuan thanh hoa", "old:395"],
    ["TX Nghi Sơn", "old:407"],
    ["tx.nghi son", "old:407"],
    ["TP Vinh", "old:412"],
    ["vinh", "old:412"],
    ["thi xa cua lo", "old:413"],
    ["P. Nghi Hòa", "old:16726"],
    ["p nghi hoà", "old:16726"],
    ["Quận 1", "old:760"],
    ["q1 hcm", "old:760"],
    ["TP.HCM", "new:79"],
    ["Đà Nẵng", "new:48"],
    ["da nang", "new:48"],
    ["việt nam", "vn"],
    ["cả nước", "vn"],
  ])("for %s finds %s first", (query, uid) => expect(first(query)).toBe(uid));

  it("without a kind puts what stands before what has ended", () => {
    expect(find("tho xuan").map((h) => [h.uid, h.inForce])).toEqual(
      expect.arrayContaining([
        ["new:15499", true],
        ["old:395", false],
      ]),
    );
    expect(first("tho xuan")).toBe("new:15499");
  });

  it("on a day puts what stood that day first", () =>
    expect(first("tho xuan", "2020-12-31")).toBe("old:395"));

  it.each([
    ["thanh hoa", "2020-12-31", "old:38"],
    ["thanh hoa", "2025-12-31", "new:38"],
    ["tinh gia", "2020-12-31", "old:407"],
    ["38", "2020-12-31", "old:38"],
    ["38", "2025-12-31", "new:38"],
  ])("for %s on %s finds %s first", (query, on, uid) => expect(first(query, on)).toBe(uid));

  it("finds a unit by its code, of either register or of the one named", () => {
    expect(find("38").map((h) => h.uid)).toEqual(expect.arrayContaining(["old:38", "new:38"]));
    expect(first("395")).toBe("old:395");
    expect(first("16726", "2020-12-31")).toBe("old:16726");
    expect(find(" old:395 ").map((h) => h.uid)).toEqual(["old:395"]);
  });

  it("finds a unit by the name it had", () => {
    const hit = find("tinh gia").find((h) => h.uid === "old:407");
    expect(hit).toMatchObject({ name: "Huyện Tĩnh Gia", former: true, ended: "2025-07-01" });
  });

  it("on a day takes the name of that day as present", () => {
    const hit = find("huyen tinh gia", "2019-12-31")[0];
    expect(hit).toMatchObject({ uid: "old:407", former: false, inForce: true });
  });

  it("says where a unit lies", () =>
    expect(find("huyen tho xuan")[0]?.path).toBe("Huyện Thọ Xuân · Tỉnh Thanh Hóa"));

  it("of a unit that changed its parent says the present one, or that of the day", () => {
    expect(find("xã sơn cẩm")[0]?.path).toBe("Xã Sơn Cẩm · Thành phố Thái Nguyên · Tỉnh Thái Nguyên");
    expect(find("xã sơn cẩm", "2017-06-01")[0]?.path).toBe("Xã Sơn Cẩm · Huyện Phú Lương · Tỉnh Thái Nguyên");
  });

  it("reads a word that may be a kind as a name too", () => {
    expect(find("quan son").map((h) => h.uid)).toContain("old:387");
    expect(first("tinh gia")).toBe("new:16561");
  });

  it("puts the spelling that was typed first", () => {
    const names = find("xã hòa").map((h) => h.name);
    expect(names.filter((n) => !/H(òa|oà)/.test(n))).toEqual([]);
  });

  it("finds a ward by its number, with or without a zero", () => {
    expect(find("Phường 15").every((h) => h.name === "Phường 15")).toBe(true);
    expect(find("P.15").map((h) => h.uid)).toEqual(find("Phường 15").map((h) => h.uid));
    expect(find("P.1 gò vấp")[0]?.name).toBe("Phường 01");
  });

  it("finds while a word is being typed", () => expect(first("huyện thọ xuâ")).toBe("old:395"));
  it("returns each unit once and no more than asked for", () => {
    const uids = search.find("tan", { limit: 50 }).map((h) => h.uid);
    expect(new Set(uids).size).toBe(50);
  });
  it("finds nothing for nothing", () =>
    expect(["", " . ", "zzzz"].flatMap((query) => find(query))).toEqual([]));

  it("finds every unit by its full name and its parent's without diacritics", () =>
    fc.assert(
      fc.property(fc.constantFrom(...localities), (locality) => {
        const version = lastVersion(locality);
        const parent = version.parent === undefined ? undefined : byUid.get(version.parent);
        const above = parent === undefined || parent.level === 0 ? "" : lastVersion(parent).name;
        const query = foldName(`${version.name} ${above}`);
        const hits = search.find(query, { limit: 20 });
        return hits.some((h) => h.uid === locality.uid);
      }),
      { numRuns: 2000 },
    ));
});
