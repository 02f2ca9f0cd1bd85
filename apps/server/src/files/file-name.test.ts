import { expect, it } from "vitest";
import { fileName } from "./file-name.ts";

it("is the title without marks, in small letters", () => {
  expect(fileName("Tân binh đã giao của Đắk Lắk, 2018–2020: 1.234", "xlsx")).toBe(
    "tan-binh-da-giao-cua-dak-lak-2018-2020-1-234.xlsx",
  );
});

it("holds no path, quote or line of another header", () => {
  expect(fileName('../../etc/passwd"\r\nX: 1', "csv")).toBe("etc-passwd-x-1.csv");
});

it("has a name where the title has no letter", () => {
  expect(fileName("‮…", "png")).toBe("sosanh.png");
});

it("ends at a word", () => {
  const name = fileName("một hai ba ".repeat(50), "pdf");
  expect(name.length).toBeLessThanOrEqual(84);
  expect(name).toMatch(/(mot|hai|ba)\.pdf$/);
});
