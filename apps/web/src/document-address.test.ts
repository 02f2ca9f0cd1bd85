import type { CitationPlace } from "@sosanh/core/figures/source";
import { describe, expect, it, test } from "vitest";
import { placeInAddress, placeWords } from "./document-address.ts";

const sheets = [{ name: "Tổng hợp" }, { name: "2024" }];

describe("the address of a place in a document", () => {
  test.each<CitationPlace>([
    { kind: "span", start: 1234, end: 1240 },
    { kind: "cell", row: 12, column: "B" },
    { kind: "cell", sheet: "2024", row: 12, column: "AB" },
  ])("is read again: %j", (place) => expect(placeInAddress(placeWords(place), sheets)).toEqual(place));
  it("names a sheet by its number, where no sheet is called so", () => {
    expect(placeInAddress({ s: "1", c: "B12" }, sheets)).toMatchObject({ sheet: "2024" });
    expect(placeInAddress({ s: "2024", c: "B12" }, sheets)).toMatchObject({ sheet: "2024" });
  });
  test.each([{}, { o: "5" }, { o: "9-5" }, { c: "12" }, { c: "b2" }])("is none: %j", (search) =>
    expect(placeInAddress(search, sheets)).toBeUndefined(),
  );
  it("leads to the document where the place is the whole of it", () =>
    expect(placeWords({ kind: "document" })).toEqual({}));
});
