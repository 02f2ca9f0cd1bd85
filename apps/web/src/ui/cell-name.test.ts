import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellNamed, citedCell, columnName } from "./cell-name.ts";

describe("cellNamed", () => {
  it("reads what columnName writes", () =>
    fc.assert(
      fc.property(fc.nat(16_000), fc.nat(900_000), (column, row) => {
        expect(cellNamed(`${columnName(column)}${row + 1}`)).toEqual({ row, column });
      }),
    ));
  it("counts past Z", () => expect([25, 26, 701, 702].map(columnName)).toEqual(["Z", "AA", "ZZ", "AAA"]));
  it.each(["", "12", "B", "B0", "b2", "B2:C3"])("is none of %j", (name) =>
    expect(cellNamed(name)).toBeUndefined(),
  );
});

describe("citedCell", () => {
  const sheets = [{ name: "Tổng hợp" }, { name: "2024" }];
  it("finds the sheet by its name", () =>
    expect(citedCell({ kind: "cell", sheet: "2024", row: 4, column: "C" }, sheets)).toEqual({
      sheet: 1,
      row: 3,
      column: 2,
    }));
  it("takes the first sheet where none is named", () =>
    expect(citedCell({ kind: "cell", row: 4, column: "C" }, sheets)?.sheet).toBe(0));
  it("finds nothing of a sheet that is not there", () =>
    expect(citedCell({ kind: "cell", sheet: "x", row: 4, column: "C" }, sheets)).toBeUndefined());
});
