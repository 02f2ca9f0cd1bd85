import { localViewer } from "@sosanh/core/places/viewer";
import { figuresOfSubmission } from "@sosanh/db/queries/submission-figures";
import { submissionFor } from "@sosanh/db/queries/submissions";
import { writeTemplate } from "@sosanh/export/template/write-template";
import { describe, expect, it } from "vitest";
import { directWork } from "../tests/direct-work.ts";
import { loadedCountry } from "../tests/loaded-country.ts";
import type { DataTask } from "./data-work.ts";

type Read = Extract<DataTask, { readonly kind: "read" }>;

describe("a document that is read into a draft", () => {
  const country = loadedCountry(() => []);
  const keep = async (name: string, bytes: Uint8Array, data: "real" | "sample" = "real") =>
    directWork(country.context.database).run(localViewer, { kind: "keep", data, name, bytes });

  async function read(text: string, said: Partial<Read> = {}) {
    const { db } = country.context.database;
    const { document } = await keep("bao-cao.txt", new TextEncoder().encode(text));
    const id = await directWork(country.context.database).run(localViewer, {
      kind: "read",
      document: document.id,
      title: document.title,
      mappings: [],
      ...said,
    });
    const query = { id, list: "all", from: 0, count: 100 } as const;
    const figures = await figuresOfSubmission(db, localViewer, query);
    return { submission: await submissionFor(db, localViewer, id), figures: figures.map((f) => f.read) };
  }

  const unsettled = [
    "XÃ PHÚ SƠN TỔNG KẾT CÔNG TÁC QUỐC PHÒNG, AN NINH NĂM 2020",
    "",
    "Xã Phú Sơn có 12 tổ tự quản về an ninh trật tự. Huyện Nga Sơn có 7 tổ tự quản về an ninh trật tự.",
  ].join("\n");

  it("is of the place that a person names where it settles none; what it says of others stays", async () => {
    const open = await read(unsettled);
    expect(open.figures.map(({ locality }) => locality.uid)).toEqual([null, "old:401"]);
    const { submission, figures } = await read(unsettled, { place: "old:16603" });
    expect(submission?.place).toBe("old:16603");
    expect(figures.map(({ locality }) => locality.uid)).toEqual(["old:16603", "old:401"]);
    expect(figures[0]?.doubts).not.toContain("place-unsettled");
  });

  it("is of the year that a person says in place of its own; without one its doubts stay", async () => {
    const own = await read(unsettled);
    expect(own.figures.map(({ year }) => year)).toEqual([2020, 2020]);
    const { submission, figures } = await read(unsettled, { period: { year: 2019, part: "year" } });
    expect(submission?.period).toEqual({ year: 2019, part: "year" });
    expect(figures.map(({ year }) => year)).toEqual([2019, 2019]);
  });

  it("is refused where it is our own workbook for illustrative figures, among real ones", async () => {
    const { metricsByCode } = country.context.reference;
    const metric = metricsByCode.get("recruits_delivered");
    if (metric === undefined) throw new Error("the catalogue has lost a metric");
    const bytes = await writeTemplate({
      title: "Biểu nhập",
      data: "sample",
      places: [{ uid: "old:395", name: "Huyện Thọ Xuân" }],
      metrics: [metric],
      period: { year: 2024, part: "year" },
      language: "vi",
      day: "2026-01-05",
    });
    await expect(keep("mau.xlsx", bytes.slice())).rejects.toMatchObject({
      code: "invalid-input",
      evidence: { reason: "other-data", value: "mau.xlsx" },
    });
    expect((await keep("mau.xlsx", bytes.slice(), "sample")).isNew).toBe(true);
  });
});
