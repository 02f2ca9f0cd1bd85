import { expect, it } from "vitest";
import { vi } from "../../words/vi.ts";
import { foundPlaces } from "./found-places.ts";

const found = [
  { uid: "new:1", name: "Xã Tân", level: 3, kind: "xa", path: "Tỉnh A", since: "2025-07-01" },
  { uid: "old:2", name: "Xã Cựu", level: 3, kind: "xa", path: "Huyện B", former: "Xã Xưa" },
] as const;
const told = { words: vi, language: "vi" } as const;

it("a place says where it lies, what it was called and since when it is", () =>
  expect(foundPlaces(found, { ...told, period: undefined })).toEqual([
    { key: "new:1", name: "Xã Tân", detail: "Tỉnh A · từ 1/7/2025", isSeldom: false },
    { key: "old:2", name: "Xã Cựu", detail: "Huyện B · tên cũ: Xã Xưa", isSeldom: false },
  ]));

it("a place that did not stand in the period comes last and says so", () =>
  expect(foundPlaces(found, { ...told, period: { year: 2020, part: "year" } })[1]).toEqual({
    key: "new:1",
    name: "Xã Tân",
    detail: "Tỉnh A · từ 1/7/2025 · không có trong năm 2020",
    isSeldom: true,
  }));
