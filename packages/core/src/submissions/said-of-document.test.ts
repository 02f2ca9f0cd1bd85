import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ReadFigure } from "./read-figure.ts";
import { asSaidOfDocument, markedOfDocument } from "./said-of-document.ts";

const [own, other, third] = ["old:401", "old:395", "old:407"] as const;
const period: Period = { year: 2024, part: "year" };

const figure = (given: Partial<ReadFigure> = {}): ReadFigure => ({
  place: { kind: "span", start: 0, end: 2 },
  shown: "12",
  value: 12,
  readings: [],
  unit: "",
  metric: "recruits",
  locality: { uid: own, name: "" },
  year: 2024,
  part: "year",
  status: "measured",
  qualifier: "exact",
  confidence: 0.9,
  doubts: [],
  ...given,
});
const marked = (given: Partial<ReadFigure> = {}) => markedOfDocument(figure(given), { place: own, period });

describe("a figure under what a person says of its document", () => {
  it("takes the place that is said where it took the document's own, or none", () => {
    expect(asSaidOfDocument(marked(), { place: other }).locality.uid).toBe(other);
    const open = marked({ locality: { uid: null, name: "" }, doubts: ["place-unsettled", "status-guessed"] });
    expect(asSaidOfDocument(open, { place: other })).toMatchObject({
      locality: { uid: other },
      doubts: ["status-guessed"],
    });
  });

  it("keeps the place and the period that its own sentence says", () => {
    const said = { place: third, period: { year: 2022, part: "year" } } as const;
    const elsewhere = marked({ locality: { uid: other, name: "huyện Thọ Xuân" }, year: 2023 });
    expect(asSaidOfDocument(elsewhere, said)).toEqual(elsewhere);
  });

  it("takes the period that is said in the place of the document's own, or of none", () => {
    const said = { period: { year: 2025, part: "h1" } } as const;
    expect(asSaidOfDocument(marked(), said)).toMatchObject({ year: 2025, part: "h1" });
    const open = marked({ year: null, doubts: ["no-year"] });
    expect(asSaidOfDocument(open, said)).toMatchObject({ year: 2025, doubts: [] });
  });

  it("takes the place that is said where its words name that place and settled none", () => {
    const open = marked({ locality: { uid: null, name: "Xã Phú Sơn", candidates: [other, third] } });
    const named = asSaidOfDocument(open, { place: other, isNameOf: (name) => name === "Xã Phú Sơn" });
    expect(named.locality).toEqual({ uid: other, name: "Xã Phú Sơn", candidates: [other, third] });
    expect(asSaidOfDocument(open, { place: other })).toEqual(open);
  });

  const uid: fc.Arbitrary<LocalityUid | null> = fc.constantFrom(own, other, third, null);
  const year = fc.constantFrom(2023, 2024, null);
  const drawn = fc
    .record({
      uid,
      name: fc.constantFrom("", "Xã Phú Sơn"),
      year,
      doubts: fc.subarray(["no-year", "place-unsettled"]),
    })
    .map(({ uid: at, name, ...rest }) =>
      marked({ ...rest, locality: { uid: at, name } } as Partial<ReadFigure>),
    );
  const place = fc.option(fc.constantFrom(own, other, third), { nil: undefined });
  const said = fc
    .record({ place, year: fc.option(fc.constantFrom(2023, 2024, 2025), { nil: undefined }) })
    .map(({ place: at, year: of }) => ({
      ...(at !== undefined && { place: at }),
      ...(of !== undefined && { period: { year: of, part: "year" as const } }),
    }));

  it("is as what was said last has it, whatever was said before, and as read where nothing is said", () => {
    fc.assert(
      fc.property(drawn, said, said, (read, first, last) => {
        expect(asSaidOfDocument(asSaidOfDocument(read, first), last)).toEqual(asSaidOfDocument(read, last));
        expect(asSaidOfDocument(asSaidOfDocument(read, first), {})).toEqual(read);
      }),
    );
  });
});
