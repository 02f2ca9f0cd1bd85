import { describe, expect, it } from "vitest";
import { changeSentence } from "./change-sentence.ts";

const none = {
  created: 0,
  revised: 0,
  same: 0,
  withdrawn: 0,
  held: 0,
  beside: 0,
  targets: 0,
  rolled: 0,
};

describe("changeSentence", () => {
  it("counts what is new, replaced and summed anew", () =>
    expect(changeSentence({ ...none, created: 1200, revised: 3, rolled: 12 }, "vi")).toBe(
      "1.200 số mới, 3 số thay số cũ; 12 số được tính lại.",
    ));

  it("begins with a capital where a word comes first", () =>
    expect(changeSentence({ ...none, withdrawn: 1, held: 2 }, "vi")).toBe("Rút 1 số, 2 ô để chờ."));

  it("says first that nothing changes where all stays", () =>
    expect(changeSentence({ ...none, same: 5 }, "vi")).toBe("Không con số nào thay đổi: 5 số giữ nguyên."));

  it("says that nothing changes", () =>
    expect(changeSentence(none, "en")).toBe("Publishing changes no figure."));
});
