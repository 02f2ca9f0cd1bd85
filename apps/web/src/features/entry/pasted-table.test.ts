import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTabbed, writeTabbed } from "./pasted-table.ts";

describe("a table on the clipboard", () => {
  it("is cells between tabs and rows between line ends, whichever they are", () => {
    expect(readTabbed("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readTabbed("1\t2\n3\t4")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readTabbed("1\t\t3")).toEqual([["1", "", "3"]]);
    expect(readTabbed("12")).toEqual([["12"]]);
    expect(readTabbed("")).toEqual([[""]]);
  });

  it("keeps empty rows between others, and an empty cell at the end of one", () => {
    expect(readTabbed("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
    expect(readTabbed("1\t\n2\t\n")).toEqual([
      ["1", ""],
      ["2", ""],
    ]);
  });

  it("has cells in quotes where they hold line ends, tabs or quotes", () => {
    expect(readTabbed('"Xã A\n(mới)"\t"nói ""có"""\t5"')).toEqual([["Xã A (mới)", 'nói "có"', '5"']]);
    expect(readTabbed('"chưa đóng\t7')).toEqual([['"chưa đóng', "7"]]);
  });

  it("is read back as it was written", () => {
    const cell = fc
      .stringMatching(/^[^\s]?$|^[^\s"][^\t\r\n"]{0,6}[^\s"]$/)
      .map((text) => text.replaceAll(/\s+/g, " ").trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const table = rows.filter((all) => all.at(-1)?.some((text) => text !== "") === true);
    fc.assert(
      fc.property(table, (given) => {
        expect(readTabbed(writeTabbed(given))).toEqual(given);
      }),
    );
  });
});
