import { DomainError } from "@sosanh/core/domain-error";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Submission } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { contradictions, decidedFigures } from "./publication-sql.ts";
import type { Tables } from "./tables/tables.ts";
import { seesAll, visible } from "./viewer-scope.ts";

/** The ordinals of two figures of one cell. */
interface Contradiction {
  readonly first: number;
  readonly last: number;
}

/** @throws DomainError "submission-conflict" naming two figures that fill one cell differently, a quota and a target among them */
export async function refuseContradictions(
  db: Kysely<Tables>,
  { id, title }: Pick<Submission, "id" | "title">,
): Promise<void> {
  const { rows } = await contradictions({ submission: id }).execute(db);
  const [found] = rows as readonly Contradiction[];
  if (found === undefined) return;
  const written = await db
    .selectFrom("submission_figure")
    .select(["ordinal", "shown"])
    .where("submission_id", "=", id)
    .where("ordinal", "in", [found.first, found.last])
    .execute();
  const shownAt = new Map(written.map(({ ordinal, shown }) => [ordinal, shown]));
  throw submissionRefusal("cell-decided-twice", {
    value: title,
    ...{ first: found.first + 1, one: shownAt.get(found.first) ?? "" },
    ...{ second: found.last + 1, other: shownAt.get(found.last) ?? "" },
  });
}

/** @throws DomainError "unknown-locality" naming a place of a decided figure that the viewer does not see */
export async function refuseUnseenPlaces(db: Kysely<Tables>, viewer: Viewer, id: number): Promise<void> {
  if (seesAll(viewer)) return;
  const { rows } = await sql<{ uid: string }>`select l.uid from (${decidedFigures({ submission: id })}) d
    join locality l on l.id = d.locality_id where not ${visible(viewer, "d.locality_id")} limit 1`.execute(
    db,
  );
  const [unseen] = rows;
  if (unseen !== undefined)
    throw new DomainError("unknown-locality", `unknown locality: ${unseen.uid}`, { locality: unseen.uid });
}
