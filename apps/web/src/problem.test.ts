import { DomainError } from "@sosanh/core/domain-error";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { keepingRefusal } from "@sosanh/core/view/keeping-refusal";
import { viewFromSearch } from "@sosanh/core/view/view-url";
import { describe, expect, it } from "vitest";
import { problemText } from "./problem.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const good = { m: "recruits_delivered", p: "old:38", y: "2010-2020" };

function refusalOf(search: Record<string, string>): unknown {
  try {
    return viewFromSearch({ ...good, ...search });
  } catch (error) {
    return error;
  }
}

describe("problemText", () => {
  it.each([
    [{ y: "2020-2010" }, "Năm bắt đầu 2020 sau năm kết thúc 2010."],
    [{ y: "abc" }, "“abc” không phải là một năm từ 1976 đến 2100."],
    [{ y: "1970" }, "“1970” không phải là một năm từ 1976 đến 2100."],
    [{ y: "2010-2020-2030" }, "“2010-2020-2030” không phải là một năm từ 1976 đến 2100."],
    [{ focus: "x" }, "“x” không phải là một năm từ 1976 đến 2100."],
    [{ p: "%E0%A4%A" }, "Không có địa phương nào mang mã “%E0%A4%A”."],
    [{ p: "tho/*" }, "Không có địa phương nào mang mã “tho”."],
    [{ mine: "tho" }, "Không có địa phương nào mang mã “tho”."],
    [{ m: "ABC" }, "Không có chỉ tiêu nào mang mã “ABC”."],
    [{ basis: "foo" }, "Góc nhìn không dùng được: cách so sánh “foo”."],
    [{ chart: "pie" }, "Góc nhìn không dùng được: loại biểu đồ “pie”."],
    [
      { per: "7" },
      "Góc nhìn không dùng được: số dân để tính tỷ suất “7”: phải là một trong các số 1000, 10000, 100000.",
    ],
    [
      { tol: "9" },
      "Góc nhìn không dùng được: số năm được lấy lùi “9”: phải là một trong các số 0, 1, 2, 3, 4, 5.",
    ],
    [
      { focus: "2030" },
      "Góc nhìn không dùng được: năm xem “2030”: ngoài các năm được xem, từ 2010 đến 2020.",
    ],
    [
      { since: "2015", focus: "2015" },
      "Góc nhìn không dùng được: năm trước của hai năm “2015”: phải trước năm được so với nó, 2015.",
    ],
    [
      { frame: "2024-13-01" },
      "“2024-13-01” không phải là khung địa giới: ghi “today” (đơn vị hiện nay) hoặc một ngày như 2024-12-31.",
    ],
    [{ since: "20" }, "“20” không phải là một năm từ 1976 đến 2100."],
    [{ bench: "x" }, "Góc nhìn không dùng được: mốc đối chiếu “x”."],
    [{ m: "" }, "Địa chỉ thiếu chỉ tiêu."],
    [{ y: "" }, "Địa chỉ thiếu năm."],
  ])("says what is wrong with %j in the reader's words", (search, text) =>
    expect(problemText(refusalOf(search), vi)).toBe(text),
  );

  it("says why in English as well", () =>
    expect(problemText(refusalOf({ base: "2021" }), en)).toBe(
      "The view cannot be used: index year “2021”: outside the years shown, 2010 to 2020.",
    ));

  it("never shows the notation of a program", () => {
    const many = Array.from({ length: 61 }, (_, i) => `metric_${i}`).join(",");
    for (const search of [{ m: many }, { p: "a,b" }, { y: "-" }])
      for (const words of [vi, en]) expect(problemText(refusalOf(search), words)).not.toMatch(/[{}[\]"]/);
  });

  it("names the value of any other broken rule", () =>
    expect(problemText(new DomainError("unknown-metric", "unknown metric: x", { metric: "x" }), vi)).toBe(
      "Không có chỉ tiêu nào mang mã “x”.",
    ));

  it("leaves a failure that is no refusal alone", () =>
    expect(problemText(new Error("network"), vi)).toBeUndefined());
});

it("tells why a name was not kept, in the reader's language", () => {
  const refused = keepingRefusal("not-allowed", { value: "Của tôi", reason: "not-owner", owner: "an" });
  expect(problemText(refused, vi)).toBe(
    "“Của tôi” do an lưu: chỉ người lưu hoặc quản trị viên được sửa hay xóa.",
  );
  expect(problemText(refused, en)).toBe(
    "“Của tôi” was saved by an: only who saved it or an administrator may change or remove it.",
  );
});

it("tells what keeps a submission from going on, in the reader's language", () => {
  const refused = submissionRefusal("undecided-left", { value: "Báo cáo 2024", count: 3 });
  expect(problemText(refused, vi)).toContain("Còn 3 số liệu chưa quyết định trong “Báo cáo 2024”.");
  expect(problemText(refused, en)).toContain("Figures of “Báo cáo 2024” still undecided: 3.");
});
