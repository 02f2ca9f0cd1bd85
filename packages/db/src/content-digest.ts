import { createHash, hash } from "node:crypto";
import { localViewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Database } from "./engine.ts";
import { annotationsFor } from "./queries/annotations.ts";
import { seenObservations, seenTargets } from "./queries/figures.ts";
import { localitiesOf, successionsOf } from "./queries/localities.ts";
import { metricGroupsOf, metricsOf } from "./queries/metrics.ts";
import { peerListsOf } from "./queries/peer-lists.ts";
import { splitWeightsOf } from "./queries/split-weights.ts";
import { compositionsOf } from "./queries/today-rollups.ts";
import { submissionRows } from "./submission-digest.ts";
import { dataCode } from "./tables/codes.ts";
import { toObservation } from "./tables/observation.ts";
import { toRollup } from "./tables/rollup.ts";
import { toSource } from "./tables/source.ts";
import type { Tables } from "./tables/tables.ts";
import { toTarget } from "./tables/target.ts";
import { toTodayRollup } from "./tables/today-rollup.ts";

/**
 * A SHA-256, in hex, of everything stored: register, catalogue, data sets, sources, figures, targets, roll-ups in both
 * frames, what the office wrote, what people keep, documents and submissions. The same for the same content on either engine, in whatever order and under whatever ids it was stored; the times
 * of loading do not count. For comparing two databases as a whole; it reads all of them.
 */
export async function contentDigest({ db }: Database): Promise<string> {
  const total = createHash("sha256");
  const add = (name: string, rows: Iterable<unknown>) => {
    total.update(`${name} ${sumOfDigests(rows)}\n`);
  };
  add("localities", await localitiesOf(db));
  add("successions", await successionsOf(db));
  add("weights", await splitWeightsOf(db));
  const annotations = await annotationsFor(db, localViewer);
  add(
    "annotations",
    annotations.map(({ id: _, createdAt: __, ...said }) => said),
  );
  add("peer lists", await peerListsOf(db));
  await addKept(db, add);
  for await (const [name, rows] of submissionRows(db)) add(name, rows);
  add("metric groups", await metricGroupsOf(db));
  add("metrics", await metricsOf(db));
  const datasets = await db
    .selectFrom("dataset")
    .select(["code", "data", "name_vi", "name_en", "fingerprint", "observations"])
    .execute();
  add("datasets", datasets);
  add("sources", (await db.selectFrom("source").selectAll().execute()).map(toSource));
  const compositions = await compositionsOf(db);
  for (const metric of await db.selectFrom("metric").select(["id", "code"]).orderBy("code").execute()) {
    for (const data of Object.values(dataCode)) await addMetric(db, { ...metric, data, compositions }, add);
  }
  return total.digest("hex");
}

/** Ids of links and of what they show are of their content; the others and the times do not count. */
async function addKept(
  db: Kysely<Tables>,
  add: (name: string, rows: Iterable<unknown>) => void,
): Promise<void> {
  const views = await db
    .selectFrom("saved_view")
    .select(["folder", "name", "description", "owner", "view", "roll"])
    .execute();
  add("saved views", views);
  const looks = await db
    .selectFrom("view_look as k")
    .innerJoin("saved_view as v", "v.id", "k.saved_view_id")
    .select(["k.user_name", "v.name", "k.cells"])
    .execute();
  add("looks", looks.map(withDigests));
  add("links", await db.selectFrom("link").select(["id", "view", "snapshot_id", "created_by"]).execute());
  add("snapshots", await db.selectFrom("snapshot").select("id").execute());
  add(
    "briefings",
    await db.selectFrom("briefing").select(["folder", "name", "owner", "definition"]).execute(),
  );
  const issues = await db.selectFrom("briefing_issue").select(["year", "issued_by", "cells"]).execute();
  add("issues", issues.map(withDigests));
  const files = await db.selectFrom("kept_file").select(["form", "bytes"]).execute();
  add("files", files.map(withDigests));
}

/** Bytes as their digest, since engines give them in different wrappings. */
function withDigests(row: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(row).map(([name, cell]) => [
    name,
    cell instanceof Uint8Array ? createHash("sha256").update(cell).digest("hex") : cell,
  ]);
}

interface StoredMetric {
  readonly id: number;
  readonly code: string;
  readonly data: number;
  readonly compositions: Awaited<ReturnType<typeof compositionsOf>>;
}

/** A metric at a time, so that a national database fits in memory. */
async function addMetric(
  db: Kysely<Tables>,
  { id, code, data, compositions }: StoredMetric,
  add: (name: string, rows: Iterable<unknown>) => void,
): Promise<void> {
  const observations = await seenObservations(db, localViewer)
    .where("f.data", "=", data)
    .where("f.metric_id", "=", id)
    .execute();
  add(`observations ${data} ${code}`, observations.map(toObservation));
  const targets = await seenTargets(db, localViewer)
    .where("f.data", "=", data)
    .where("f.metric_id", "=", id)
    .execute();
  add(`targets ${data} ${code}`, targets.map(toTarget));
  const rollups = await db
    .selectFrom("rollup as r")
    .innerJoin("locality as l", "l.id", "r.locality_id")
    .innerJoin("metric as m", "m.id", "r.metric_id")
    .leftJoin("source as s", "s.id", "r.source_id")
    .selectAll("r")
    .select(["l.uid as locality", "m.code as metric", "s.code as source"])
    .where("r.data", "=", data)
    .where("r.metric_id", "=", id)
    .execute();
  add(`rollups ${data} ${code}`, rollups.map(toRollup));
  const today = await db
    .selectFrom("today_rollup as r")
    .innerJoin("locality as l", "l.id", "r.locality_id")
    .innerJoin("metric as m", "m.id", "r.metric_id")
    .leftJoin("source as s", "s.id", "r.source_id")
    .selectAll("r")
    .select(["l.uid as locality", "m.code as metric", "s.code as source"])
    .where("r.data", "=", data)
    .where("r.metric_id", "=", id)
    .execute();
  add(
    `today ${data} ${code}`,
    today.map((row) => toTodayRollup({ ...row, composition: compositions.get(row.composition_id ?? 0) })),
  );
}

/** The digests of the rows, added as numbers: the order of the rows does not matter, their number does. */
function sumOfDigests(rows: Iterable<unknown>): string {
  let [sum, count] = [0n, 0];
  for (const row of rows) {
    sum += BigInt(`0x${hash("sha256", JSON.stringify(row))}`);
    count += 1;
  }
  return `${count} ${(sum % 2n ** 256n).toString(16)}`;
}
