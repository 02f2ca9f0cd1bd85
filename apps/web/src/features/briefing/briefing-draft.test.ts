import { parseBriefing } from "@sosanh/core/reviews/briefing";
import { describe, expect, it } from "vitest";
import { type BriefingDraft, briefingOf, draftOf, moved, whatLacks, withParts } from "./briefing-draft.ts";
import { briefingWords } from "./briefing-words.ts";

const words = briefingWords("vi");
const text = (paragraphs: readonly string[]) => ({ kind: "text" as const, paragraphs: [...paragraphs] });
const draft: BriefingDraft = {
  title: "Kết quả năm 2024",
  year: 2024,
  parts: withParts([], [{ kind: "year-review", place: "old:38", frame: "as-reported", charts: 3 }]),
};

describe("a draft", () => {
  it("is a briefing without its keys and its empty lines", () => {
    const written = { ...draft, parts: withParts(draft.parts, [text(["Mở đầu.", "", "Kết luận."])]) };
    const briefing = parseBriefing(briefingOf({ ...written, letterhead: { office: "UBND", number: " " } }));
    expect(briefing.parts[1]).toEqual(text(["Mở đầu.", "Kết luận."]));
    expect(briefing.letterhead).toEqual({ office: "UBND" });
  });
  it("has the day of its letterhead as it was typed, and is opened with it", () => {
    const written = { ...draft, letterhead: { office: "UBND", date: " 5/1/2025" } };
    const briefing = parseBriefing(briefingOf(written));
    expect(briefing.letterhead).toEqual({ office: "UBND", date: "2025-01-05" });
    expect(parseBriefing(briefingOf(draftOf(briefing)))).toEqual(briefing);
  });
  it("of a stored briefing is that briefing again", () => {
    const stored = parseBriefing(briefingOf(draft));
    expect(parseBriefing(briefingOf(draftOf(stored)))).toEqual(stored);
  });
  it.each([
    [{ title: " " }, words.needsTitle],
    [{ parts: [] }, words.needsPart],
    [{ parts: withParts([], [text([""])]) }, words.needsText],
    [{ letterhead: { office: "" } }, words.needsOffice],
    [{ letterhead: { office: "UBND", date: "31/2/2025" } }, words.badDay("31/2/2025")],
    [{ letterhead: { office: "UBND", date: "31/1/2025" } }, undefined],
    [{}, undefined],
  ])("with %o says what it lacks", (change, lacks) =>
    expect(whatLacks({ ...draft, ...change }, words)).toBe(lacks),
  );
});

it("parts keep keys of their own through adding, moving and taking out", () => {
  const three = withParts(draft.parts, [text(["một"]), text(["hai"])]);
  const added = withParts(moved(three, 2, -1).slice(1), [text(["ba"])]);
  expect(added.map(({ key }) => key)).toEqual([3, 2, 4]);
  expect(moved(three, 0, -1)).toEqual(three);
});
