import { describe, expect, it } from "vitest";
import {
  isNamedForPerson,
  placeName,
  placeNameAmong,
  placeNameInFull,
  placeNameInside,
} from "./place-name.ts";

const town = { name: "Thành phố Thanh Hóa", shortName: "Thanh Hóa", parentName: "Tỉnh Thanh Hóa" };
const district = { name: "Huyện Thọ Xuân", shortName: "Thọ Xuân", parentName: "Tỉnh Thanh Hóa" };
const commune = { name: "Xã Xuân Lập", shortName: "Xuân Lập", parentName: "Tỉnh Thanh Hóa" };
const namesake = { ...commune, parentName: "Tỉnh Ninh Bình" };

describe("the name of a place", () => {
  it("is short", () => expect(placeName(district)).toBe("Thọ Xuân"));
  it("is no person's: of Ho Chi Minh the city is meant", () => {
    const city = { name: "Thành phố Hồ Chí Minh", shortName: "Hồ Chí Minh", parentName: "Cả nước" };
    expect(placeName(city)).toBe("TP Hồ Chí Minh");
    expect(placeNameAmong([city, district], city)).toBe("TP Hồ Chí Minh");
    expect(placeNameInFull([city], city)).toBe("Thành phố Hồ Chí Minh");
    expect(placeNameInside(city.name, "vi")).toBe("Thành phố Hồ Chí Minh");
    expect(isNamedForPerson(city)).toBe(true);
    expect(isNamedForPerson(district)).toBe(false);
  });
  it("keeps its kind where its parent has the same, even alone", () =>
    expect(placeName(town)).toBe("Thành phố Thanh Hóa"));
  it("of which another only ends alike is short", () =>
    expect(placeName({ ...district, shortName: "Hóa", parentName: "Tỉnh ThanhHóa" })).toBe("Hóa"));
  it("has its kind among places of the same short name", () =>
    expect(placeNameAmong([district, { ...district, name: "Thị trấn Thọ Xuân" }], district)).toBe(
      "Huyện Thọ Xuân",
    ));
  it("has its parent among places of the same full name", () =>
    expect(placeNameAmong([commune, namesake], namesake)).toBe("Xã Xuân Lập (Tỉnh Ninh Bình)"));
  it("has its days among places of the same name under the same parent", () => {
    const nation = { level: 1, parentName: "Việt Nam" } as const;
    const province = { ...nation, name: "Tỉnh Thanh Hóa", shortName: "Thanh Hóa" };
    const before = { ...province, since: "2017-04-19", until: "2025-07-01" };
    const now = { ...province, since: "2025-07-01" };
    const both = [before, now];
    expect(both.map((place) => placeNameAmong(both, place))).toEqual([
      "Tỉnh Thanh Hóa (đến 30/6/2025)",
      "Tỉnh Thanh Hóa (từ 1/7/2025)",
    ]);
    expect(both.map((place) => placeNameInFull(both, place, "en"))).toEqual([
      "Tỉnh Thanh Hóa (until 30 Jun 2025)",
      "Tỉnh Thanh Hóa (since 1 Jul 2025)",
    ]);
  });
  it("in full has its kind", () => expect(placeNameInFull([district], district)).toBe("Huyện Thọ Xuân"));
  it("begins small within a sentence only where it begins with a kind", () => {
    expect(placeNameInside("Huyện Thọ Xuân", "vi")).toBe("huyện Thọ Xuân");
    expect(placeNameInside("Cả nước", "vi")).toBe("cả nước");
    expect(placeNameInside("Đặc khu Phú Quốc", "vi")).toBe("đặc khu Phú Quốc");
    expect(placeNameInside("Xãng", "vi")).toBe("Xãng");
    expect(placeNameInside("Huyện Thọ Xuân", "en")).toBe("Huyện Thọ Xuân");
  });
});

it("the nation goes by one word in either language", () => {
  const nation = { name: "Cả nước", shortName: "Cả nước", level: 0 } as const;
  expect(placeNameAmong([nation], nation)).toBe("Cả nước");
  expect(placeNameAmong([nation], nation, "en")).toBe("Whole country");
});
