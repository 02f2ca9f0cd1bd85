import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import type { Database } from "./engine.ts";
import { inOneTransaction } from "./one-transaction.ts";

describe.each(engines())("work of several writes in one transaction, on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeEach(async () => {
    made = await create();
  });
  afterEach(() => made.drop());

  const add = (database: Database, code: string) =>
    database.write(({ db }) =>
      db.insertInto("metric_group").values({ code, position: 1, name_vi: code, name_en: code }).execute(),
    );
  const codes = async (database: Database) =>
    (await database.db.selectFrom("metric_group").select("code").orderBy("code").execute()).map(
      (g) => g.code,
    );

  it("is kept as a whole, and gives what the work gave", async () => {
    const given = await inOneTransaction(made.database, "kept", async (inside) => {
      await add(inside, "a");
      await add(inside, "b");
      return codes(inside);
    });
    expect(given).toEqual(["a", "b"]);
    expect(await codes(made.database)).toEqual(["a", "b"]);
  });

  it("leaves nothing where it is only looked at, and still gives what the work gave", async () => {
    const given = await inOneTransaction(made.database, "taken-back", async (inside) => {
      await add(inside, "a");
      return codes(inside);
    });
    expect(given).toEqual(["a"]);
    expect(await codes(made.database)).toEqual([]);
  });

  it("leaves nothing when any of it fails", async () => {
    const failing = inOneTransaction(made.database, "kept", async (inside) => {
      await add(inside, "a");
      throw new Error("the last step");
    });
    await expect(failing).rejects.toThrow("the last step");
    expect(await codes(made.database)).toEqual([]);
  });

  it("takes back a write that failed alone, and goes on", async () => {
    await inOneTransaction(made.database, "kept", async (inside) => {
      await add(inside, "a");
      const halfway = inside.write(async (writer) => {
        await add({ ...inside, write: (work) => work(writer) }, "b");
        throw new Error("halfway");
      });
      await expect(halfway).rejects.toThrow("halfway");
      await add(inside, "c");
    });
    expect(await codes(made.database)).toEqual(["a", "c"]);
  });
});
