import type { Metric } from "@sosanh/core/figures/metric";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import {
  draftOf,
  figureOfDraft,
  heldFigureOfDraft,
  isReadCell,
  readingsOf,
  takenAs,
} from "./figure-draft.ts";

const members: Metric = {
  code: "self_managed_members",
  name: { vi: "Thành viên tổ tự quản", en: "Members of self-managed groups" },
  unit: { vi: "người", en: "people" },
  group: "security",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "neutral",
  valueKind: "count",
  timing: "stock",
  definition: { vi: "", en: "" },
  definitionVersion: 1,
};

const read: ReadFigure = {
  place: { kind: "span", start: 10, end: 16 },
  shown: "1.8400",
  value: null,
  readings: [18400, 1840],
  unit: "thành viên",
  metric: members.code,
  locality: { uid: "old:395", name: "huyện Sông Lam" },
  year: 2024,
  part: "year",
  status: "measured",
  qualifier: "exact",
  confidence: 0.31,
  doubts: ["ambiguous-number"],
};
const exact = (value: number) => ({ value, qualifier: "exact" as const });
const figure: SubmissionFigure = {
  ordinal: 4,
  read,
  checks: [],
  known: { lastYear: { value: 1792, qualifier: "exact" } },
};

describe("the readings of a number", () => {
  it("come the nearest to last year's first", () => {
    expect(readingsOf(read, figure.known.lastYear)).toEqual([exact(1840), exact(18400)]);
    expect(readingsOf(read)).toEqual([exact(18400), exact(1840)]);
  });

  it("are proposed only where last year's figure speaks for one", () => {
    expect(draftOf(figure).choice).toBe(0);
    expect(draftOf({ ...figure, known: {} }).choice).toBeUndefined();
    expect(
      draftOf({ ...figure, known: { lastYear: { value: 20, qualifier: "exact" } } }).choice,
    ).toBeUndefined();
  });

  it("have the plain number first", () => {
    const plain = { ...read, value: 1840, readings: [18400] };
    expect(readingsOf(plain, { value: 18000, qualifier: "exact" })).toEqual([exact(1840), exact(18400)]);
    expect(draftOf({ ...figure, read: plain, known: {} }).choice).toBe(0);
  });
});

describe("a draft", () => {
  it("gives the figure that would enter", () => {
    const made = figureOfDraft(draftOf(figure), figure, members);
    expect(made).toEqual({
      figure: {
        metric: members.code,
        locality: "old:395",
        period: { year: 2024, part: "year" },
        kind: "measured",
        value: { value: 1840, qualifier: "exact" },
      },
    });
    if (!("figure" in made)) throw new Error("no figure");
    expect(takenAs(read, made.figure)).toBe("corrected");
    expect(takenAs({ ...read, value: 1840 }, made.figure)).toBe("accepted");
  });

  it("of a figure that the document says is not there has its reason", () => {
    const silent = { ...figure, read: { ...read, readings: [], missing: "not-reported" as const } };
    const made = figureOfDraft(draftOf(silent), silent, members);
    expect(made).toMatchObject({ figure: { value: { missing: "not-reported" } } });
    expect("figure" in made && takenAs(silent.read, made.figure)).toBe("accepted");
  });

  it("says what it lacks; nothing is filled in", () => {
    const bare = {
      ...figure,
      read: {
        ...read,
        metric: null,
        year: null,
        locality: { uid: null, name: "xã lạ" },
        value: 7,
        status: "ambiguous" as const,
      },
      known: {},
    };
    expect(figureOfDraft(draftOf(bare), bare, undefined)).toEqual({
      lacks: ["metric", "locality", "year", "kind"],
    });
    const unsettled = { ...figure, read: { ...read, status: "ambiguous" as const }, known: {} };
    expect(draftOf(unsettled)).toMatchObject({ kind: "measured", choice: undefined });
    expect(figureOfDraft(draftOf(unsettled), unsettled, members)).toEqual({ lacks: ["value"] });
  });

  it("takes a number as it is typed in Vietnamese, as sure as what was read", () => {
    const about = { ...figure, read: { ...read, qualifier: "approximate" as const } };
    const typed = { ...draftOf(about), choice: "own" as const, own: "1.850" };
    const made = figureOfDraft(typed, about, members);
    if (!("figure" in made)) throw new Error("no figure");
    expect(made.figure.value).toEqual({ value: 1850, qualifier: "approximate" });
    expect(takenAs(about.read, made.figure)).toBe("corrected");
    expect(figureOfDraft({ ...typed, own: "một nắm" }, about, members)).toEqual({ lacks: ["value"] });
    expect(figureOfDraft({ ...typed, own: "chưa báo cáo" }, about, members)).toMatchObject({
      figure: { value: { missing: "not-reported" } },
    });
  });

  it("of another metric, place, year or kind is a correction", () => {
    const draft = draftOf(figure);
    for (const changed of [
      { ...draft, locality: "old:396" as const },
      { ...draft, year: 2023 },
      { ...draft, part: "h1" as const },
      { ...draft, kind: "target" as const },
    ]) {
      const made = figureOfDraft(changed, figure, members);
      if (!("figure" in made)) throw new Error("no figure");
      expect(takenAs(read, made.figure)).toBe("corrected");
    }
    expect(isReadCell(draft, read)).toBe(true);
    expect(isReadCell({ ...draft, year: 2023 }, read)).toBe(false);
  });

  it("shows again what was decided", () => {
    const decided = {
      metric: members.code,
      locality: "old:395" as const,
      period: { year: 2024, part: "year" as const },
      kind: "measured" as const,
      value: { value: 1845.5, qualifier: "exact" as const },
    };
    const by = { by: "Lan", at: "2025-01-02T03:04:05Z" };
    const again = draftOf({ ...figure, decision: { kind: "corrected", figure: decided, ...by } });
    expect(again).toMatchObject({ choice: "own", own: "1.845,5", year: 2024 });
    const chosen = { ...decided, value: { value: 18400, qualifier: "exact" as const } };
    expect(draftOf({ ...figure, decision: { kind: "accepted", figure: chosen, ...by } }).choice).toBe(1);
  });
});

describe("a figure whose number nobody can settle", () => {
  const open = { ...figure, known: {} };

  it("is held without a number, as waiting, and cannot be taken", () => {
    expect(figureOfDraft(draftOf(open), open, members)).toEqual({ lacks: ["value"] });
    expect(heldFigureOfDraft(draftOf(open), open, members)).toEqual({
      metric: members.code,
      locality: "old:395",
      period: { year: 2024, part: "year" },
      kind: "measured",
      value: { missing: "pending-review" },
    });
  });

  it("is not held while its cell is open", () => {
    expect(heldFigureOfDraft({ ...draftOf(open), locality: undefined }, open, members)).toBeUndefined();
  });
});
