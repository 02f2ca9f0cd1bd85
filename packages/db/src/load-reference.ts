import { DomainError } from "@sosanh/core/domain-error";
import type { ReferenceLoad } from "@sosanh/core/figures/dataset-load";
import type { Locality, LocalityUid } from "@sosanh/core/places/locality";
import { sql } from "kysely";
import type { Database, Writer } from "./engine.ts";
import { storeRollups } from "./store-rollups.ts";
import { fromMetric } from "./tables/metric.ts";
import { storedCells } from "./touched-cells.ts";

/**
 * Stores the register and the catalogue, in one transaction. The same fingerprint again does nothing. Another one
 * replaces them: uids and metric codes keep their rows, a metric that has left the catalogue is kept for the figures
 * that name it but no longer listed, what the office added stays listed behind the catalogue, and stored roll-ups are computed anew, since parents may have changed.
 *
 * @throws DomainError "unknown-locality" when a parent or a succession names a unit that is not in the load
 */
export async function loadReference(database: Database, load: ReferenceLoad): Promise<"loaded" | "already"> {
  const current = await database.db.selectFrom("reference").select("fingerprint").executeTakeFirst();
  if (current?.fingerprint === load.fingerprint) return "already";
  return database.write(async (writer) => {
    const { db } = writer;
    await db.deleteFrom("reference").execute();
    const ids = await storeLocalities(writer, load.localities);
    await storeVersions(writer, load.localities, ids);
    await storeSuccessions(writer, load, ids);
    await storeCatalogue(writer, load);
    for (const made of ["parenthood", "family", "today_rollup", "composition"] as const)
      await db.deleteFrom(made).execute();
    await storeRollups(writer, load.metrics, await storedCells(db));
    // Without statistics PostgreSQL reads the whole register for every foreign key it checks.
    for (const table of ["locality", "locality_version", "metric"]) {
      await sql`analyze ${sql.table(table)}`.execute(db);
    }
    const loaded_at = new Date().toISOString();
    await db.insertInto("reference").values({ id: 1, fingerprint: load.fingerprint, loaded_at }).execute();
    return "loaded" as const;
  });
}

type Ids = ReadonlyMap<LocalityUid, number>;

async function storeLocalities(writer: Writer, localities: readonly Locality[]): Promise<Ids> {
  const known = await writer.db.selectFrom("locality").select(["id", "uid", "level"]).execute();
  const byUid = new Map<string, { id: number; level: number }>(known.map((row) => [row.uid, row]));
  let last = known.reduce((max, row) => Math.max(max, row.id), 0);
  const ids = new Map<LocalityUid, number>();
  const added: [number, string, number][] = [];
  for (const { uid, level } of localities) {
    const row = byUid.get(uid);
    if (row === undefined) {
      last += 1;
      added.push([last, uid, level]);
    } else if (row.level !== level) {
      await writer.db.updateTable("locality").set({ level }).where("id", "=", row.id).execute();
    }
    ids.set(uid, row?.id ?? last);
  }
  await writer.append({ table: "locality", columns: ["id", "uid", "level"], rows: added });
  return ids;
}

async function storeVersions(writer: Writer, localities: readonly Locality[], ids: Ids): Promise<void> {
  await writer.db.deleteFrom("locality_version").execute();
  const rows = localities.flatMap(({ uid, versions }) =>
    versions.map((v, ordinal) => [
      idOrThrow(ids, uid),
      ordinal,
      v.from ?? null,
      v.to ?? null,
      v.kind,
      v.name,
      v.shortName,
      v.parent === undefined ? null : idOrThrow(ids, v.parent),
    ]),
  );
  await writer.append({
    table: "locality_version",
    columns: ["locality_id", "ordinal", "valid_from", "valid_to", "kind", "name", "short_name", "parent_id"],
    rows,
  });
}

async function storeSuccessions(writer: Writer, load: ReferenceLoad, ids: Ids): Promise<void> {
  await writer.db.deleteFrom("succession").execute();
  const rows = load.successions.map((s, index) => [
    index + 1,
    idOrThrow(ids, s.from),
    idOrThrow(ids, s.to),
    s.on,
    s.change,
    s.share,
    s.weight ?? null,
    s.act ?? null,
    s.weightBasis ?? null,
    s.certainty ?? null,
  ]);
  await writer.append({
    table: "succession",
    columns: [
      "id",
      "from_id",
      "to_id",
      "on_date",
      "change",
      "share",
      "weight",
      "act",
      "weight_basis",
      "certainty",
    ],
    rows,
  });
}

async function storeCatalogue({ db }: Writer, load: ReferenceLoad): Promise<void> {
  await db.deleteFrom("metric_group").execute();
  for (const [position, group] of load.metricGroups.entries()) {
    const row = { code: group.code, position, name_vi: group.name.vi, name_en: group.name.en };
    await db.insertInto("metric_group").values(row).execute();
  }
  await db.updateTable("metric").set({ position: null }).execute();
  const known = await db.selectFrom("metric").select(["id", "code"]).execute();
  const ids = new Map(known.map((row) => [row.code, row.id]));
  let last = known.reduce((max, row) => Math.max(max, row.id), 0);
  for (const [position, metric] of load.metrics.entries()) {
    const id = ids.get(metric.code);
    const row = fromMetric(metric, position);
    if (id === undefined) {
      last += 1;
      await db
        .insertInto("metric")
        .values({ id: last, ...row })
        .execute();
    } else {
      await db.updateTable("metric").set(row).where("id", "=", id).execute();
    }
  }
  await keepOfficeMetrics(db, load);
}

/** What the office added stays listed, behind the catalogue; in its last group where the catalogue has lost its own. */
async function keepOfficeMetrics(
  db: Writer["db"],
  { metrics, metricGroups }: Pick<ReferenceLoad, "metrics" | "metricGroups">,
): Promise<void> {
  const codes = new Set(metrics.map(({ code }) => code));
  const groups = metricGroups.map(({ code }) => code);
  const added = await db
    .selectFrom("metric")
    .select(["id", "code", "group_code"])
    .where("added_by", "is not", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  for (const [at, { id, code, group_code }] of added.entries()) {
    if (codes.has(code)) continue;
    const group = groups.includes(group_code) ? group_code : (groups.at(-1) ?? group_code);
    await db
      .updateTable("metric")
      .set({ position: metrics.length + at, group_code: group })
      .where("id", "=", id)
      .execute();
  }
}

function idOrThrow(ids: Ids, uid: LocalityUid): number {
  const id = ids.get(uid);
  if (id === undefined)
    throw new DomainError("unknown-locality", `unknown locality: ${uid}`, { locality: uid });
  return id;
}
