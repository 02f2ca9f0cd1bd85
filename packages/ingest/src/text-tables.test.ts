import { readMetrics } from "@sosanh/vietnam/metrics";
import { readLocalities } from "@sosanh/vietnam/register";
import { describe, expect, it } from "vitest";
import { htmlDocument } from "./read/html-document.ts";
import { readingKnowledge } from "./reading-knowledge.ts";
import { textFigures } from "./text-figures.ts";
import { textTables } from "./text-tables.ts";

const knowledge = readingKnowledge({ metrics: readMetrics(), localities: readLocalities(), added: [] });

const page = htmlDocument(`<html><body>
  <p>BÁO CÁO<br>Công tác quân sự năm 2023 của huyện Thọ Xuân</p>
  <p>Toàn huyện tiễn 21 tân binh, trong đó có 2 nữ.</p>
  <table><tr><td>Nơi nhận</td><td>Chủ tịch</td></tr><tr><td>Như trên</td><td>Nguyễn Văn A</td></tr></table>
  <p>Bảng 1. Kết quả năm 2022</p>
  <table>
    <tr><th rowspan=2>TT</th><th rowspan=2>Xã</th><th colspan=2>Giao quân</th><th rowspan=2>Camera an ninh</th></tr>
    <tr><th>Chỉ tiêu</th><th>Kết quả</th></tr>
    <tr><td>1</td><td>Xuân Hồng</td><td>10</td><td>12</td><td>1.204</td></tr>
    <tr><td>2</td><td>Bắc Lương</td><td>-</td><td>9</td><td>31</td></tr>
    <tr><td></td><td>Cộng</td><td>10</td><td>21</td><td>1.235</td></tr>
  </table>
  <p>Khen thưởng 3 tập thể.</p></body></html>`);

describe("a table within a text", () => {
  it("is read by all its headings, and by the line above it", () => {
    const [table, ...others] = textTables(page, knowledge);
    expect(others).toEqual([]);
    const told = table?.figures.map(({ shown, metric, locality, year, value, isTotal }) =>
      [shown, metric, locality.uid, year, value, ...(isTotal ? ["total"] : [])].join("; "),
    );
    expect(told).toEqual([
      "10; recruits_target; old:15493; 2022; 10",
      "12; recruits_delivered; old:15493; 2022; 12",
      "1.204; cameras_installed; old:15493; 2022; 1204",
      "9; recruits_delivered; old:15502; 2022; 9",
      "31; cameras_installed; old:15502; 2022; 31",
      "10; recruits_target; old:395; 2022; 10; total",
      "21; recruits_delivered; old:395; 2022; 21; total",
      "1.235; cameras_installed; old:395; 2022; 1235; total",
    ]);
  });

  it("leaves the sentences around it as they are, each figure where it stands in the text", () => {
    const figures = textFigures(page, knowledge);
    expect(figures.map(({ shown }) => shown)).toEqual([
      "21",
      "2",
      ...["10", "12", "1.204", "9", "31", "10", "21", "1.235"],
      "3",
    ]);
    expect(figures[1]?.partOf).toBe(0);
    for (const { place, phrase, shown } of figures) {
      if (place.kind !== "span" || phrase === undefined) throw new Error("no place");
      expect(page.text.slice(place.start, place.end)).toBe(shown);
      expect(phrase.start).toBeLessThanOrEqual(place.start);
      expect(phrase.end).toBeGreaterThanOrEqual(place.end);
    }
  });

  it("whose rows lack cells is no table of figures: nothing tells which heading a number stands under", () => {
    const rows = "<tr><td>Xã</td><td>Camera</td><td>Tổ hòa giải</td></tr>";
    const short = "<tr><td>Xuân Hồng</td><td>5</td></tr><tr><td>Bắc Lương</td><td>7</td></tr>";
    expect(textTables(htmlDocument(`<p>Năm 2023</p><table>${rows}${short}</table>`), knowledge)).toEqual([]);
  });
});
