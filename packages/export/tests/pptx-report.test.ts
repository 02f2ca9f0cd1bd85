import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/report.ts";
import { viewReport } from "../src/view-report.ts";
import { slideWords } from "../src/words/slide-words.ts";
import { writePptx } from "../src/write-pptx.ts";
import { comparisonFor } from "./chart-cases.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { partDigests } from "./part-digests.ts";
import { all, pptxSlides } from "./read-pptx.ts";
import { briefing, dataDay, letterhead, reportFor } from "./report-cases.ts";

describe("a presentation", () => {
  it("is the same bytes again, with another written between, and in a process of its own", async () => {
    const report = briefing(["line", "map"]);
    const first = partDigests(await writePptx(report));
    await writePptx(reportFor("ranked-bars"));
    expect(partDigests(await writePptx(report))).toEqual(first);
    const script = fileURLToPath(new URL("fresh-pptx.ts", import.meta.url));
    expect(JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }))).toEqual(first);
  });

  it("is the same bytes when another is written at the same time", async () => {
    const report = reportFor("line");
    const [alone, beside] = [
      await writePptx(report),
      await Promise.all([writePptx(report), writePptx(report)]),
    ];
    expect(beside.map(partDigests)).toEqual([partDigests(alone), partDigests(alone)]);
  });

  it("bears the badge of illustrative data on every slide, in every source line and in the notes", async () => {
    const comparison = { ...comparisonFor("line"), illustrative: true };
    const report = viewReport(comparison, { dataDay });
    const badge = report.illustrative ?? "";
    for (const one of [report, { ...briefing(["line"]), illustrative: badge }]) {
      const slides = pptxSlides(await writePptx(one));
      expect(slides.map(({ texts }) => texts.get("badge"))).toEqual(slides.map(() => badge));
      expect(slides.every(({ notes }) => notes.includes(slideWords("vi").illustrative(badge)))).toBe(true);
    }
    const lines = pptxSlides(await writePptx(report)).flatMap(({ texts }) => texts.get("source") ?? []);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.startsWith("Số liệu minh họa"))).toBe(true);
  });

  it("has no badge on real data", async () => {
    const slides = pptxSlides(await writePptx(reportFor("line")));
    expect(slides.flatMap(({ texts }) => texts.get("badge") ?? [])).toEqual([]);
  });

  it("tells a speaker the definition, the frame, the coverage and the sources of a chart", async () => {
    const report = reportFor("line");
    const [slide] = pptxSlides(await writePptx(report));
    const facts = report.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
    const sources = report.blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
    expect(facts.length).toBeGreaterThan(3);
    for (const { name, text } of facts) expect(slide?.notes).toContain(`${name}: ${text}`);
    for (const { text } of sources) expect(slide?.notes).toContain(text);
  });

  it("leads from the sources it names to their addresses of the web, and nowhere else", async () => {
    const report = withAddress(reportFor("line"), "https://example.org/a?b=1&c=2");
    const bytes = await writePptx(report);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const links = pptxSlides(bytes).flatMap((slide) => slide.links);
    expect(links.length).toBeGreaterThan(1);
    expect(new Set(links.map(({ target }) => target))).toEqual(new Set(["https://example.org/a?b=1&c=2"]));
    const others = await writePptx(withAddress(reportFor("line"), "file:///etc/passwd"));
    expect(pptxSlides(others).flatMap((slide) => slide.links)).toEqual([]);
  });

  it("says in which language its words are", async () => {
    for (const [language, lang] of [
      ["vi", "vi-VN"],
      ["en", "en-GB"],
    ] as const) {
      const slides = pptxSlides(await writePptx(reportFor("ranked-bars", { language })));
      const runs = slides.flatMap(({ xml }) => [...all(xml, "a:rPr"), ...all(xml, "a:endParaRPr")]);
      expect(new Set(runs.map(({ attributes }) => attributes.lang))).toEqual(new Set([lang]));
    }
  });
});

describe("a chart with hostile names", () => {
  it("keeps its place on the slide, and its names stay text", async () => {
    const hostile = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a\u202eb", "Đ".repeat(10_000)];
    for (const kind of ["line", "bump"] as const) {
      const comparison = comparisonFor(kind);
      const localities = comparison.localities.map((place, i) => {
        const name = hostile[i % 9] ?? place.name;
        return { ...place, name, shortName: name };
      });
      const bytes = await writePptx(viewReport({ ...comparison, localities }, { dataDay }));
      expect(ooxmlFaults(bytes)).toEqual([]);
      const [slide] = pptxSlides(bytes);
      const high = all(slide?.xml ?? { name: "", attributes: {}, children: [], text: "" }, "a:ext").flatMap(
        ({ attributes: { cy } }) => (cy === undefined ? [] : [Number(cy)]),
      );
      expect(Math.min(...high)).toBeGreaterThanOrEqual(0);
      const names = (slide?.charts ?? []).flatMap(({ sheet }) => sheet.flat());
      expect(names.filter((cell) => typeof cell === "string" && cell.includes("\u202e"))).toEqual([]);
    }
  });
});

describe("a briefing as slides", () => {
  it("has a cover, contents that lead to the slides of their headings, and sections with their charts", async () => {
    const report = briefing(["line", "ranked-bars", "contribution"], { letterhead, subtitle: "Năm 2026" });
    const bytes = await writePptx(report);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const [cover, contents, ...slides] = pptxSlides(bytes);
    expect(cover?.title).toBe(report.title);
    expect(cover?.texts.get("subtitle")).toContain("Năm 2026");
    expect(cover?.texts.get("offices")?.split("\n")).toEqual([letterhead.parentOffice, letterhead.office]);
    const headings = report.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(contents?.links.map(({ text }) => text.trim())).toEqual(headings);
    for (const { text, target } of contents?.links ?? []) {
      const slide = slides[Number(/slide(\d+)\.xml$/.exec(target)?.[1]) - 3];
      expect(slide?.title).toBe(text.trim());
    }
    expect(slides.flatMap(({ charts }) => charts).length).toBe(3);
    const under = slides.filter(({ charts }) => charts.length > 0).map(({ texts }) => texts.get("section"));
    expect(under).toEqual(headings);
  });
});

function withAddress(report: Report, address: string): Report {
  return {
    ...report,
    blocks: report.blocks.map((block) => {
      if (block.kind === "sources")
        return { ...block, sources: block.sources.map((source) => ({ ...source, address })) };
      if (block.kind !== "chart") return block;
      const { spec } = block;
      return { ...block, spec: { ...spec, sources: spec.sources.map((source) => ({ ...source, address })) } };
    }),
  };
}
