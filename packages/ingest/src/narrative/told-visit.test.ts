import { expect, it } from "vitest";
import { tellsOfVisit } from "./told-visit.ts";

it("who comes to encourage, visits; who trains reservists does not", () => {
  expect(tellsOfVisit("ban chỉ huy phòng thủ khu vực 2 đến động viên 145 thanh niên")).toBe(true);
  expect(tellsOfVisit("quân khu 7 làm việc với tỉnh")).toBe(true);
  expect(tellsOfVisit("trung đoàn 5 huấn luyện 120 quân nhân dự bị động viên")).toBe(false);
});
