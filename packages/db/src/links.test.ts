import { DomainError } from "@sosanh/core/domain-error";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { type Link, mostLinksAnHour } from "@sosanh/core/view/link";
import { parseView } from "@sosanh/core/view/parse-view";
import type { View, ViewInput } from "@sosanh/core/view/view";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { keepFile, keptFile } from "./queries/kept-files.ts";
import { linkOf, makeLink, snapshotOf } from "./queries/links.ts";

const of = (user: string, ...subtree: LocalityUid[]): Viewer => ({ user, role: "reader", subtree });
const first = of("one", "old:01");
const second = of("two", "old:02");

const view = (more: Partial<ViewInput> = {}): View =>
  parseView({
    metrics: ["recruits"],
    places: [{ locality: "old:101" }],
    years: { from: 2020, to: 2023 },
    ...more,
  });
const frozen = (content: string, ...places: LocalityUid[]) => ({
  view: view(),
  snapshot: { content, places },
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(engines())("links on $engine", ({ create }) => {
  let made: TestDatabase;
  let live: Link;
  let shown: Link;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    live = await makeLink(made.database, first, { view: view() });
    shown = await makeLink(made.database, first, frozen('{"told":"Đông An"}', "old:101"));
  });
  afterAll(() => made.drop());
  const counted = async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from link`.execute(made.database.db);
    return rows[0]?.n;
  };

  it("have an id of eight signs that cannot be misread, and come back as they were made", async () => {
    expect(live.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    expect(await linkOf(made.database.db, first, live.id)).toEqual(live);
    expect(live).toMatchObject({ view: view(), mode: "live", createdBy: "one" });
    expect(shown).toMatchObject({ view: view(), mode: "frozen" });
    expect(await linkOf(made.database.db, first, shown.id)).toEqual(shown);
  });

  it("are one for the same View and content, whoever asks and however often", async () => {
    const before = await counted();
    expect(await makeLink(made.database, localViewer, { view: view() })).toEqual(live);
    expect(await makeLink(made.database, first, frozen('{"told":"Đông An"}', "old:101"))).toEqual(shown);
    expect(await counted()).toBe(before);
    const other = await makeLink(made.database, first, { view: view({ basis: "change" }) });
    expect(other.id).not.toBe(live.id);
    const later = await makeLink(made.database, first, frozen('{"told":"another"}', "old:101"));
    expect(new Set([live.id, shown.id, later.id]).size).toBe(3);
  });

  it("take the next id where another View has theirs", async () => {
    const { db } = made.database;
    const wanted = view({ basis: "rank" });
    const { id } = await makeLink(made.database, first, { view: wanted });
    await db.updateTable("link").set({ view: "{}" }).where("id", "=", id).execute();
    const next = await makeLink(made.database, first, { view: wanted });
    expect(next.id).not.toBe(id);
    expect(await makeLink(made.database, first, { view: wanted })).toEqual(next);
  });

  it("are not found by who may not see a place of the View", async () => {
    const { db } = made.database;
    expect(await linkOf(db, second, live.id)).toBeUndefined();
    expect(await linkOf(db, of("nobody"), live.id)).toBeUndefined();
    expect(await linkOf(db, localViewer, live.id)).toEqual(live);
    expect(await linkOf(db, localViewer, "00000000")).toBeUndefined();
    await expect(makeLink(made.database, second, { view: view() })).rejects.toMatchObject({
      code: "unknown-locality",
      evidence: { locality: "old:101" },
    });
  });

  it("that are frozen are not found by who may not see a place they show, though they may see the View's", async () => {
    const { db } = made.database;
    const rank = await makeLink(made.database, first, frozen('{"rank":[1,2]}', "old:101", "old:01"));
    const district = of("three", "old:101");
    expect(await linkOf(db, district, live.id)).toEqual(live);
    expect(await linkOf(db, district, shown.id)).toEqual(shown);
    expect(await linkOf(db, district, rank.id)).toBeUndefined();
    expect(await snapshotOf(db, district, rank.snapshot ?? "")).toBeUndefined();
    await expect(
      makeLink(made.database, district, frozen('{"rank":[1,2]}', "old:101", "old:01")),
    ).rejects.toMatchObject({ code: "unknown-locality", evidence: { locality: "old:01" } });
  });

  it("give back what they show to the letter, and the instant; a content that was touched is refused", async () => {
    const { db } = made.database;
    const id = shown.snapshot ?? "";
    expect(await snapshotOf(db, first, id)).toEqual({ content: '{"told":"Đông An"}', at: shown.createdAt });
    const other = await makeLink(made.database, first, frozen("{}", "old:101"));
    const touched = await db
      .selectFrom("snapshot")
      .select("content")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("snapshot")
      .set(touched)
      .where("id", "=", other.snapshot ?? "")
      .execute();
    await expect(snapshotOf(db, first, other.snapshot ?? "")).rejects.toThrow("is damaged");
  });

  it("keep a file as it was first written, for who may see what it was made from", async () => {
    const { database } = made;
    const key = { kept: shown.snapshot ?? "", form: "png 2x" };
    expect(await keptFile(database.db, first, key)).toBeUndefined();
    const written = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(await keepFile(database, first, { ...key, bytes: written })).toEqual(written);
    const kept = await keepFile(database, first, { ...key, bytes: bytes("another program") });
    expect([...kept]).toEqual([...written]);
    expect([...((await keptFile(database.db, first, key)) ?? [])]).toEqual([...written]);
    expect(await keptFile(database.db, second, key)).toBeUndefined();
    for (const [viewer, kept] of [
      [second, key.kept],
      [first, "no-such"],
    ] as const)
      await expect(keepFile(database, viewer, { kept, form: "png", bytes: written })).rejects.toMatchObject({
        code: "not-found",
        evidence: { kept },
      });
  });

  it("are made by one person up to a number an hour; one that is there already is given all the same", async () => {
    const { db } = made.database;
    const row = await db.selectFrom("link").selectAll().where("id", "=", live.id).executeTakeFirstOrThrow();
    const rows = Array.from({ length: mostLinksAnHour }, (_, i) => ({
      ...row,
      id: `test${i}`,
      created_by: "two",
    }));
    await db.insertInto("link").values(rows).execute();
    const own = view({ places: [{ locality: "old:201" }] });
    const refused = await makeLink(made.database, second, { view: own }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: "too-many", evidence: { reason: "links-too-fast", value: 600 } });
    await makeLink(made.database, localViewer, { view: own });
    expect(await makeLink(made.database, second, { view: own })).toMatchObject({ view: own });
  });
});
