import { describe, expect, it } from "vitest";
import { hiddenCells, hiddenColumns } from "./hidden-cells.ts";

const xml = (cols: string): Uint8Array =>
  new TextEncoder().encode(`<worksheet><cols>${cols}</cols><sheetData/></worksheet>`);

describe("what a sheet hides", () => {
  it("is told in ranges of the rows and columns that hold something", () => {
    const columns = hiddenColumns(
      xml('<col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/>'),
    );
    const rows = [[], [], []].map(() => Array.from({ length: 4 }, () => ({ kind: "empty" as const })));
    expect(hiddenCells({ rows, hidden: [0, 2] }, columns)).toEqual({
      rows: [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
      columns: [{ from: 1, to: 3 }],
    });
  });

  it("is nothing where nothing is hidden, or only columns beyond the last", () => {
    const columns = hiddenColumns(
      xml('<col min="1" max="3" width="9"/><col min="9" max="16384" hidden="1"/>'),
    );
    expect(hiddenCells({ rows: [[{ kind: "empty" }]], hidden: [] }, columns)).toBeUndefined();
  });

  it("is told once, however often the file says it", () => {
    const often = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
    expect(hiddenColumns(xml(often))).toHaveLength(16_384);
  });
});
