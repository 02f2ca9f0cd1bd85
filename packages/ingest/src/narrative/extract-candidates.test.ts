import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TextDocument } from "@sosanh/core/submissions/read-document";
import { describe, expect, test } from "vitest";
import type { Candidate } from "../candidate.ts";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();
const folder = fileURLToPath(new URL("../../fixtures/narrative/", import.meta.url));
const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

function documentOf(text: string): TextDocument {
  return { kind: "text", text, blocks: [{ start: 0, end: text.length, role: "paragraph" }] };
}

function read(text: string): readonly Candidate[] {
  return extractCandidates(documentOf(text), vocabulary);
}

function textOf(report: string): string {
  return readFileSync(`${folder}${report}.txt`, "utf8");
}

const qualifiers = { exact: "exact", "at-least": "gt", "at-most": "lt", approximate: "approx" };

/** A candidate as the fixtures note it. */
function noted(text: string, c: Candidate): string {
  const digits = text.slice(c.number.start, c.number.end);
  const number = /[",]/.test(digits) ? `"${digits}"` : digits;
  const qualifier = c.isNearly ? "lt" : qualifiers[c.qualifier];
  const cells = [
    number,
    c.value ?? "",
    c.metric,
    c.year ?? "",
    c.part,
    c.locality.uid ?? "",
    c.status,
    qualifier,
  ];
  return cells.join();
}

describe("reports of the genre", () => {
  test.each(reports)("%s gives the figures that a person found in it", (report) => {
    const text = textOf(report);
    const known = read(text).filter((c) => c.metric !== null);
    const [, ...expected] = readFileSync(`${folder}${report}.expected.csv`, "utf8").trim().split("\n");
    expect(known.map((c) => noted(text, c))).toEqual(expected);
  });

  test.each(reports)("%s says the same composed and decomposed", (report) => {
    const plain = ({ number: _, evidence: __, locality, ...rest }: Candidate) => ({
      ...rest,
      uid: locality.uid,
    });
    const text = textOf(report);
    expect(read(text.normalize("NFD")).map(plain)).toEqual(read(text.normalize("NFC")).map(plain));
  });

  test.each(reports)("%s keeps its offsets: each number slices to digits or words", (report) => {
    const text = textOf(report);
    for (const { number, evidence } of read(text)) {
      expect(text.slice(number.start, number.end)).toMatch(/^[\d\p{L}\p{M}][\d\p{L}\p{M}\s.,/-]*$/u);
      expect(evidence.start).toBeLessThanOrEqual(number.start);
      expect(evidence.end).toBeGreaterThanOrEqual(number.end);
    }
  });
});

const inDistrict = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n";

describe("single figures", () => {
  test.each(["Ngày 9 tháng 12 năm 2022", "Sáng 29 tháng 12 năm 2022", "Ngày 19 tháng 3"])(
    "%s is a day, no nine months",
    (day) => {
      const text = `Huyện Nam Đàn, tỉnh Nghệ An, năm 2022.\n${day}, huyện tiễn 145 thanh niên lên đường nhập ngũ.`;
      expect(read(text)[0]).toMatchObject({ value: 145, year: 2022, part: "year" });
    },
  );

  test.each([
    ["Trong 9 tháng năm 2023", "9m"],
    ["Chín tháng đầu năm 2023", "9m"],
    ["6 tháng đầu năm 2023", "h1"],
    ["Quý III năm 2023", "q3"],
  ])("%s is a part of the year", (part, code) => {
    expect(read(`${inDistrict}${part}, huyện tuyển 145 thanh niên nhập ngũ.`)[0]).toMatchObject({
      part: code,
    });
  });

  test("what happened in other months of the year is doubted, what happened in 'những năm tháng qua' is not", () => {
    const doubts = (when: string) =>
      read(`${inDistrict}${when}, huyện có 145 thanh niên nhập ngũ.`)[0]?.doubts;
    expect(doubts("8 tháng đầu năm 2023")).toContain("year-guessed");
    expect(doubts("Trải qua những năm tháng qua")).toEqual([]);
    expect(doubts("Mười hai tháng qua")).toEqual([]);
  });

  test.each([
    "Tình hình giao quân trên địa bàn huyện",
    "Lãnh đạo huyện dự lễ giao nhận quân",
    "Bàn giao tân binh",
    "Triển khai lực lượng bảo vệ lễ giao nhận quân",
  ])(
    "a report titled '%s năm 2023' tells of 2023, one on the tasks set for it of the year it sums up",
    (title) => {
      const told = (head: string) =>
        read(
          `Huyện Nam Đàn, tỉnh Nghệ An\n${head} năm 2023\nHuyện có 145 thanh niên nhập ngũ.\nNăm 2022, có 120 thanh niên nhập ngũ.`,
        );
      expect(told(title).map(({ year }) => year)).toEqual([2023, 2022]);
      expect(told("Lãnh đạo thực hiện nhiệm vụ quốc phòng").map(({ year }) => year)).toEqual([2022, 2022]);
    },
  );

  test("several years ago is not last year", () => {
    const year = (when: string) => read(`${inDistrict}${when} huyện có 145 thanh niên nhập ngũ.`)[0]?.year;
    expect([year("Năm trước"), year("Từ 5 năm trước"), year("Những năm trước")]).toEqual([2022, 2023, 2023]);
  });

  test("what was done in five years of carrying something out is doubted as one year's", () => {
    const doubts = (text: string) => read(`${inDistrict}${text} 145 thanh niên nhập ngũ.`)[0]?.doubts;
    expect(doubts("Trong 5 năm thực hiện Chỉ thị số 16, huyện có")).toContain("year-guessed");
    expect(doubts("Trong 5 năm qua phong trào lan rộng, hiện nay huyện có")).toEqual([]);
  });

  test.each(["Từ năm 2018 đến năm 2022", "Từ năm 2018 đến nay", "Giai đoạn 2018 - 2022"])(
    "%s is no single year",
    (span) => {
      const [figure] = read(`${inDistrict}${span}, huyện có 545 thanh niên nhập ngũ.`);
      expect(figure?.doubts).toContain("year-guessed");
    },
  );

  test.each([
    "Hòa chung không khí cả nước",
    "Là huyện đi đầu cả nước",
    "Từ phong trào lớn nhất cả nước",
    "Cùng các địa phương trong cả nước",
  ])("%s, a district tells of itself", (company) => {
    const [figure] = read(`${inDistrict}${company}, huyện giao 145 thanh niên nhập ngũ.`);
    expect(figure?.locality.uid).toBe("old:430");
  });

  test("of the whole country are its figures of a part of the year, however it stands against the one before", () => {
    const [figure] = read(`${inDistrict}6 tháng đầu năm, so với cùng kỳ, cả nước có 145 vụ cháy.`);
    expect(figure?.locality.uid).toBe("vn");
  });

  test("who wrote 'quyết tâm thư' was counted", () => {
    const [figure] = read(`${inDistrict}Quyết tâm thư được trao cho 145 thanh niên nhập ngũ.`);
    expect(figure?.status).toBe("measured");
  });

  test("the year behind the next figure is of both, unless that one is a level to hold it against", () => {
    const years = (text: string) => read(`${inDistrict}${text}`).map(({ year }) => year);
    expect(years("Huyện có 145 thanh niên nhập ngũ, hơn 20 đảng viên trong năm 2021.")[0]).toBe(2021);
    expect(years("Huyện có 145 thanh niên nhập ngũ, nhiều hơn mức 120 người của năm 2021.")[0]).toBe(2023);
  });

  test("a malformed numeral has no value but what it may have been", () => {
    const [figure] = read(`${inDistrict}Tuyên truyền cho trên 4.3000 lượt người.`);
    expect(figure).toMatchObject({ value: null, readings: [43000, 4300], status: "ambiguous" });
    expect(figure?.doubts).toContain("ambiguous-number");
  });

  test("what no metric fits comes as a proposal", () => {
    const [figure] = read(`${inDistrict}Nhân dân cung cấp 318 tin báo.`);
    expect(figure).toMatchObject({ metric: null, group: "security_operations", value: 318 });
    expect(figure?.proposal).toBe("Tin báo, tố giác tội phạm");
  });

  test.each([
    ["Năm 2023, 6/10 xã đạt loại khá về phong trào bảo vệ an ninh Tổ quốc.", 6],
    ["Bố trí công an chính quy tại 21/21 xã với tổng số 112 người.", 112],
    ["Công an triệt xóa 13 tụ điểm cờ bạc.", 13],
    ["Công an thu hồi trả lại người dân tài sản trị giá 300 triệu đồng.", 300_000_000],
    ["Lực lượng vũ trang huyện được UBND tỉnh tặng 4 bằng khen.", 4],
  ])("what a sentence tells of is counted though no metric is known: %s", (sentence, value) => {
    const figures = read(`${inDistrict}${sentence}`);
    expect(figures.map((f) => [f.value, f.metric])).toContainEqual([value, null]);
  });

  test("people of one unit in brackets add up to those counted before them", () => {
    const [total, ...parts] = read(
      `${inDistrict}Giao 300 tân binh, gồm: Trung đoàn 764 (150); Bộ đội Biên phòng tỉnh (60); Sư đoàn 324 (90).`,
    );
    expect(total).toMatchObject({ value: 300, metric: "recruits_delivered" });
    expect(parts.map((f) => [f.value, f.metric, f.proposal])).toEqual(
      [150, 60, 90].map((value) => [value, null, "Tân binh theo đơn vị"]),
    );
  });

  test("an amount in thousands of tỷ has no decimals", () => {
    const [amount] = read(`${inDistrict}Tặng quà gia đình chính sách trị giá 2.000 tỷ đồng.`);
    expect(amount?.value).toBe(2e12);
  });

  test("how many communes there are is background, not a figure", () => {
    expect(read(`${inDistrict}Phong trào bảo vệ an ninh Tổ quốc ở 21 xã.`)).toEqual([]);
  });

  test.each([
    ["Huyện Nam Đàn xảy ra 9 vụ cháy\nNăm 2023 có 9 vụ cháy, 1 người chết.", undefined],
    [`${inDistrict}Năm 2023 có 9 vụ cháy, 1 người chết.`, true],
  ])("what happened is told aside, but not in a report that is about it: %s", (text, isAside) => {
    expect(read(text).at(-1)?.isAside).toBe(isAside);
  });

  test("parts are linked to their total and not added to it", () => {
    const figures = read(
      `${inDistrict}Tiễn 310 tân binh, gồm 270 công dân vào Quân đội, 40 công dân vào Công an.`,
    );
    expect(figures.map((f) => [f.value, f.partOf])).toEqual([
      [310, undefined],
      [270, 0],
      [40, 0],
    ]);
  });

  test("a figure said twice is marked", () => {
    const [, second] = read(`${inDistrict}Có 7 tập thể được khen thưởng. UBND huyện khen thưởng 7 tập thể.`);
    expect(second?.doubts).toContain("repeated");
  });

  test("a report without place and year says so of each figure", () => {
    const [figure] = read("Hội nghị khen thưởng 3 tập thể.");
    expect(figure).toMatchObject({ year: null, locality: { uid: null } });
    expect(figure?.doubts).toEqual(["no-year", "place-unsettled"]);
  });

  test.each([
    [
      "Công ty Cao su Phú Riềng: Xây dựng lực lượng tự vệ\nNăm 2023, lực lượng tự vệ của Công ty có 96 đồng chí.",
      "Công ty Cao su Phú Riềng",
    ],
    ["Tin năm 2021. Trên địa bàn tỉnh, Công an phát hiện 80 vụ phạm tội.", "tỉnh"],
    ["Công an huyện sơ kết năm 2019\nCông an huyện khởi tố 12 vụ.", "huyện"],
  ])("who is no place of the register, or has no name, keeps what the text calls it: %s", (text, name) => {
    expect(read(text).map(({ locality }) => locality)).toEqual([{ uid: null, name }]);
  });

  test("the province of an unnamed report is the one whose paper tells it, and is doubted", () => {
    const [figure] = read("(GLO)- Năm 2021, trên địa bàn tỉnh, Công an phát hiện 80 vụ phạm tội.");
    expect(figure).toMatchObject({ locality: { uid: "old:64", name: "tỉnh" } });
    expect(figure?.doubts).toContain("place-guessed");
  });

  test("a phrase that an office added goes before those of the tables", () => {
    const own = vietnamVocabulary([{ phrase: "chốt bình yên", metric: "self_governing_groups" }]);
    const [figure] = extractCandidates(documentOf(`${inDistrict}Lập 14 chốt bình yên.`), own);
    expect(figure).toMatchObject({ metric: "self_governing_groups", value: 14 });
  });

  test("an added phrase of a metric that is none is refused by name", () => {
    expect(() => vietnamVocabulary([{ phrase: "chốt", metric: "checkpoints" }])).toThrow(/checkpoints/);
  });

  test("what a reader marked as the page around the report is not read", () => {
    const text = `${inDistrict}Khen thưởng 3 tập thể.`;
    const blocks = [{ start: 0, end: text.length, role: "boilerplate" }] as const;
    expect(extractCandidates({ kind: "text", text, blocks }, vocabulary)).toEqual([]);
  });
});

describe("size", () => {
  const sizes = [
    ["many lines", `${inDistrict}Khen thưởng 3 tập thể, 12 cá nhân. `.repeat(2500)],
    ["one sentence", `năm 2020 có 5 tổ tự quản, `.repeat(8000)],
    ["marks of dates", "1/2/3-4-5/".repeat(20_000)],
    ["names", "Thanh Hóa Hà Nội ".repeat(12_000)],
    ["lists", "xã: 12, 13, a 14, ".repeat(11_000)],
  ] as const;

  test.each(sizes)("200 kB of %s are read in seconds", (_, text) => {
    // The processor's own time: others may be at work on the machine.
    const started = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(8);
  });
});
