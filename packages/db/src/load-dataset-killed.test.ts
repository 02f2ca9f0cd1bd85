import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../tests/engines.ts";
import { loadOf, metrics, seen, tree } from "../tests/small-register.ts";
import { openDatabase } from "./database.ts";
import { loadDataset } from "./load-dataset.ts";
import { migrate } from "./migrate.ts";

it("leaves nothing of a load that was killed half-way, and can be loaded again", async () => {
  const { folder, remove } = temporaryFolder();
  const program = fileURLToPath(new URL("../tests/load-half.ts", import.meta.url));
  const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const [said] = await Promise.race([once(child.stdout, "data"), ended]);
  expect(String(said)).toBe("half\n");
  await expect(openDatabase({ folder })).rejects.toMatchObject({ code: "locked" });
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);

  const database = await openDatabase({ folder });
  await migrate(database);
  for (const table of ["dataset", "submission", "source", "observation"] as const) {
    expect(await database.db.selectFrom(table).select("id").execute()).toEqual([]);
  }
  expect(await database.db.selectFrom("rollup").select("year").execute()).toEqual([]);
  expect(await loadDataset(database, { load: loadOf([seen("old:101", 1)]), tree, metrics })).toBe("loaded");
  await database.close();
  remove();
});
