import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadedCountry } from "../../../../packages/api/tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../../../../packages/api/tests/small-country.ts";
import { briefingJobs } from "./briefing-jobs.ts";
import { briefingRoutes } from "./briefing-routes.ts";
import { type FileWriter, fileWriter } from "./file-writer.ts";

const figures = [seen("A1", 2021, 4), seen("A2", 2021, 6), seen("A1", 2022, 5), seen("A2", 2022, 7)];
const briefing: BriefingInput = {
  title: "Kết quả năm 2022",
  year: 2022,
  parts: [
    { kind: "text", heading: "Mở đầu", paragraphs: ["Một đoạn."] },
    { kind: "year-review", place: places.A },
    {
      kind: "view",
      view: { metrics: ["recruits"], places: [{ childrenOf: places.A }], years: { from: 2021, to: 2021 } },
    },
  ],
};

describe("briefings", { timeout: 120_000 }, () => {
  const country = loadedCountry(() => [smallLoad("first", figures)], smallRegister);
  let writer: FileWriter;
  let app: ReturnType<typeof briefingRoutes>;
  beforeAll(() => {
    writer = fileWriter();
    app = briefingRoutes(briefingJobs(country.context, writer));
  });
  afterAll(() => writer.close());
  const post = (body: unknown) => app.request("/b", { method: "POST", body: JSON.stringify(body) });
  const begin = async (body: unknown): Promise<string> => {
    const answer = await post(body);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { job: string }).job;
  };
  const ended = async (job: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const told = (await (await app.request(`/b/${job}`)).json()) as Record<string, unknown>;
      if (told.state !== "reading" && told.state !== "writing") return told;
      await new Promise((next) => setTimeout(next, 50));
    }
  };

  it.each(["docx", "pptx", "xlsx", "pdf"])("are written as %s, the same bytes each time", async (format) => {
    const files = [];
    for (let i = 0; i < 2; i++) {
      const job = await begin({ briefing, format });
      expect(await ended(job)).toMatchObject({ state: "ready" });
      const file = await app.request(`/b/${job}/file`);
      expect(file.headers.get("Content-Disposition")).toBe(
        `attachment; filename="ket-qua-nam-2022.${format}"`,
      );
      files.push(Buffer.from(await file.arrayBuffer()).toString("base64"));
    }
    expect(files[0]).toBe(files[1]);
  });

  it("that are kept note each issue, and tell the next what changed", async () => {
    const kept = await country.asked().briefings.save({ name: "Hằng năm", definition: briefing });
    await ended(await begin({ briefing, format: "docx", stored: kept.id }));
    expect((await country.asked().briefings.get({ id: kept.id })).issues).toHaveLength(1);
    await country.load(smallLoad("revised", [...figures.slice(1), seen("A1", 2021, 40)]));
    const job = await begin({ briefing, format: "pdf", stored: kept.id });
    expect(await ended(job)).toMatchObject({ state: "ready" });
    expect((await country.asked().briefings.get({ id: kept.id })).issues).toHaveLength(2);
  });

  it("can be stopped: nothing is kept of them", async () => {
    const kept = await country.asked().briefings.save({ name: "Dừng", definition: briefing });
    const job = await begin({ briefing, format: "pdf", stored: kept.id });
    expect((await app.request(`/b/${job}`, { method: "DELETE" })).status).toBe(204);
    expect(await ended(job)).toEqual({ state: "cancelled" });
    expect((await app.request(`/b/${job}/file`)).status).toBe(409);
    expect((await country.asked().briefings.get({ id: kept.id })).issues).toEqual([]);
  });

  it("tell why they failed, in both languages", async () => {
    const parts = [{ kind: "year-review", place: "old:99999" }];
    const told = await ended(await begin({ briefing: { ...briefing, parts }, format: "docx" }));
    expect(told).toMatchObject({ state: "failed" });
    expect(String(told.vi)).toContain("old:99999");
    expect(String(told.en)).toContain("old:99999");
  });

  it.each([
    ["a format there is none of", { briefing, format: "odt" }, "odt"],
    [
      "a part of no kind",
      { briefing: { ...briefing, parts: [{ kind: "poem" }] }, format: "docx" },
      "parts.0",
    ],
    ["no part", { briefing: { ...briefing, parts: [] }, format: "docx" }, "parts"],
    ["a year that is none", { briefing: { ...briefing, year: 20 }, format: "docx" }, "year"],
    ["a title of two lines", { briefing: { ...briefing, title: "a\nb" }, format: "docx" }, "title"],
    ["something else than an object", 7, "JSON"],
  ])("are refused for %s, naming it", async (_, body, named) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(named);
  });

  it("longer than a briefing can be are refused unread, in both languages", async () => {
    const answer = await post({ briefing: "x".repeat(600_000), format: "docx" });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toBe("Báo cáo dài quá 512 KB.\nThe briefing is longer than 512 KB.\n");
  });

  it("are not found under an id that is none", async () => {
    expect((await app.request("/b/none")).status).toBe(404);
    expect((await app.request("/b/none", { method: "DELETE" })).status).toBe(404);
  });
});
