import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LanguageProvider } from "../../words/words.tsx";
import { HandedIn } from "./submission-strips.tsx";

const events = [
  { at: "2026-11-22T01:00:00Z", by: "lan", action: "submit" },
  { at: "2026-11-22T03:00:00Z", by: "minh", action: "return", remark: "Xem lại số 3" },
  { at: "2026-11-22T05:00:00Z", by: "lan", action: "submit" },
] as const;
const remarks = [{ id: 1, at: "2026-11-22T06:00:00Z", by: "minh", text: "Còn số 2?", ordinal: 2 }];

const naming = { remarked: [{ ordinal: 2, shown: "1.450", metric: null }], metrics: [] };

const strip = (language: "vi" | "en") =>
  renderToStaticMarkup(
    createElement(LanguageProvider, {
      language,
      children: createElement(HandedIn, { events, remarks, naming, renderOrdinal: (_, label) => label }),
    }),
  );

it("a question with its answer is called by both, in either language", () => {
  expect(strip("vi")).toContain('aria-label="Nội dung trả lại và trả lời"');
  expect(strip("en")).toContain('aria-label="What it was returned for, and the answer"');
});

it("a remark made after the figures were handed in again is not told as their answer", () =>
  expect(strip("en")).toContain("submitted again without a message"));

it("a figure that was asked about is named by its number", () => expect(strip("vi")).toContain("“1.450”"));
