import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer } from "@sosanh/core/places/viewer";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { publishSubmission } from "@sosanh/db/publish-submission";
import { renameSubmission } from "@sosanh/db/queries/rename-submission";
import { createSubmission, moveSubmission, submissionFor } from "@sosanh/db/queries/submissions";
import { undoSubmission } from "@sosanh/db/undo-submission";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";
import { checkedAgain, checksOf } from "./check-submission.ts";

const country = loadedCountry(
  () => [smallLoad("1", [seen("A1", 2022, 100), seen("A1", 2023, 110), seen("A2", 2022, 21)])],
  smallRegister,
);
const period = { year: 2023, part: "year" } as const;
const document = { about: { place: places.A, period }, data: "real" } as const;

function read(value: number, locality: LocalityUid, other: Partial<ReadFigure> = {}): ReadFigure {
  return {
    place: { kind: "span", start: 0, end: 3 },
    shown: `${value}`,
    value,
    readings: [],
    unit: "",
    metric: "recruits",
    locality: { uid: locality, name: locality },
    year: period.year,
    part: period.part,
    status: "measured",
    qualifier: "exact",
    confidence: 0.95,
    doubts: [],
    ...other,
  };
}

const decided = (value: number, locality: LocalityUid): DecidedFigure => ({
  metric: "recruits",
  locality,
  period,
  kind: "measured",
  value: { value, qualifier: "exact" },
});

async function draft(figures: readonly ReadFigure[]): Promise<number> {
  const checks = await checksOf(country.context, document, figures);
  return createSubmission(country.context.database, localViewer, {
    ...{ kind: "document", data: "real", title: "Báo cáo", place: places.A, period },
    figures: figures.map((figure, at) => ({ read: figure, checks: checks[at] ?? [] })),
  });
}

async function codesOf(id: number, from = 0, count = 10): Promise<readonly (readonly string[])[]> {
  const { figures } = await country.asked().submissions.figures({ id, list: "all", from, count });
  return figures.map(({ checks }) => checks.map(({ code }) => code));
}

describe("figures that were read", () => {
  it("are held against what is published, and told with it", async () => {
    const id = await draft([read(120, places.A1), read(210, places.A2), read(9, places.B1)]);
    expect(await codesOf(id)).toEqual([["second-source"], ["ten-times"], ["other-place"]]);
    const { figures } = await country.asked().submissions.figures({ id, list: "all", from: 0, count: 10 });
    expect(figures.map(({ known }) => known)).toEqual([
      {
        lastYear: { value: 100, qualifier: "exact" },
        published: {
          value: { value: 110, qualifier: "exact" },
          source: "report",
          sourceTitle: "Báo cáo năm",
        },
      },
      { lastYear: { value: 21, qualifier: "exact" } },
      {},
    ]);
  });

  it("are told with what is known of the decided cell, and checked again, when a person decides", async () => {
    const id = await draft([read(210, places.A2), read(110, places.A1)]);
    const decide = (value: number, locality: LocalityUid) =>
      country.asked().submissions.decide({
        id,
        reading: 1,
        decisions: [{ ordinal: 0, decision: { kind: "corrected", figure: decided(value, locality) } }],
      });
    expect(await codesOf(id)).toEqual([["ten-times"], ["already-published"]]);
    await decide(21, places.A2);
    expect(await codesOf(id)).toEqual([["written-otherwise"], ["already-published"]]);
    const { counts } = await decide(99, places.A1);
    expect(await codesOf(id)).toEqual([
      ["written-otherwise", "second-source", "contradicts"],
      ["already-published", "contradicts"],
    ]);
    expect(counts).toMatchObject({ decided: 1, look: 1, sure: 0 });
    const {
      figures: [first],
    } = await country.asked().submissions.figures({ id, list: "all", from: 0, count: 1 });
    expect(first?.known.published?.value).toEqual({ value: 110, qualifier: "exact" });
    await country.asked().submissions.decide({ id, reading: 1, decisions: [{ ordinal: 0, decision: null }] });
    expect(await codesOf(id)).toEqual([["ten-times"], ["already-published"]]);
  });

  it("are checked again when the document is said to be another place's", async () => {
    const id = await draft([read(120, places.B1)]);
    expect(await codesOf(id)).toEqual([["other-place"]]);
    await country.asked().submissions.rename({ id, place: places.B });
    expect(await codesOf(id)).toEqual([[]]);
  });

  it("are held against what was published since they were read, before all that is sure is accepted", async () => {
    const sure = await draft([read(22, places.A2)]);
    expect(await codesOf(sure)).toEqual([[]]);
    const figures = [read(23, places.A2)].map((figure) => ({
      read: figure,
      checks: [],
      decision: { kind: "accepted" as const, figure: decided(23, places.A2) },
    }));
    const { database } = country.context;
    const other = { kind: "entry", data: "real", title: "Khác", place: places.A, figures } as const;
    const id = await createSubmission(database, localViewer, other);
    const { version } = await moveSubmission(database, localViewer, { id, version: 1, action: "submit" });
    const { metrics } = country.context.reference;
    await publishSubmission(database, localViewer, { id, version, metrics });
    const { counts } = await country.asked().submissions.acceptSure({ id: sure, reading: 1 });
    expect(await codesOf(sure)).toEqual([["second-source"]]);
    expect(counts).toMatchObject({ decided: 0, look: 1 });
    await undoSubmission(database, localViewer, { id, reason: "thử", metrics });
  });

  it("keep what speaks against them when one checks again who does not see their place", async () => {
    const id = await draft([read(120, places.A1), read(22, places.A2)]);
    const viewer = { user: "lan", role: "reporter", subtree: [places.A2] } as const;
    const { database, reference } = country.context;
    const submission = await submissionFor(database.db, localViewer, id);
    if (submission === undefined) throw new Error("no such submission");
    await renameSubmission(database, localViewer, { id, place: places.A2 });
    await checkedAgain({ database, reference, viewer }, submission);
    expect((await codesOf(id))[0]).toEqual(["second-source"]);
  });

  it("are told to who sees their place; to others only that somebody has to look", async () => {
    const id = await draft([read(120, places.A1), read(110, places.A1), read(210, places.A2)]);
    const { database } = country.context;
    await renameSubmission(database, localViewer, { id, place: places.A2 });
    const viewer = { user: "lan", role: "reporter", subtree: [places.A2] } as const;
    const asked = { id, list: "all", from: 0, count: 10 } as const;
    const { figures } = await country.asked(viewer).submissions.figures(asked);
    expect(figures.map(({ checks }) => checks)).toEqual([
      [{ code: "out-of-sight", weight: "look", facts: {} }],
      [{ code: "out-of-sight", weight: "look", facts: {} }],
      [expect.objectContaining({ code: "ten-times", facts: expect.objectContaining({ before: 21 }) })],
    ]);
    expect(JSON.stringify(figures.slice(0, 2))).not.toContain("Báo cáo năm");
  });

  it("of a large submission are checked again where a decision touches their cell, and nowhere else", async () => {
    const many = Array.from({ length: 2100 }, (_, i) =>
      read(i, places.A2, { metric: "groups", year: 2000 + (i % 20), part: "h1" }),
    );
    const id = await draft([read(210, places.A2), read(5, places.A1, { metric: "accidents" }), ...many]);
    const before = await codesOf(id, 2, 40);
    const cell = { ...decided(21, places.A1), metric: "accidents" };
    await country.asked().submissions.decide({
      id,
      reading: 1,
      decisions: [{ ordinal: 0, decision: { kind: "corrected", figure: cell } }],
    });
    expect(await codesOf(id, 0, 2)).toEqual([["written-otherwise", "contradicts"], ["contradicts"]]);
    expect(await codesOf(id, 2, 40)).toEqual(before);
    await country.asked().submissions.decide({ id, reading: 1, decisions: [{ ordinal: 0, decision: null }] });
    expect(await codesOf(id, 0, 2)).toEqual([["ten-times"], []]);
  });

  it("are decided together without those that something speaks against as they would enter", async () => {
    const yearless = { year: null, doubts: ["no-year"] } as const;
    const figures = [
      read(22, places.A2, yearless),
      read(120, places.A1, yearless),
      read(70, places.A2, yearless),
      read(5, places.B1, yearless),
    ];
    const id = await draft(figures);
    const { submission, left } = await country.asked().submissions.decideTogether({
      id,
      reading: 1,
      decisions: [decided(120, places.A1), decided(70, places.A2), decided(5, places.B1)].map(
        (figure, at) => ({ ordinal: at + 1, decision: { kind: "corrected" as const, figure } }),
      ),
    });
    expect(left.map(({ ordinal, check }) => [ordinal, check.code])).toEqual([
      [1, "second-source"],
      [2, "far-from-last-year"],
      [3, "other-place"],
    ]);
    expect(submission.counts.decided).toBe(0);
    const first = await country.asked().submissions.decideTogether({
      id,
      reading: 1,
      decisions: [{ ordinal: 0, decision: { kind: "corrected", figure: decided(22, places.A2) } }],
    });
    expect([first.left, first.submission.counts.decided]).toEqual([[], 1]);
  });

  it("of a place that a person gave together are no longer held against the document's", async () => {
    const id = await draft([read(6, places.A1, { metric: "groups" })]);
    const figure = { ...decided(6, places.B1), metric: "groups" };
    const { left, submission } = await country.asked().submissions.decideTogether({
      id,
      reading: 1,
      decisions: [{ ordinal: 0, decision: { kind: "corrected", figure } }],
    });
    expect([left, submission.counts.decided]).toEqual([[], 1]);
  });
});
