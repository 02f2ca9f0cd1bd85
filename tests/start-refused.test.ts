import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, freePort, runCli, runServer } from "./program.ts";

const stackFrame = /^\s+at .+:\d+/m;

describe("a start that cannot be", () => {
  it.each([
    ["HOST", "0.0.0.0", /HOST=0\.0\.0\.0 .*no accounts yet.*127\.0\.0\.1/],
    ["HOST", "192.168.1.10", /HOST=192\.168\.1\.10 .*127\.0\.0\.1/],
    ["PORT", "abc", /PORT=abc .*1 to 65535/],
    ["PORT", "70000", /PORT=70000 .*1 to 65535/],
    ["PORT", "0", /PORT=0 .*1 to 65535/],
    ["DATABASE_URL", "mysql://user:hunter2@host/db", /DATABASE_URL .*postgres:\/\//],
  ])("names %s=%s, says what to do and stops", async (name, value, words) => {
    const ended = await runServer({ SOSANH_DATA: emptyFolder(), [name]: value }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr).not.toMatch(stackFrame);
    expect(ended.stderr).not.toContain("hunter2");
  });

  it("names a database file that is none, and leaves it as it is", async () => {
    const folder = emptyFolder();
    const file = join(folder, "sosanh.db");
    writeFileSync(file, "this is no database, but somebody may need it".repeat(200));
    const ended = await runServer({ SOSANH_DATA: folder, PORT: await freePort() }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`The database file ${file} is damaged or is not a database.`);
    expect(ended.stderr).toContain("bị hỏng");
    expect(ended.stderr).not.toMatch(stackFrame);
  });

  it("names a data folder that cannot be one", async () => {
    const folder = join(emptyFolder(), "taken");
    writeFileSync(folder, "a file, not a folder");
    const ended = await runServer({ SOSANH_DATA: folder, PORT: await freePort() }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(folder);
    expect(ended.stderr).not.toMatch(stackFrame);
  });

  it("names a PostgreSQL that does not answer, without its password", async () => {
    const url = `postgres://user:hunter2@127.0.0.1:${await freePort()}/sosanh`;
    const ended = await runServer({ DATABASE_URL: url, PORT: await freePort() }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("127.0.0.1");
    expect(ended.stderr).not.toContain("hunter2");
    expect(ended.stderr).not.toMatch(stackFrame);
  });
});

describe("a command that cannot be", () => {
  it("names a View that is not JSON, and prints nothing on standard output", async () => {
    const ended = await runCli(["compare", "{metrics"], { SOSANH_DATA: emptyFolder() });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toContain("the View is not JSON");
    expect(ended.stderr).not.toMatch(stackFrame);
  });

  it("names the year that is none", async () => {
    const view =
      '{"metrics":["recruits_delivered"],"places":[{"locality":"vn"}],"years":{"from":20233,"to":2024}}';
    const ended = await runCli(["compare", view], { SOSANH_DATA: emptyFolder() });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("20233");
    expect(ended.stderr).not.toMatch(stackFrame);
  });
});

describe("a View on the command line", () => {
  const asked = (other: string) =>
    `{"metrics":["population_average"],"places":[{"locality":"vn"}],"years":{"from":2019,"to":2020},${other}}`;

  it.each([
    ['"frame":"tomorrow"', "“frame” là", '"tomorrow"'],
    ['"benchmark":"national"', "“benchmark” là", '"national"'],
    ['"peers":{"of":"old:38","by":"distance"}', "“peers.by” là", '"distance"'],
  ])("is refused before anything is loaded, naming %s in both languages", async (bad, vietnamese, value) => {
    const ended = await runCli(["findings", asked(bad)], { SOSANH_DATA: emptyFolder() });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toMatch(/^invalid view: .* is /);
    expect(ended.stderr).toContain(`${vietnamese} ${value}`);
    expect(ended.stderr).not.toMatch(stackFrame);
  });
});

describe("a weight on the command line", () => {
  it("of a place that is none is refused by name", async () => {
    const ended = await runCli(["weights", "add", "Đông Thọ", "new:14797", "0.6", "area"], {
      SOSANH_DATA: emptyFolder(),
    });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("Không có địa phương nào mang mã “Đông Thọ”");
  });
});

describe("a port that is taken", () => {
  it("is named, with another to try", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const bound = other.address();
    if (bound === null || typeof bound === "string") throw new Error("no port");
    const folder = emptyFolder();
    mkdirSync(folder, { recursive: true });
    try {
      const ended = await runServer({ SOSANH_DATA: folder, PORT: String(bound.port) }).ended;
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(`PORT=${bound.port} is in use`);
    } finally {
      other.close();
    }
  });
});
