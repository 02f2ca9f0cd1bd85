import { expect, it } from "vitest";
import { filledLetterhead, listedItems, officeLines } from "./letterhead-text.ts";

const measure = (text: string) => text.length;

it("breaks the name of an office before the place it belongs to", () => {
  expect(officeLines("ỦY BAN NHÂN DÂN TỈNH THANH HÓA", 20, measure)).toEqual([
    "ỦY BAN NHÂN DÂN",
    "TỈNH THANH HÓA",
  ]);
});

it("keeps a name that fits on one line", () => {
  expect(officeLines("UBND TỈNH", 20, measure)).toEqual(["UBND TỈNH"]);
});

it("breaks a name without a place into lines as even as may be", () => {
  expect(officeLines("BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ", 16, measure)).toEqual([
    "BAN CHỈ ĐẠO",
    "PHÒNG THỦ DÂN SỰ",
  ]);
});

it("leaves a name too long for two lines whole", () => {
  expect(officeLines("MỘT HAI BA BỐN NĂM", 3, measure)).toEqual(["MỘT HAI BA BỐN NĂM"]);
});

it("closes a list as the decree does, whatever its items end with", () => {
  expect(listedItems(["- Như trên;", "Các xã", "Lưu: VT."])).toEqual(["Như trên;", "Các xã;", "Lưu: VT."]);
});

it("takes a blank field as one left out", () => {
  expect(filledLetterhead({ office: "UBND", number: "  ", place: "Huế", to: ["", "Sở Y tế"] })).toEqual({
    office: "UBND",
    place: "Huế",
    to: ["Sở Y tế"],
  });
});
