import type { Metric } from "@sosanh/core/figures/metric";
import type { TextDocument } from "@sosanh/core/submissions/read-document";
import { readMetrics } from "@sosanh/vietnam/metrics";
import { readLocalities } from "@sosanh/vietnam/register";
import { describe, expect, it } from "vitest";
import { textDocument } from "./read/text-document.ts";
import { readingKnowledge } from "./reading-knowledge.ts";
import { textFigures } from "./text-figures.ts";

const localities = readLocalities();
const shipped = readMetrics();
const [gifts] = shipped.filter(({ code }) => code === "support_amount");
if (gifts === undefined) throw new Error("no metric");
const cattle: Metric = {
  ...gifts,
  code: "own_cattle",
  name: { vi: "Đàn bò sữa", en: "Dairy cows" },
  unit: { vi: "con", en: "head" },
  valueKind: "count",
};
const inMillions = shipped.map((metric) =>
  metric.code === "support_amount" ? { ...metric, unit: { vi: "triệu đồng", en: "VND million" } } : metric,
);
const knowledge = readingKnowledge({ metrics: [...inMillions, cattle], localities, added: [] });

function documentOf(text: string): TextDocument {
  return { kind: "text", text, blocks: [{ start: 0, end: text.length, role: "paragraph" }] };
}

const inDistrict = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n";

describe("the figures of a text", () => {
  it("are of a table what its words say where its headings alone know no metric", () => {
    const text = `${inDistrict}\nCông an phát hiện, điều tra tội phạm\nNăm\tSố vụ\tSố đối tượng\n2021\t39\t50\n2022\t33\t41\n`;
    const figures = textFigures(textDocument(text), knowledge);
    expect(figures.map(({ shown, metric, year }) => [shown, metric, year])).toEqual([
      ["39", "cases_detected", 2021],
      ["50", "offenders_detected", 2021],
      ["33", "cases_detected", 2022],
      ["41", "offenders_detected", 2022],
    ]);
  });

  it("are of the members where a column of them stands below the groups they are in", () => {
    const heads = "Địa phương\tTổ tự quản\t\tCamera an ninh\n\tSố tổ\tThành viên\t";
    const rows = "Xã Kim Liên\t14\t120\t9\nXã Hùng Tiến\t9\t77\t8";
    const text = `${inDistrict}\nPhong trào bảo vệ an ninh Tổ quốc\n${heads}\n${rows}\n`;
    const figures = textFigures(textDocument(text), knowledge);
    expect(figures.slice(0, 2).map(({ shown, metric }) => [shown, metric])).toEqual([
      ["14", "self_governing_groups"],
      ["120", "self_governing_members"],
    ]);
  });

  it("are of the finer metric that a row names, under headings that say only what is counted", () => {
    const rows = "PCCC\t12\t1.450\nPháp luật\t20\t3.000\nTại doanh nghiệp\t5\t600\nCộng\t37\t5.050";
    const text = `${inDistrict}\nCông tác tuyên truyền\nNội dung\tSố buổi\tSố người dự\n${rows}\n`;
    const figures = textFigures(textDocument(text), knowledge);
    expect(figures.map(({ shown, metric }) => [shown, metric])).toEqual([
      ["12", "fire_propaganda_sessions"],
      ["1.450", "fire_propaganda_attendance"],
      ["20", "propaganda_sessions"],
      ["3.000", "propaganda_attendance"],
      ["5", "workplace_propaganda_sessions"],
      ["600", "workplace_propaganda_attendance"],
      ["37", "propaganda_sessions"],
      ["5.050", "propaganda_attendance"],
    ]);
  });

  it("are of the finer metric of their section, and of the report's one matter, by a guess", () => {
    const rows = "I\tCông tác chung\n1\tBuổi tuyên truyền\t31\nII\tPhòng cháy\n1\tBuổi tuyên truyền\t14";
    const bySection = `${inDistrict}\nTT\tNội dung\tKết quả\n${rows}\n2\tLớp huấn luyện\t3\n`;
    const told = (text: string) =>
      textFigures(textDocument(text), knowledge)
        .slice(0, 2)
        .map(({ metric, doubts }) => [metric, ...doubts]);
    expect(told(bySection)).toEqual([
      ["propaganda_sessions"],
      ["fire_propaganda_sessions", "metric-guessed"],
    ]);
    const byPlace = "\nXã\tBuổi tuyên truyền\nXã Kim Liên\t14\nXã Hùng Tiến\t9\n";
    const titled = (matter: string) => `BÁO CÁO\nCông tác ${matter}\n${inDistrict}${byPlace}`;
    const guess = ["fire_propaganda_sessions", "metric-guessed"];
    expect(told(titled("phòng cháy, chữa cháy"))).toEqual([guess, guess]);
    const general = ["propaganda_sessions"];
    expect(told(titled("an ninh Tổ quốc, phòng cháy, chữa cháy"))).toEqual([general, general]);
  });

  it("stand where they were read, as they were written", () => {
    const document = documentOf(
      `${inDistrict}Tiễn 310 tân binh, gồm 270 công dân vào Quân đội, 40 vào Công an.`,
    );
    const figures = textFigures(document, knowledge);
    expect(figures.map(({ shown, partOf }) => [shown, partOf])).toEqual([
      ["310", undefined],
      ["270", 0],
      ["40", 0],
    ]);
    for (const { place, shown, phrase } of figures) {
      if (place.kind !== "span" || phrase === undefined) throw new Error("no place");
      expect(document.text.slice(place.start, place.end)).toBe(shown);
      expect(phrase.start).toBeLessThanOrEqual(place.start);
    }
  });

  it("are in the metric's unit where the words give a factor", () => {
    const [figure] = textFigures(documentOf(`${inDistrict}Tặng quà trị giá 11,4 tỷ đồng.`), knowledge);
    expect(figure).toMatchObject({ metric: "support_amount", value: 11_400, unit: "đồng", shown: "11,4 tỷ" });
  });

  it("are read by the name and the unit of the office's own metric", () => {
    const [figure] = textFigures(documentOf(`${inDistrict}Đàn bò sữa có 1.250 con.`), knowledge);
    expect(figure).toMatchObject({ metric: "own_cattle", value: 1250, unit: "con" });
  });

  it("keep open what the text leaves open, with all places that a name may mean", () => {
    const [open] = textFigures(documentOf("Khen thưởng 3 tập thể."), knowledge);
    expect(open).toMatchObject({ year: null, locality: { uid: null } });
    const [named] = textFigures(documentOf("Xã An Phú, năm 2023: khen thưởng 3 tập thể."), knowledge);
    expect(named?.locality.uid).toBeNull();
    expect(named?.locality.candidates?.length).toBeGreaterThan(1);
  });

  it("of months that are no part of a year, and of several years, are for a person", () => {
    for (const text of ["8 tháng đầu năm 2023 khen thưởng 3 tập thể.", "Trong 5 năm khen thưởng 3 tập thể."])
      expect(textFigures(documentOf(inDistrict + text), knowledge)[0]?.doubts).toContain("year-guessed");
  });
});

describe("an added phrase", () => {
  it("of a metric that the catalogue no longer has is left out", () => {
    const added = [{ phrase: "chốt bình yên", metric: "gone" }];
    expect(() => readingKnowledge({ metrics: shipped, localities, added })).not.toThrow();
  });
});
