import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { refusalFor } from "./install.mjs";
import { contentHash, homeForChildren } from "./place.mjs";
import { isNewEnough } from "./runtime.mjs";

const launcher = fileURLToPath(new URL("./run.mjs", import.meta.url));

describe("the launcher", () => {
  it("refuses an unknown command with the ones there are, in both languages, and no stack trace", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, "strat"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("Unknown command: strat. Use one of: start, dev, test, check, bench, cli.");
    expect(stderr).toContain("Không có lệnh strat");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(["18.20.4", "20.20.2", "22.12.0"])("hands over from Node %s", (version) => {
    expect(isNewEnough(version)).toBe(false);
  });

  it.each(["22.13.0", "24.0.0", "26.1.0"])("runs on Node %s as it is", (version) => {
    expect(isNewEnough(version)).toBe(true);
  });

  it("finds a home folder for npm where HOME is empty", () => {
    const before = process.env.HOME;
    process.env.HOME = "";
    try {
      expect(homeForChildren()).toMatch(/^\//);
    } finally {
      process.env.HOME = before;
    }
  });

  it("says the same hash for the same content, and none for a folder that is not there", () => {
    expect(contentHash([launcher])).toBe(contentHash([launcher]));
    expect(contentHash([launcher])).not.toBe(contentHash([]));
    expect(contentHash(["/no/such/folder"])).toBe(contentHash([]));
  });
});

describe("a failed install", () => {
  it.each([
    ["ENOSPC: no space left on device, write", "the disk is full"],
    ["EACCES: permission denied, mkdir 'node_modules'", "may not write"],
    ["ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with frozen-lockfile", "does not match"],
    ["ERR_PNPM_FETCH_404  GET https://registry.example/x: Not Found - 404", "refused a package"],
    ["getaddrinfo ENOTFOUND registry.example", "could not be reached"],
    ["", "could not be reached"],
  ])("that ends with %j says %j", (output, words) => {
    expect(refusalFor(output).message).toContain(words);
    expect(refusalFor(output).message).toContain("Cài các gói không thành công");
  });
});
