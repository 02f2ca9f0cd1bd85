import { describe, expect, it } from "vitest";
import { officeRemark, officeTitle } from "./office-text.ts";

describe("what the program wrote for the office", () => {
  it("is said in the reader's language, around what a person wrote", () => {
    expect(officeTitle("Hoàn tác: Sửa số liệu: Vinh, 2020", "en")).toBe("Undoing: Correction: Vinh, 2020");
    expect(officeTitle("Hoàn tác: báo cáo", "vi")).toBe("Hoàn tác: báo cáo");
    expect(officeTitle("Báo cáo 2020", "en")).toBe("Báo cáo 2020");
    expect(officeRemark("nhầm năm\nGiữ nguyên 1.204 số liệu đã được sửa ở đợt sau.", "en")).toBe(
      "nhầm năm\n1,204 figures that were corrected since are left as they are.",
    );
    expect(officeRemark("Không còn 2 số liệu đã quyết định: “36”, “7”", "en")).toBe(
      "Decided figures that are no longer there: 2. “36”, “7”",
    );
  });
});
