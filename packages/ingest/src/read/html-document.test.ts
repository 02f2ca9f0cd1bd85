import { describe, expect, it } from "vitest";
import { portalPage } from "../../fixtures/portal-page.ts";
import { htmlDocument } from "./html-document.ts";

/** Blocks with their roles, as they stand in the text. */
function blocksOf(html: string, boilerplate: boolean): readonly string[] {
  const { text, blocks } = htmlDocument(html);
  return blocks
    .filter(({ role }) => (role === "boilerplate") === boilerplate)
    .map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`);
}

describe("a saved page", () => {
  it("is its article: title, paragraphs, captions and tables", () => {
    expect(blocksOf(portalPage, false)).toEqual([
      "title: Thị xã tổng kết công tác quốc phòng năm 2023",
      "paragraph: Ngày đăng: 12/12/2023 08:30",
      "paragraph: Sáng 12/12, UBND thị xã tổ chức hội nghị tổng kết công tác quốc phòng, quân sự địa phương năm 2023.",
      "paragraph: Năm 2023, thị xã đã tuyển chọn và gọi 125 công dân nhập ngũ,\u00a0đạt 100% chỉ tiêu được giao; huấn luyện cho 1.240 dân quân.",
      "caption: Quang cảnh hội nghị",
      "paragraph: Kết quả ở các xã, phường như sau:",
      "table: Xã, phường\tNhập ngũ\nPhường A\t40\nXã B\t85",
      "paragraph: Hoàng Lan",
    ]);
  });

  it("keeps what is around it as boilerplate, and nothing of what is not shown", () => {
    const around = blocksOf(portalPage, true).join("\n");
    for (const words of ["Giới thiệu", "1.872 thủ tục", "118 thanh niên", "1.234.567", "0123.456.789"])
      expect(around).toContain(words);
    expect(htmlDocument(portalPage).text).not.toMatch(/99 người|12345|color: red/);
  });

  it("has blocks in order, without overlap, that are the whole text but for line ends", () => {
    const { text, blocks } = htmlDocument(portalPage);
    let at = 0;
    for (const { start, end } of blocks) {
      expect(text.slice(at, start).trim()).toBe("");
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at).trim()).toBe("");
  });

  it("without an element of an article is all that is in no menu", () => {
    const html = "<nav>Trang chủ</nav><p>Năm 2023 tuyển 25 thanh niên.</p>";
    expect(blocksOf(html, false)).toEqual(["paragraph: Năm 2023 tuyển 25 thanh niên."]);
  });

  it("parts paragraphs where two lines are broken, and keeps one broken line", () => {
    expect(blocksOf("<div>Năm 2023<br>tuyển 25<br><br>Năm 2024 tuyển 27</div>", false)).toEqual([
      "paragraph: Năm 2023\ntuyển 25",
      "paragraph: Năm 2024 tuyển 27",
    ]);
  });
});
