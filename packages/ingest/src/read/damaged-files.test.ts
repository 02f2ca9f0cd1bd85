import { DomainError } from "@sosanh/core/domain-error";
import fc from "fast-check";
import { expect, it } from "vitest";
import { paragraph, rowsXml, wordFile, workbookFile } from "../../fixtures/office-archive.ts";
import { pdfFile } from "../../fixtures/pdf-file.ts";
import { portalPage } from "../../fixtures/portal-page.ts";
import { readDocument } from "./read-document.ts";

const px =
  'CHARSET="ANSI";\nTITLE="a";\nSTUB="Tỉnh";\nHEADING="Năm";\nVALUES("Tỉnh")="A","B";\nVALUES("Năm")="2022","2023";\nDATA=\n1 2\n3 4;\n';
const cube =
  '{"class":"dataset","id":["a"],"size":[2],"dimension":{"a":{"category":{"index":["x","y"]}}},"value":[1,2]}';

const sound: readonly (readonly [string, Uint8Array])[] = [
  ["a.docx", wordFile(paragraph("Năm 2023 tuyển 25 thanh niên."))],
  [
    "a.xlsx",
    workbookFile([
      {
        name: "a",
        rows: rowsXml([
          ["Xã", 2023],
          ["Xã A", 25],
        ]),
        merges: ["A1:B1"],
      },
    ]),
  ],
  ["a.pdf", pdfFile({ pages: ["Nam 2023 thi xa tuyen 125 thanh nien nhap ngu."] })],
  ["a.html", new TextEncoder().encode(portalPage)],
  ["a.px", new TextEncoder().encode(px)],
  ["a.json", new TextEncoder().encode(cube)],
  ["a.csv", new TextEncoder().encode('Xã;2023\n"Xã A";25\n')],
];

const damage = fc.record({
  file: fc.constantFrom(...sound),
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 6,
  }),
});

it("however a file is damaged, it is read or refused by its name; never is anything else thrown", async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ file: [name, whole], cut, changes }) => {
      const bytes = whole.slice(0, Math.ceil(whole.length * (cut < 0.5 ? 1 : cut)));
      for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      try {
        const document = await readDocument(bytes, name);
        expect(["text", "sheets"]).toContain(document.kind);
      } catch (cause) {
        if (!(cause instanceof DomainError)) throw cause;
        expect(cause.message).toContain(name);
      }
    }),
    { numRuns: 300 },
  );
});
