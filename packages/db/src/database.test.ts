import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../tests/engines.ts";
import { loadOf, metrics, reference, seen, tree } from "../tests/small-register.ts";
import { DatabaseError, openDatabase, openForReading } from "./database.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { migrate } from "./migrate.ts";

describe("a database file", () => {
  let folder: string;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
  });
  afterEach(() => remove());
  const file = () => join(folder, "sosanh.db");
  const refusal = async (place = { folder }): Promise<DatabaseError> => {
    const error = await openDatabase(place).catch((e: unknown) => e);
    if (error instanceof DatabaseError) return error;
    throw new Error("not refused", { cause: error });
  };
  const fill = async () => {
    const database = await openDatabase({ folder });
    await migrate(database);
    await loadReference(database, reference);
    await loadDataset(database, { load: loadOf([seen("old:101", 1)]), tree, metrics });
    await database.close();
  };

  it("is made with its folder, and opens again with what was stored", async () => {
    folder = join(folder, "a", "b");
    await fill();
    const database = await openDatabase({ folder });
    await migrate(database);
    expect(await database.db.selectFrom("observation").select("value").execute()).toEqual([{ value: 1 }]);
    await database.close();
  });

  it("keeps what it said was saved: write-ahead log, full synchronisation, foreign keys", async () => {
    const database = await openDatabase({ folder });
    await migrate(database);
    const orphan = { dataset_id: 99, source_id: 99 };
    await expect(database.db.insertInto("dataset_source").values(orphan).execute()).rejects.toThrow(
      /FOREIGN KEY/,
    );
    await database.close();
    expect(new Sqlite(file(), { readonly: true }).pragma("journal_mode", { simple: true })).toBe("wal");
  });

  it("that is no database is refused as damaged, with what to do, in both languages", async () => {
    writeFileSync(file(), "this is not a database, but it is long enough to look at\n".repeat(100));
    const error = await refusal();
    expect(error.code).toBe("corrupt");
    expect(error.message).toBe(
      `The database file ${file()} is damaged or is not a database. Move it away and restore a backup, or start again with an empty folder.`,
    );
    expect(error.messageVi).toContain(`Tệp cơ sở dữ liệu ${file()} bị hỏng`);
  });

  it("with a page overwritten is refused as damaged", async () => {
    await fill();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, 4096 * 3, 4096 * 12);
    writeFileSync(file(), bytes);
    expect((await refusal()).code).toBe("corrupt");
  });

  it("cut short is refused as damaged", async () => {
    await fill();
    writeFileSync(file(), readFileSync(file()).subarray(0, 4096 * 5));
    expect((await refusal()).code).toBe("corrupt");
  });

  it("that is open already answers a reader beside it, who cannot write", async () => {
    await fill();
    const held = await openDatabase({ folder });
    const reader = await openForReading({ folder });
    expect(await reader.db.selectFrom("observation").select("value").execute()).toEqual([{ value: 1 }]);
    await expect(reader.write(() => Promise.resolve())).rejects.toMatchObject({ code: "locked" });
    await expect(reader.db.deleteFrom("observation").execute()).rejects.toThrow(/readonly/);
    await Promise.all([reader.close(), held.close()]);
  });

  it("that is open already is refused as locked, and opens once it is closed", async () => {
    const holder = await openDatabase({ folder });
    const error = await refusal();
    expect(error.code).toBe("locked");
    expect(error.message).toContain(`The database ${file()} is in use by another program`);
    expect(error.messageVi).toContain("đang được một chương trình khác sử dụng");
    await holder.close();
    await (await openDatabase({ folder })).close();
  });

  it("of a newer schema is refused untouched", async () => {
    const database = await openDatabase({ folder });
    await migrate(database);
    const future = { version: 999, name: "0999-future", applied_at: "2099-01-01" };
    await database.db.insertInto("schema_version").values(future).execute();
    await database.close();
    const error = await refusal();
    expect(error.code).toBe("newer-schema");
    expect(error.message).toMatch(/made by a newer Sosanh \(schema 999; this program knows \d+\)/);
  });

  it("whose folder is a file cannot be written", async () => {
    writeFileSync(join(folder, "taken"), "");
    const taken = await refusal({ folder: join(folder, "taken") });
    expect(taken.code).toBe("not-writable");
    expect(taken.message).toContain(`(${join(folder, "taken")} is not a folder)`);
    expect(taken.messageVi).toContain(`(${join(folder, "taken")} không phải là thư mục)`);
    mkdirSync(join(folder, "dir", "sosanh.db"), { recursive: true });
    const error = await refusal({ folder: join(folder, "dir") });
    expect(error.code).toBe("not-writable");
    expect(error.messageVi).toContain("Không ghi được");
  });

  it("copied while closed opens elsewhere", async () => {
    await fill();
    const elsewhere = temporaryFolder();
    copyFileSync(file(), join(elsewhere.folder, "sosanh.db"));
    await (await openDatabase({ folder: elsewhere.folder })).close();
    elsewhere.remove();
  });
});

it("a PostgreSQL server that does not answer is named without its password", async () => {
  const url = "postgres://office:s3cret@127.0.0.1:1/figures";
  const error = await openDatabase({ url }).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: "unreachable" });
  if (!(error instanceof DatabaseError)) throw error;
  expect(error.message).toContain(
    "postgres://office:***@127.0.0.1:1/figures cannot be reached (ECONNREFUSED",
  );
  expect(`${error.message}${error.messageVi}`).not.toContain("s3cret");
});
