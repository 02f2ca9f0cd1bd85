import { DomainError } from "@sosanh/core/domain-error";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { keepingRefusal } from "@sosanh/core/view/keeping-refusal";
import { parseView } from "@sosanh/core/view/parse-view";
import { describe, expect, it } from "vitest";
import { failureText } from "./failure-text.ts";

const view = { metrics: ["recruits"], places: [{ locality: "vn" }], years: { from: 2020, to: 2021 } };

function refused(bad: object): string {
  try {
    parseView({ ...view, ...bad });
  } catch (cause) {
    return failureText(cause);
  }
  throw new Error("not refused");
}

describe("a refused View", () => {
  it.each([
    [
      { frame: "tomorrow" },
      '“frame” là "tomorrow". Chỉ nhận: "as-reported", "today", hoặc một ngày như "2025-06-30".',
    ],
    [{ frame: "2024-13-01" }, '“frame” là "2024-13-01".'],
    [{ frame: 20241231 }, '“frame” là 20241231. Chỉ nhận: "as-reported", "today", hoặc một ngày như'],
    [{ frame: "9999-12-31" }, '“frame” là "9999-12-31". Chỉ nhận:'],
    [{ ratePer: 7 }, "“ratePer” là 7. Chỉ nhận: 1000, 10000, 100000."],
    [{ tolerance: 9 }, "“tolerance” là 9. Chỉ nhận: 0, 1, 2, 3, 4, 5."],
    [{ years: { from: 2021, to: 2020 } }, '“years” là {"from":2021,"to":2020}: năm đầu sau năm cuối.'],
    [{ focusYear: 2030 }, "“focusYear” là 2030: ngoài các năm được xem, từ 2020 đến 2021."],
    [{ indexYear: 2019 }, "“indexYear” là 2019: ngoài các năm được xem, từ 2020 đến 2021."],
    [{ baseYear: 2019 }, "“baseYear” là 2019: ngoài các năm được xem, từ 2020 đến 2021."],
    [{ baseYear: 2021 }, "“baseYear” là 2021: phải trước năm được so với nó, 2021."],
    [{ baseYear: 2020, focusYear: 2020 }, "“baseYear” là 2020: phải trước năm được so với nó, 2020."],
    [{ benchmark: "national" }, '“benchmark” là "national". Chỉ nhận: "parent", "peers", "target".'],
    [
      { peers: { of: "old:38", by: "distance" } },
      '“peers.by” là "distance". Chỉ nhận: "parent", "kind", "size", "list", "nearest".',
    ],
    [{ peers: { by: "size" } }, "Góc nhìn thiếu “peers.of”."],
    [{ peers: { of: "Thanh Hóa", by: "size" } }, '“peers.of” là "Thanh Hóa".'],
  ])("names the bad value in English and in Vietnamese: %j", (bad, vietnamese) => {
    const [english, ...rest] = refused(bad).split("\n");
    expect(english).toMatch(
      /^invalid view: (frame|benchmark|ratePer|tolerance|years|\w+Year|peers\.\w+) is .+: ./,
    );
    expect(rest.join("\n")).toContain(vietnamese);
  });

  it("names a place, a metric and a size that cannot be", () => {
    const said = (code: DomainError["code"], evidence: DomainError["evidence"]) =>
      failureText(new DomainError(code, "English.", evidence));
    expect(said("unknown-locality", { locality: "old:99999" })).toBe(
      "English.\nKhông có địa phương nào mang mã “old:99999”.",
    );
    expect(said("unknown-metric", { metric: "a" })).toBe("English.\nKhông có chỉ tiêu nào mang mã “a”.");
    expect(said("view-too-large", { cells: 60_000, largest: 50_000 })).toContain("60000 ô");
  });
});

it("tells why a text was not kept, naming the field", () => {
  const refused = keepingRefusal("invalid-input", {
    value: "a…",
    reason: "text-too-long",
    field: "name",
    length: 121,
    most: 120,
  });
  expect(failureText(refused)).toContain("Tên dài 121 ký tự, nhiều nhất là 120: “a…”.");
  expect(failureText(refused)).toContain("The name has 121 characters, at most 120: “a…”.");
});

it("tells what keeps a submission from going on", () => {
  const refused = submissionRefusal("undecided-left", { value: "Báo cáo 2024", count: 3 });
  expect(failureText(refused)).toContain("Còn 3 số liệu chưa quyết định trong “Báo cáo 2024”.");
  expect(failureText(refused)).toContain("Figures of “Báo cáo 2024” still undecided: 3.");
});
