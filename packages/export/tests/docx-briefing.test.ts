import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../src/write-docx.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { all, docxHeaders, docxPart, docxText, paragraphsOf } from "./read-docx.ts";
import { briefing, letterhead, reportFor } from "./report-cases.ts";
import { textIn } from "./xml-tree.ts";

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("a briefing as a Word file", () => {
  it("has contents that name each heading with its page, before Word counts again", async () => {
    const bytes = await writeDocx(briefing(["line", "slope"]));
    expect(ooxmlFaults(bytes)).toEqual([]);
    const paragraphs = paragraphsOf(docxPart(bytes));
    const headings = paragraphs.filter(({ style }) => /^Heading[12]$/.test(style)).map(({ text }) => text);
    const entries = paragraphs
      .filter(({ style }) => /^TOC[12]$/.test(style))
      .map(({ text }) => text.split("\t"));
    expect(entries.map(([text]) => text)).toEqual(headings);
    const pages = entries.map(([, page]) => Number(page));
    expect(pages[0]).toBe(3);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages.every((page) => page >= 3)).toBe(true);
  });

  it("opens without asking whether fields are to be counted", async () => {
    const bytes = await writeDocx(briefing(["line"]));
    expect(docxText(bytes, "word/settings.xml")).not.toContain("updateFields");
    expect(docxText(bytes)).not.toContain("dirty");
  });

  it("has a cover, the day of the figures and page numbers", async () => {
    const said = { illustrative: "số liệu minh họa", subtitle: "Năm 2026", title: "Tình hình năm 2026" };
    const bytes = await writeDocx(briefing(["line"], said));
    const texts = paragraphsOf(docxPart(bytes)).map(({ text }) => text);
    expect(texts.slice(0, 4)).toEqual([
      "Báo cáo",
      "Tình hình năm 2026",
      "Năm 2026",
      "Số liệu tính đến ngày 20/11/2026",
    ]);
    for (const header of docxHeaders(bytes)) expect(textIn(header)).toContain("số liệu minh họa");
    const foot = docxText(bytes, "word/footer2.xml");
    expect(foot).toContain("Trang ");
    expect(foot).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  it("names the writing program and the day of the figures, no person and no clock", async () => {
    const core = docxPart(await writeDocx(briefing(["line"])), "docProps/core.xml");
    expect(core.children.map((child) => [child.name, textIn(child)])).toEqual(
      expect.arrayContaining([
        ["dc:title", "Báo cáo tình hình năm 2026"],
        ["dc:creator", "Sosanh"],
        ["dcterms:created", "2026-11-20T00:00:00Z"],
        ["dcterms:modified", "2026-11-20T00:00:00Z"],
      ]),
    );
  });

  it("begins each part on a page of its own", async () => {
    const document = docxPart(await writeDocx(briefing(["line", "slope"])));
    const parts = paragraphsOf(document).filter(({ style }) => style === "Heading1");
    expect(parts.map(({ element }) => all(element, "w:pageBreakBefore").length)).toEqual(parts.map(() => 1));
  });
});

describe("the bytes of a Word file", () => {
  it("are the same whatever was written before, and in a process that wrote nothing", async () => {
    const report = { ...briefing(["line", "map"], { letterhead }), address: "https://example.org/v/1" };
    const first = digest(await writeDocx(report));
    await writeDocx({ ...reportFor("slope"), address: "https://example.org/v/2" });
    expect(digest(await writeDocx(report))).toBe(first);
    const fresh = execFileSync(process.execPath, [fileURLToPath(import.meta.resolve("./fresh-docx.ts"))]);
    expect(fresh.toString().trim()).toBe(first);
  });
});
