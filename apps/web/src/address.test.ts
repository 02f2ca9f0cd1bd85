import { describe, expect, it } from "vitest";
import {
  keptWords,
  parseSearch,
  readData,
  readFrame,
  readKnown,
  readPlace,
  readYear,
  searchForPage,
  stringifySearch,
} from "./address.ts";

describe("address", () => {
  it("survives a round trip", () => {
    const search = { d: "sample", p: "old:38", y: "2024", lang: "en" };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
  it("keeps colons and commas readable", () =>
    expect(stringifySearch({ p: "old:38", m: "a,b" })).toBe("?p=old:38&m=a,b"));
  it("writes nothing for nothing", () => expect(stringifySearch({})).toBe(""));
  it("means the real data when none is named", () =>
    expect(readData({})).toEqual({ kind: "read", value: "real" }));
  it("names a data set it does not know", () =>
    expect(readData({ d: "fake" })).toEqual({ kind: "bad", given: "fake" }));
  it("reads a year as a number", () =>
    expect(readYear({ y: "2024" })).toEqual({ kind: "read", value: 2024 }));
  it.each(["20233", "1900", "abc", "2024.5", ""])("refuses the year %j", (y) =>
    expect(readYear({ y })).toEqual({ kind: "bad", given: y }),
  );
  it("refuses a place that is no uid", () =>
    expect(readPlace({ p: "38" })).toEqual({ kind: "bad", given: "38" }));
  it("keeps data, frame and language, and drops the rest", () =>
    expect(keptWords({ d: "sample", p: "old:38", frame: "today", lang: "en" })).toEqual({
      d: "sample",
      frame: "today",
      lang: "en",
    }));
  it("keeps the day as of which figures are known, and not what is no day", () => {
    expect(keptWords({ known: "2024-12-31", y: "2024" })).toEqual({ known: "2024-12-31" });
    expect(keptWords({ known: "2024-02-30" })).toEqual({});
    expect(searchForPage({ known: "2024-12-31", p: "vn" }, "/", "/do-phu")).toEqual({
      known: "2024-12-31",
      p: "vn",
    });
  });
  it.each(["2024-02-30", "1975-12-31", "2101-01-01", "hôm qua", ""])("refuses the day %j", (known) =>
    expect(readKnown({ known })).toEqual({ kind: "bad", given: known }),
  );
  it("does not carry a frame that is none to the next page", () =>
    expect(keptWords({ frame: "2024-13-01" })).toEqual({}));
  it.each([
    [{}, "as-reported"],
    [{ frame: "as-reported" }, "as-reported"],
    [{ frame: "today" }, "today"],
    [{ frame: "2024-12-31" }, "2024-12-31"],
  ])("reads the frame of %j", (search, value) => expect(readFrame(search)).toEqual({ kind: "read", value }));
  it.each(["2024-02-30", "tomorrow", ""])("refuses the frame %j", (frame) =>
    expect(readFrame({ frame })).toEqual({ kind: "bad", given: frame }),
  );

  it("keeps place and year between the pages about a place", () => {
    const search = { d: "sample", p: "old:38", y: "2024", m: "recruits" };
    expect(searchForPage(search, "/", "/nam-qua")).toEqual({ d: "sample", p: "old:38", y: "2024" });
    expect(searchForPage(search, "/ho-so", "/so-sanh")).toEqual({ d: "sample" });
    expect(searchForPage({ p: "x" }, "/nguon", "/")).toEqual({});
  });
});
