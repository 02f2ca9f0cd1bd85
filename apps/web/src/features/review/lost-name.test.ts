import { expect, it } from "vitest";
import { vi as page } from "../../words/vi.ts";
import { lostName } from "./lost-name.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";
import { vi as words } from "./review-words-vi.ts";

const naming = { words, page, metricName: (code: string) => (code === "recruits" ? "Tân binh" : undefined) };
const rejected = { ordinal: 4, reading: 2, decision: { kind: "rejected" } } as const;
const of = { mark: "", as: "", shown: "42", metric: "recruits" } as const;
const named = (one: WaitingDecision) => lostName(one, naming);

it("a decision that could not be kept is named by its number and its metric, and in a sheet by its cell", () => {
  expect(named({ ...rejected, of: { ...of, place: { kind: "span", start: 0, end: 2 } } })).toBe(
    "“42”, Tân binh (bác bỏ)",
  );
  expect(named({ ...rejected, of: { ...of, place: { kind: "cell", row: 12, column: "C" } } })).toBe(
    "“42”, Tân binh, dòng 12, cột C (bác bỏ)",
  );
});

it("by its number alone where nothing says of what it is, and by its place in the list where it was not here", () => {
  const place = { kind: "span", start: 0, end: 2 } as const;
  expect(named({ ...rejected, of: { mark: "", as: "", shown: "42", place } })).toBe("“42” (bác bỏ)");
  expect(named({ ...rejected, decision: null, of: { ...of, metric: "other", place } })).toBe(
    "“42” (bỏ quyết định này)",
  );
  expect(named(rejected)).toBe("con số thứ 5 (bác bỏ)");
});
