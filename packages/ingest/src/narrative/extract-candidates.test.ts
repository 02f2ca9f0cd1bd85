import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Candidate } from "../candidate.ts";
import type { TextDocument } from "../read-document.ts";
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
      expect(text.slice(number.start, number.end)).toMatch(/^[\d\p{L}\p{M}][\d\p{L}\p{M}\s.,/]*$/u);
      expect(evidence.start).toBeLessThanOrEqual(number.start);
      expect(evidence.end).toBeGreaterThanOrEqual(number.end);
    }
  });
});

const inDistrict = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n";

describe("single figures", () => {
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
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
