import type { Sheet } from "@sosanh/core/submissions/read-document";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsXml, workbookFile } from "../../fixtures/office-archive.ts";
import { readDocument } from "./read-document.ts";

async function sheetOf(rows: string): Promise<Sheet | undefined> {
  const document = await readDocument(workbookFile([{ name: "a", rows }]), "a.xlsx");
  return document.kind === "sheets" ? document.sheets[0] : undefined;
}

const given = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom("Xã A", "  ", "a & b <c>", "2.130", "tổng số", "=A1+1|7", "=A1+1", "&#225;"),
);

describe("rows of a sheet", () => {
  it("are the same as the library reads them, which a comment in the sheet makes it do", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(given, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const xml = rowsXml([["Xã", 2023], ...rows]);
          expect(await sheetOf(xml)).toEqual(await sheetOf(`<!-- a -->${xml}`));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("may leave out where they stand, rows and cells", async () => {
    const sheet = await sheetOf(
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="3"/><row r="4"><c r="B4"><v>3</v></c></row>',
    );
    expect(sheet?.rows.map((row) => row.map((cell) => (cell.kind === "number" ? cell.number : "")))).toEqual([
      [1, "", 2],
      [],
      [],
      ["", 3],
    ]);
  });

  it("give texts in the cell with their runs, signs of XML as letters", async () => {
    const sheet = await sheetOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Xã </t></r><r><t>A &amp; B</t></r></is></c><c r="B1" t="e"><v>#DIV/0!</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><f>A1</f><v>a</v></c></row>',
    );
    expect(sheet?.rows[0]).toEqual([
      { kind: "text", text: "Xã A & B" },
      { kind: "error", text: "#DIV/0!" },
      { kind: "text", text: "TRUE" },
      { kind: "text", text: "a" },
    ]);
  });

  it.each([
    ["rows that go back", '<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'],
    ["a row that has no end", '<row r="1"><c r="A1"><v>1</v></c>'],
    ["a number that is none", '<row r="1"><c r="A1"><v>x1</v></c></row>'],
    ["a text that is nowhere", '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ["a column beyond the last", '<row r="1"><c r="ZZZ1"><v>5</v></c></row>'],
  ])("are refused as damaged: %s", async (_, xml) => {
    await expect(sheetOf(xml)).rejects.toMatchObject({ evidence: { reason: "damaged" } });
  });
});
