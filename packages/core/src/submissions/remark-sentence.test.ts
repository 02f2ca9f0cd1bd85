import { expect, it } from "vitest";
import type { ReadRemark } from "./read-document.ts";
import { remarkSentence } from "./remark-sentence.ts";

it("a remark counts what it is about, in the marks of the language", () => {
  const remark: ReadRemark = { code: "formulas-without-results", value: 1200 };
  expect(remarkSentence(remark, "vi")).toMatch(/^Có 1\.200 ô công thức chưa có kết quả/);
  expect(remarkSentence(remark, "en")).toMatch(/^Formulas without a result could not be read \(1,200\)\./);
});

it("a remark names what was recognised", () =>
  expect(remarkSentence({ code: "encoding-recognised", value: "windows-1258" }, "vi")).toBe(
    "Đã nhận ra bảng mã của tệp: windows-1258.",
  ));
