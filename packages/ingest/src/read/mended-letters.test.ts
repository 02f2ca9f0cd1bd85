import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { describe, expect, it } from "vitest";
import { sheetOf } from "../../fixtures/given-sheet.ts";
import { withMendedLetters } from "./mended-letters.ts";

function cellsOf(document: ReadDocument): readonly string[] {
  if (document.kind === "text") return [document.text];
  return document.sheets.flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (cell.kind === "text" ? [cell.text.normalize("NFC")] : [])),
  );
}

const long = ["X· Xu©n Tr­êng", "TØnh Thanh Hãa", "Tæng hîp kÕt qu¶ giao qu©n"];

describe("a workbook in letters of TCVN3", () => {
  it("is mended whole where all of it is, short words too that alone could be anything", () => {
    const document = withMendedLetters({ kind: "sheets", sheets: [sheetOf("a", [[...long, "Céng"]])] });
    expect(cellsOf(document)).toEqual([
      "Xã Xuân Trường",
      "Tỉnh Thanh Hóa",
      "Tổng hợp kết quả giao quân",
      "Cộng",
    ]);
    expect(document.remarks).toEqual([{ code: "letters-mended", value: 4 }]);
  });

  it("keeps what it also writes in Unicode", () => {
    const document = withMendedLetters({
      kind: "sheets",
      sheets: [sheetOf("a", [[...long, "Cộng", "Hoàng Hóa"]])],
    });
    expect(cellsOf(document).slice(3)).toEqual(["Cộng", "Hoàng Hóa"]);
  });
});
