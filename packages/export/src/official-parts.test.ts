import fc from "fast-check";
import { expect, it } from "vitest";
import { specFor } from "../tests/chart-cases.ts";
import { officialParts } from "./official-parts.ts";
import type { Block, Report } from "./report.ts";

const table: Block = {
  kind: "table",
  table: { language: "vi", title: "Bảng", unit: "", columns: [], rows: [], notes: [] },
};
const chart: Block = { kind: "chart", spec: specFor("line") };
const sources: Block = { kind: "sources", title: "Nguồn", sources: [] };
const facts: Block = { kind: "facts", title: "Cách đọc", facts: [] };

function reportOf(blocks: readonly Block[]): Report {
  return { kind: "briefing", language: "vi", title: "Báo cáo", dataDay: "2026-11-20", blocks };
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: "heading", level, text };
}

it("tells the findings of many metrics in a paragraph each", () => {
  const findings: Block = { kind: "findings", sentences: ["Một.", "Hai."] };
  const { text } = officialParts(reportOf([findings, table]));
  expect(text).toEqual([{ paragraphs: ["Một.", "Hai."], shown: [table] }]);
});

it("runs the findings of a chart on as one paragraph, with what they tell of", () => {
  const findings: Block = { kind: "findings", sentences: ["Một.", "Hai."] };
  const { text } = officialParts(reportOf([heading(1, "A"), findings, chart, table]));
  expect(text).toEqual([{ heading: heading(1, "A"), paragraphs: ["Một. Hai."], shown: [chart, table] }]);
});

it("has what must be known of the figures in an annex of its own, with the missing ones", () => {
  const { text, figures, notes } = officialParts(
    reportOf([
      heading(1, "A"),
      { kind: "paragraph", text: "Chung." },
      heading(1, "Thiếu"),
      table,
      facts,
      sources,
    ]),
  );
  expect(text.map((section) => section.heading?.text)).toEqual(["A"]);
  expect(figures).toEqual([]);
  expect(notes).toEqual([heading(2, "Thiếu"), table, facts, sources]);
});

it("keeps a heading over headings", () => {
  const blocks = [heading(1, "A"), heading(2, "B"), { kind: "paragraph", text: "Có." } as const];
  expect(officialParts(reportOf(blocks)).text.map((section) => section.heading?.text)).toEqual(["A", "B"]);
});

it("loses no sentence, table, fact or source, and tells none twice", () => {
  const block = fc.oneof(
    fc.record({
      kind: fc.constant("heading" as const),
      level: fc.constantFrom(1 as const, 2 as const),
      text: fc.string(),
    }),
    fc.record({ kind: fc.constant("paragraph" as const), text: fc.string({ minLength: 1 }) }),
    fc
      .constantFrom("table", "facts", "sources")
      .map((kind): Block => ({ table, facts, sources })[kind] ?? table),
  );
  fc.assert(
    fc.property(
      fc.array(
        block.map((made) => ({ ...made })),
        { maxLength: 12 },
      ),
      (blocks) => {
        const { text, figures, notes } = officialParts(reportOf(blocks));
        const kept = [...figures, ...notes].filter(({ kind }) => kind !== "heading");
        const asked = blocks.filter(({ kind }) => kind !== "heading" && kind !== "paragraph");
        expect(new Set(kept)).toEqual(new Set(asked));
        expect(kept.length).toBe(asked.length);
        const told = blocks.flatMap((made) => (made.kind === "paragraph" ? [made.text] : []));
        expect(text.flatMap(({ paragraphs }) => paragraphs)).toEqual(told);
      },
    ),
  );
});
