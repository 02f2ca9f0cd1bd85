import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouterContext } from "@sosanh/api/context";
import { holdReference, withReference } from "@sosanh/api/held-reference";
import { Jobs } from "@sosanh/api/jobs";
import { localViewer } from "@sosanh/core/places/viewer";
import { type Database, openDatabase } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { writeTurns } from "@sosanh/db/write-turns";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileWriter } from "./files/file-writer.ts";
import { loadReal } from "./first-load.ts";
import { type HttpParts, httpApp } from "./http.ts";
import { dataWorker } from "./work/data-worker.ts";

const folder = mkdtempSync(join(tmpdir(), "sosanh-http-"));
let database: Database;
let app: Hono;
let writers: HttpParts["writers"];

beforeAll(async () => {
  database = await openDatabase({ folder });
  await migrate(database);
  await loadReal(database, () => {});
  const held = await holdReference(database);
  const work = dataWorker({ folder }, writeTurns());
  const jobs = new Jobs(work, () => {});
  const context: RouterContext = withReference(
    { database, viewer: localViewer, version: "test", jobs },
    held,
  );
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>page</title>");
  writers = { views: fileWriter(), briefings: fileWriter() };
  app = httpApp({ context, clientFolder: folder, writers, work });
});

afterAll(async () => {
  await Promise.all([writers.views.close(), writers.briefings.close()]);
  await database.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, host = "127.0.0.1:4170") => app.request(`http://${host}${path}`);
const asked = (view: unknown) =>
  get(`/trpc/comparisons.get?input=${encodeURIComponent(JSON.stringify(view))}`);

describe("the server", () => {
  it("says that it is well", async () => {
    const answer = await get("/healthz");
    expect(await answer.json()).toEqual({ status: "ok", version: "test" });
  });

  it("lets no script, style sheet, frame or address of another origin in", async () => {
    const policy = (await get("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("answers only to the names of this machine, so that no page elsewhere can read through a name of its own", async () => {
    expect((await get("/healthz", "evil.example:4170")).status).toBe(421);
    expect((await get("/healthz", "localhost:4170")).status).toBe(200);
  });

  it("takes nothing from a page of another origin, so that no page elsewhere can write an annotation", async () => {
    const post = (origin: string) =>
      app.request("http://127.0.0.1:4170/trpc/annotations.add", {
        method: "POST",
        headers: { Origin: origin, "Content-Type": "application/json" },
        body: JSON.stringify({ year: 2021, text: "COVID-19" }),
      });
    expect((await post("http://evil.example")).status).toBe(403);
    expect((await post("null")).status).toBe(403);
    expect((await post("http://127.0.0.1:4170")).status).toBe(200);
  });

  it("gives the page for its addresses and 404 for an asset that is not there", async () => {
    expect(await (await get("/so-sanh?m=a")).text()).toContain("<title>page</title>");
    expect((await get("/assets/none.js")).status).toBe(404);
  });

  it("names the bad value of a View and shows no stack", async () => {
    const answer = await asked({ metrics: ["population_census"], places: [{ locality: "vn" }], years: 7 });
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain("years");
    expect(text).not.toMatch(/node_modules|\.ts:/);
  });

  it("names a metric that it does not know", async () => {
    const answer = await asked({
      metrics: ["nope"],
      places: [{ locality: "vn" }],
      years: { from: 2019, to: 2019 },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { data: { domain: { code: "unknown-metric" } } } });
  });

  it("says what is wrong with a request that is not JSON", async () => {
    const answer = await get("/trpc/comparisons.get?input=%7Bx");
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/node_modules|\.ts:/);
  });
});
