import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { publishSubmission } from "@sosanh/db/publish-submission";
import { addDocument } from "@sosanh/db/queries/documents";
import { acceptSure } from "@sosanh/db/queries/submission-figures";
import { createSubmission } from "@sosanh/db/queries/submissions";
import { beforeAll, describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";

const country = loadedCountry(() => [smallLoad("1", [seen("A1a", 2020, 5)])], smallRegister);
const text = "Năm 2021 phường giao 12 công dân nhập ngũ. Năm 2022 phấn đấu giao 14.";
const letter: ReadDocument = {
  kind: "text",
  text,
  blocks: [{ start: 0, end: text.length, role: "paragraph" }],
};
const table: ReadDocument = {
  kind: "sheets",
  sheets: [
    {
      name: "Biểu 1",
      rows: [
        [
          { kind: "text", text: "Đơn vị" },
          { kind: "text", text: "Tuyển quân" },
        ],
        [
          { kind: "text", text: "Phường Đông Một" },
          { kind: "number", number: 9, shown: "9" },
        ],
      ],
      merges: [],
    },
  ],
};

function figureAt(place: ReadFigure["place"], value: number, year: number): ReadFigure {
  return {
    ...{ place, shown: `${value}`, value, readings: [], unit: "", metric: "recruits", year, part: "year" },
    ...{ locality: { uid: places.A1a, name: "" }, status: "measured", qualifier: "exact", confidence: 1 },
    doubts: [],
  };
}

async function published(name: string, read: ReadDocument, figure: ReadFigure): Promise<void> {
  const { database, viewer, reference } = country.context;
  const bytes = new TextEncoder().encode(name);
  const { document } = await addDocument(database, viewer, {
    ...{ data: "real", name, bytes, read, facts: { title: name } },
  });
  const id = await createSubmission(database, viewer, {
    ...{ kind: "document", data: "real", title: name, place: places.A1a, document: document.id },
    figures: [{ read: figure, checks: [] }],
  });
  await acceptSure(database, viewer, { id, reading: 1 });
  const { version } = await country.asked().submissions.get({ id });
  const submitted = await country.asked().submissions.move({ id, version, action: "submit" });
  await publishSubmission(database, viewer, { id, version: submitted.version, metrics: reference.metrics });
}

describe("the history of a figure", () => {
  beforeAll(async () => {
    const start = text.indexOf("12");
    await published("thu.txt", letter, figureAt({ kind: "span", start, end: start + 2 }, 12, 2021));
    const cell = { kind: "cell", sheet: "Biểu 1", row: 2, column: "B" } as const;
    await published("bieu.xlsx", table, figureAt(cell, 9, 2022));
  });
  const asked = (year: number, viewer?: Viewer) =>
    country.asked(viewer).sources.figure({
      ...{ data: "real", metric: "recruits", locality: places.A1a, period: { year, part: "year" } },
    });

  it("names the kept document and quotes the sentence of the number", async () => {
    const [first] = (await asked(2021)).history;
    expect(first?.document).toMatchObject({ name: "thu.txt", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(first?.excerpt).toEqual({
      before: "Năm 2021 phường giao ",
      number: "12",
      after: " công dân nhập ngũ.",
    });
  });

  it("quotes of a table the row and the column", async () => {
    const [first] = (await asked(2022)).history;
    expect(first?.excerpt).toEqual({ before: "Phường Đông Một · Tuyển quân", number: "9", after: "" });
  });

  it("has no document for a source that is not kept", async () => {
    const [first] = (await asked(2020)).history;
    expect(first?.observation.value).toMatchObject({ value: 5 });
    expect(first).not.toHaveProperty("document");
  });

  it("leads to the list of sources, where the document is told of with its figures", async () => {
    const listed = await country.asked().sources.list({ data: "real" });
    const letterListed = listed.find((s) => s.document?.name === "thu.txt");
    expect(letterListed).toMatchObject({
      figures: 1,
      document: { counts: { published: 1, open: 0 }, submissions: [{ state: "published" }] },
    });
    const { source, document } = await country.asked().sources.get({ id: letterListed?.id ?? "" });
    expect([source.figures, document?.name]).toEqual([1, "thu.txt"]);
  });

  it("tells of a source's figure that a later one took its place", async () => {
    const superseded = async () => {
      const listed = await country.asked().sources.list({ data: "real" });
      const id = listed.find((s) => s.document?.name === "thu.txt")?.id ?? "";
      const { observations } = await country.asked().sources.figures({ id, count: 10 });
      return observations.map((o) => o.isSuperseded);
    };
    expect(await superseded()).toEqual([undefined]);
    const start = text.indexOf("14");
    await published("thu-2.txt", letter, figureAt({ kind: "span", start, end: start + 2 }, 14, 2021));
    expect(await superseded()).toEqual([true]);
    expect((await asked(2021)).history.map((h) => h.excerpt?.number)).toEqual(["14", "12"]);
  });

  it("quotes the sentence of a figure that was corrected twenty times since", async () => {
    const key = { metric: "recruits", locality: places.A1a, period: { year: 2021, part: "year" } } as const;
    for (let value = 20; value < 40; value += 1) {
      const { id, version } = await country.asked().submissions.correct({
        ...{ data: "real", kind: "corrected", reason: "theo biên bản" },
        figure: { ...key, kind: "measured", value: { value, qualifier: "exact" } },
      });
      const handed = await country.asked().submissions.move({ id, version, action: "submit" });
      const { metrics } = country.context.reference;
      const { database, viewer } = country.context;
      await publishSubmission(database, viewer, { id, version: handed.version, metrics });
    }
    const { history } = await asked(2021);
    expect(history).toHaveLength(22);
    expect(history.at(-1)?.excerpt?.number).toBe("12");
  });
});
