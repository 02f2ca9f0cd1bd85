import { DomainError } from "@sosanh/core/domain-error";
import { framedTree } from "@sosanh/core/frames/framed-tree";
import { lineageOf } from "@sosanh/core/places/lineage";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { type SplitWeight, weightFault } from "@sosanh/core/places/split-weight";
import type { Kysely } from "kysely";
import type { Database, Writer } from "./engine.ts";
import { localitiesOf, successionsOf } from "./queries/localities.ts";
import { metricsOf } from "./queries/metrics.ts";
import { splitWeightsOf } from "./queries/split-weights.ts";
import { storeToday } from "./store-today.ts";
import type { Tables } from "./tables/tables.ts";
import { storedCells } from "./touched-cells.ts";

type Part = Pick<SplitWeight, "from" | "to">;

/**
 * Stores the share of a split unit that the office enters, in place of an earlier one, and computes anew what stands on
 * today's units by it, in one transaction.
 *
 * @throws DomainError "invalid-weight" saying why it cannot be kept
 */
export async function saveSplitWeight(database: Database, weight: SplitWeight): Promise<void> {
  await database.write(async (writer) => {
    const { db } = writer;
    const why = weightFault(weight, await splitWeightsOf(db), await successionsOf(db));
    if (why !== undefined)
      throw new DomainError("invalid-weight", `weight refused: ${why}`, { ...weight, why });
    await deletePart(db, weight);
    const ids = await idsOf(db, weight);
    const { share, basis } = weight;
    await db
      .insertInto("split_weight")
      .values({ ...ids, share, basis, created_at: new Date().toISOString() })
      .execute();
    await storeAffected(writer, weight.from);
  });
}

/** Takes a weight away and computes anew what stood on it. @returns false when there was none of the part */
export async function removeSplitWeight(database: Database, part: Part): Promise<boolean> {
  return database.write(async (writer) => {
    const removed = await deletePart(writer.db, part);
    if (removed) await storeAffected(writer, part.from);
    return removed;
  });
}

async function deletePart(db: Kysely<Tables>, part: Part): Promise<boolean> {
  const idOf = (uid: LocalityUid) => db.selectFrom("locality").select("id").where("uid", "=", uid);
  const removed = await db
    .deleteFrom("split_weight")
    .where("from_id", "=", idOf(part.from))
    .where("to_id", "=", idOf(part.to))
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

async function idsOf(db: Kysely<Tables>, { from, to }: Part): Promise<{ from_id: number; to_id: number }> {
  const idOf = (uid: LocalityUid) =>
    db.selectFrom("locality").select("id").where("uid", "=", uid).executeTakeFirstOrThrow();
  return { from_id: (await idOf(from)).id, to_id: (await idOf(to)).id };
}

/** The units of today that a split unit went into, what lies above them, and the former districts beside. */
async function storeAffected(writer: Writer, from: LocalityUid): Promise<void> {
  const { db } = writer;
  const register = localityTree(await localitiesOf(db));
  const lineage = lineageOf(register, await successionsOf(db));
  const day = register.lastChange;
  const tree = framedTree(register, lineage, day);
  const units = lineage.unitsOn(from, day);
  const places = new Set(units.flatMap((uid) => [uid, ...tree.ancestorsOn(uid, day)]));
  for (const uid of [...places])
    for (const former of tree.frame?.formerDistrictsIn(uid) ?? []) places.add(former);
  const cells = (await storedCells(db)).list();
  await storeToday(writer, await metricsOf(db), { cells, places: [...places] });
}
