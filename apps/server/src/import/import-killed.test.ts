import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { openDatabase } from "@sosanh/db/database";
import { loadDataset } from "@sosanh/db/load-dataset";
import { migrate } from "@sosanh/db/migrate";
import { removeDataset } from "@sosanh/db/remove-dataset";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { describe, expect, it } from "vitest";
import { communeWorkbook, madeFigure } from "../../../../packages/ingest/fixtures/commune-workbook.ts";
import { emptyFolder, type Run, runCli, startCli } from "../../../../tests/program.ts";
import { loadReal } from "../first-load.ts";

describe("an import", () => {
  it("that is killed ten times leaves nothing behind, and is then made whole", {
    timeout: 600_000,
  }, async () => {
    const folder = emptyFolder();
    const env = { SOSANH_DATA: folder };
    const { localities } = referenceLoad();
    await withoutSample(folder);
    const metrics = ["Tân binh giao quân", "Nữ tân binh", "Tân binh là đảng viên"];
    const file = join(folder, "so-lieu-xa.xlsx");
    writeFileSync(file, communeWorkbook({ rows: 6000, metrics, years: [2025], localities }));
    const before = await digestOf(env);

    const dry = await runCli(["import", file, "--dry-run"], env);
    expect(dry.stdout).toMatch(/Chạy thử, chưa lưu gì\. Sẽ công bố 6000 con số/);
    expect(await digestOf(env)).toBe(before);

    for (const step of ["đọc tệp", "tìm chỉ tiêu", "đối chiếu", "lưu", "công bố"])
      for (const later of [0, 50]) {
        const run = startCli(["import", file], env);
        await toldOf(run, step);
        await wait(later);
        run.child.kill("SIGKILL");
        expect((await run.ended).signal).toBe("SIGKILL");
      }
    expect(await digestOf(env)).toBe(before);

    const done = await runCli(["import", file], env);
    expect(done).toMatchObject({ code: 0 });
    expect(done.stdout).toMatch(/^Đã công bố 6000 con số \(6000 mới/);
    const after = await digestOf(env);
    expect(after).not.toBe(before);

    // The figure of the file's first row, the first of today's communes.
    const [first] = localities.filter(({ uid, level }) => level === 3 && uid.startsWith("new:"));
    const view = {
      metrics: ["recruits_delivered"],
      places: [{ locality: first?.uid }],
      years: { from: 2025, to: 2025 },
    };
    const { stdout } = await runCli(["compare", JSON.stringify(view)], env);
    expect(JSON.parse(stdout).rows[0].value).toEqual({ value: madeFigure(1), qualifier: "exact" });

    // The same file again is known, and changes nothing.
    const again = await runCli(["import", file], env);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain("đã công bố");
    expect(await digestOf(env)).toBe(after);
  });
});

/** The real figures only, as an office has them that took the sample away: what a test waits for is the import. */
async function withoutSample(folder: string): Promise<void> {
  const database = await openDatabase({ folder });
  await migrate(database);
  await loadReal(database, () => {});
  const { localities, metrics } = referenceLoad();
  const none = { sources: [], observations: () => [], targets: () => [], expected: 0 };
  const dataset = { code: "sample", kind: "sample", name: { vi: "Không có", en: "None" } } as const;
  await loadDataset(database, {
    load: { dataset, fingerprint: "none", ...none },
    tree: localityTree(localities),
    metrics,
  });
  expect(await removeDataset(database, "sample")).toBe(true);
  await database.close();
}

async function digestOf(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stdout, stderr } = await runCli(["digest"], env);
  expect(code, stderr).toBe(0);
  return stdout.trim();
}

/** Resolves when the program tells of a step, or has ended. */
async function toldOf({ child, ended }: Run, step: string): Promise<void> {
  let told = "";
  const begun = new Promise<void>((resolve) => {
    child.stderr?.on("data", (text: string) => {
      told += text;
      if (told.includes(step)) resolve();
    });
  });
  await Promise.race([begun, ended]);
}
