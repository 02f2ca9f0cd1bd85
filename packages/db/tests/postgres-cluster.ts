import { execFileSync, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server on which databases may be made; absent where there is none to be had. */
    postgresUrl: string | undefined;
  }
}

/** Set in CI: a run without a PostgreSQL server is then a failure and not a shorter run. */
const required = process.env.CI === "true" || process.env.SOSANH_REQUIRE_POSTGRES === "1";

/**
 * Gives the tests a PostgreSQL server: that of TEST_DATABASE_URL, else a cluster of its own made with the server
 * programs of this machine, on a free port of 127.0.0.1, thrown away at the end.
 */
export default async function setUp(project: TestProject): Promise<(() => void) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== "") {
    project.provide("postgresUrl", given);
    return undefined;
  }
  const programs = programFolder();
  if (programs === undefined) {
    const words = "PostgreSQL suite not run: no server programs found and TEST_DATABASE_URL is not set";
    if (required) throw new Error(words);
    console.log(words);
    project.provide("postgresUrl", undefined);
    return undefined;
  }
  const { url, stop } = await startCluster(programs);
  project.provide("postgresUrl", url);
  return stop;
}

function programFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const configuration = "pg_config";
  const asked = spawnSync(configuration, ["--bindir"], { encoding: "utf8" });
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(asked.status === 0 ? [asked.stdout.trim()] : []),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}

async function startCluster(programs: string): Promise<{ url: string; stop: () => void }> {
  const home = mkdtempSync(join(tmpdir(), "sosanh-postgres-"));
  const user = unprivileged();
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  const data = join(home, "data");
  // What a program says of its failure goes into the error; a started server keeps no pipe of ours open.
  const said = join(home, "said");
  const run = (program: string, args: readonly string[]) => {
    const output = openSync(said, "w");
    try {
      execFileSync(join(programs, program), args, { stdio: ["ignore", output, output], cwd: home, ...user });
    } catch (error) {
      throw new Error(`${program} failed: ${readFileSync(said, "utf8").trim()}`, { cause: error });
    } finally {
      closeSync(output);
    }
  };
  const stop = () => {
    try {
      run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };
  const port = await freePort();
  try {
    run("initdb", ["-D", data, "-U", "sosanh", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
    const settings = `-p ${port} -k "" -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off`;
    run("pg_ctl", ["-D", data, "-w", "-t", "60", "-l", join(home, "log"), "-o", settings, "start"]);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
  return { url: `postgres://sosanh@127.0.0.1:${port}/postgres`, stop };
}

/** PostgreSQL refuses to run as root: the user `postgres` does, or else `nobody`. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((of) => spawnSync("id", [of, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
