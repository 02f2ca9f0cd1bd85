import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directWork } from "../../../../packages/api/tests/direct-work.ts";
import { loadedCountry } from "../../../../packages/api/tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../../../../packages/api/tests/small-country.ts";
import { httpApp } from "../http.ts";
import { type FileWriter, fileWriter } from "./file-writer.ts";

const first = [seen("A1", 2021, 4), seen("A2", 2021, 6), seen("A1", 2022, 5), seen("A2", 2022, 7)];
const revised = [...first.slice(1), seen("A1", 2021, 40)];
const view = {
  metrics: ["recruits"],
  places: [{ childrenOf: places.A }],
  years: { from: 2021, to: 2022 },
};
const search = `m=recruits&p=${places.A}/*&y=2021-2022`;
const formats = ["png", "svg", "pdf", "xlsx", "pptx", "docx", "csv", "json"];

describe("files by address", { timeout: 120_000 }, () => {
  const country = loadedCountry(() => [smallLoad("first", first)], smallRegister);
  const folder = mkdtempSync(join(tmpdir(), "sosanh-files-"));
  let writer: FileWriter;
  let app: Hono;
  beforeAll(() => {
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>page</title>");
    writer = fileWriter();
    app = httpApp({
      context: country.context,
      clientFolder: folder,
      writers: { views: writer, briefings: writer },
      work: directWork(country.context.database),
      embedOrigins: ["https://intranet.example"],
    });
  });
  afterAll(async () => {
    await writer.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1:4170${path}`, { headers });
  const bytesOf = async (path: string) => {
    const answer = await get(path);
    expect(answer.status, path).toBe(200);
    return Buffer.from(await answer.arrayBuffer()).toString("base64");
  };

  it("are the same bytes each time, of a view in the query string", async () => {
    for (const format of formats)
      expect(await bytesOf(`/v.${format}?${search}`), format).toBe(await bytesOf(`/v.${format}?${search}`));
  });

  it("of a frozen link stay byte for byte the same after the figures were revised; those of a live one follow", async () => {
    const live = await country.asked().links.make({ view, mode: "live" });
    const frozen = await country.asked().links.make({ view, mode: "frozen" });
    const asLive = new Map<string, string>();
    const asFrozen = new Map<string, string>();
    for (const format of formats) {
      asLive.set(format, await bytesOf(`/v/${live.id}.${format}`));
      // Half of the formats are written before the figures change, half only after.
      if (format.length === 4) asFrozen.set(format, await bytesOf(`/v/${frozen.id}.${format}`));
    }
    const csv = await bytesOf(`/v/${frozen.id}.csv`);
    await country.load(smallLoad("revised", revised));
    for (const format of formats) {
      expect(await bytesOf(`/v/${live.id}.${format}`), format).not.toBe(asLive.get(format));
      const first = asFrozen.get(format);
      const now = await bytesOf(`/v/${frozen.id}.${format}`);
      if (first !== undefined) expect(now, format).toBe(first);
      expect(await bytesOf(`/v/${frozen.id}.${format}`), format).toBe(now);
    }
    expect(await bytesOf(`/v/${frozen.id}.csv`)).toBe(csv);
    const text = async (id: string) => (await get(`/v/${id}.csv`)).text();
    expect(await text(frozen.id)).not.toContain(",40,");
    expect(await text(live.id)).toContain(",40,");
  });

  it("are not sent again to who has them", async () => {
    const answer = await get(`/v.csv?${search}`);
    const tag = answer.headers.get("ETag") ?? "";
    for (const had of [tag, `W/${tag}`, `"other", ${tag}`, "*"])
      expect((await get(`/v.csv?${search}`, { "If-None-Match": had })).status, had).toBe(304);
    expect((await get(`/v.csv?${search}`, { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("asked for all at once are written or refused, and the program answers meanwhile", async () => {
    const all = Promise.all(Array.from({ length: 30 }, () => get(`/v.csv?${search}`)));
    const health = await get("/healthz");
    expect(health.status).toBe(200);
    const statuses = (await all).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it("are saved under a name of plain letters when that is asked for", async () => {
    const answer = await get(`/v.png?${search}&download=1`);
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[a-z0-9-]+\.png"$/);
    expect((await get(`/v.png?${search}`)).headers.get("Content-Disposition")).toMatch(/^inline/);
  });

  it.each([
    ["/v.xls?m=recruits", 400, "xls"],
    [`/v.png?${search}&scale=9`, 400, "9"],
    [`/v.png?${search}&metric=nope`, 404, "nope"],
    ["/v.png?m=nope&p=vn&y=2021", 404, "nope"],
    ["/v.png?m=recruits&p=vn&y=1", 400, "1"],
    ["/v.png", 400, "metrics"],
    ["/v/zzzzzzzz.png", 404, "zzzzzzzz"],
    ["/v/..%2f..%2fetc.png", 404, "etc"],
    ["/v/zzzzzzzz/embed", 404, "zzzzzzzz"],
  ])("refuse %s in both languages, naming what is wrong", async (path, status, named) => {
    const answer = await get(path);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text.trim().split("\n").length).toBeGreaterThanOrEqual(2);
    expect(text).toContain(named);
    expect(text).not.toMatch(/node_modules|\.ts:/);
  });

  it("can be framed as a page without a script, by the configured sites only", async () => {
    const live = await country.asked().links.make({ view, mode: "live" });
    const answer = await get(`/v/${live.id}/embed`);
    const page = await answer.text();
    expect(answer.headers.get("Content-Security-Policy")).toContain(
      "frame-ancestors https://intranet.example",
    );
    expect(answer.headers.get("X-Frame-Options")).toBeNull();
    expect(page).toContain("<svg");
    expect(page).toContain("<table>");
    expect(page).not.toContain("<script");
    expect((await get("/")).headers.get("X-Frame-Options")).toBe("DENY");
    expect((await get("/embed/page.css")).status).toBe(200);
    expect((await get("/embed/semibold.ttf")).headers.get("Content-Type")).toBe("font/ttf");
    expect((await get("/embed/other.ttf")).status).toBe(404);
  });

  it("open the page for a link without an ending", async () => {
    expect(await (await get("/v/zzzzzzzz")).text()).toContain("<title>page</title>");
  });
});
