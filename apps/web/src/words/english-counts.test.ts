import { expect, it } from "vitest";
import { compareWords } from "../features/compare/compare-words.ts";
import { coverageWords } from "../features/coverage/coverage-words.ts";
import { documentsWords } from "../features/documents/documents-words.ts";
import { entryWords } from "../features/entry/entry-words.ts";
import { profileWords } from "../features/profile/profile-words.ts";
import { en as reviewOfFigures } from "../features/review/review-words-en.ts";
import { savedWords } from "../features/saved-views/saved-words.ts";
import { evidenceWords } from "../features/sources/evidence-words.ts";
import { sourcesWords } from "../features/sources/sources-words.ts";
import { en as adding } from "../features/submissions/add-words-en.ts";
import { submissionWords } from "../features/submissions/submission-words.ts";
import { reviewWords } from "../features/year-review/review-words.ts";
import { documentWords } from "../ui/document-words.ts";
import { doubtWords } from "../ui/doubt-words.ts";
import { figureTableWords } from "../ui/figure-table-words.ts";
import { en as shared } from "./en.ts";

const words: Readonly<Record<string, unknown>> = {
  shared,
  adding,
  reviewOfFigures,
  compare: compareWords("en"),
  coverage: coverageWords("en"),
  document: documentWords("en"),
  documents: documentsWords("en"),
  doubt: doubtWords("en"),
  entry: entryWords("en"),
  evidence: evidenceWords("en"),
  figureTable: figureTableWords("en"),
  profile: profileWords("en"),
  saved: savedWords("en"),
  sources: sourcesWords("en"),
  submission: submissionWords("en"),
  yearReview: reviewWords("en"),
};

const nouns =
  "act|cell|character|column|commune|decision|document|event|figure|metric|name|note|pair|part|place|record|remark|row|sheet|source|table|target|unit|way|year";
const manyOfOne = new RegExp(`(?<![\\d.–-])1 ((more|other|open|marked) )?(${nouns})s\\b`);
const oneOfMany = new RegExp(`(?<![\\d.–-])2 ((more|other|open|marked) )?(${nouns})\\b`);

type Sentence = (...given: unknown[]) => unknown;

interface Said {
  readonly name: string;
  /** What is said of a count, given as a number and as it is written. */
  readonly of: (n: number) => readonly string[];
}

/** Every sentence of the words that is made of something. */
function sentences(name: string, given: unknown): readonly Said[] {
  if (typeof given === "function") {
    const sentence = given as Sentence;
    return [{ name, of: (n) => [n, `${n}`].flatMap((one) => said(sentence, one)) }];
  }
  if (typeof given !== "object" || given === null) return [];
  return Object.entries(given).flatMap(([key, part]) => sentences(`${name}.${key}`, part));
}

/** A sentence whose every word is the count, whether they are given one by one or by their names. */
function said(sentence: Sentence, one: number | string): readonly string[] {
  const named = new Proxy({}, { get: () => one });
  return [one, named].flatMap((each) => {
    try {
      const text = sentence(...Array.from({ length: sentence.length }, () => each));
      return typeof text === "string" ? [text] : [];
    } catch {
      return [];
    }
  });
}

const all = Object.entries(words).flatMap(([name, part]) => sentences(name, part));
/** Where a count is told both ways, one of them is right: it is given either as a number or as it is written. */
const wrong = (n: number, form: RegExp) =>
  all.flatMap(({ name, of }) => {
    const texts = of(n);
    return texts.length > 0 && texts.every((text) => form.test(text)) ? [`${name}: ${texts[0]}`] : [];
  });

it("what is counted is one where there is one", () => {
  expect(all.length).toBeGreaterThan(300);
  expect(wrong(1, manyOfOne)).toEqual([]);
});

it("what is counted is many where there are two", () => expect(wrong(2, oneOfMany)).toEqual([]));
