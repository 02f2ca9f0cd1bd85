import { randomUUID } from "node:crypto";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { BriefingIssue } from "@sosanh/core/reviews/stored-briefing";
import { packCells, unpackCells } from "@sosanh/core/reviews/told-cells";
import type { Kysely } from "kysely";
import { compressedText, textOf } from "../compressed-text.ts";
import type { Database } from "../engine.ts";
import { toIssue } from "../tables/briefing.ts";
import type { Tables } from "../tables/tables.ts";
import { allPlacesVisible, keepPlaces } from "./kept-places.ts";

/** An issue as lists show it: without the figures it told. */
export type ListedIssue = Omit<BriefingIssue, "cells">;

/** The issues of a briefing whose every place the viewer may see, latest first. */
export async function issuesOf(db: Kysely<Tables>, viewer: Viewer, briefing: string): Promise<ListedIssue[]> {
  const rows = await seenIssues(db, viewer)
    .select(["id", "briefing_id", "year", "issued_at", "issued_by"])
    .where("briefing_id", "=", briefing)
    .orderBy("issued_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toIssue);
}

/** An issue with the figures it told; undefined when there is none of the id that the viewer may see. */
export async function issueOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<BriefingIssue | undefined> {
  const row = await seenIssues(db, viewer).selectAll().where("id", "=", id).executeTakeFirst();
  return row && { ...toIssue(row), cells: unpackCells(await textOf(row.cells)) };
}

/** What an issue tells: `places` are those of figures in its words and pictures that are not among the cells. */
export type ToldIssue = Pick<BriefingIssue, "briefing" | "year" | "cells"> & {
  readonly places?: readonly LocalityUid[];
};

/**
 * Notes that the viewer issues a briefing for a year, telling these figures. Who may not see a place of which it tells
 * a figure does not see the issue, nor its files.
 *
 * @returns undefined when there is no briefing of the id that the viewer may see
 * @throws DomainError "unknown-locality" for a place that does not exist or the viewer may not see
 */
export async function addIssue(
  database: Database,
  viewer: Viewer,
  { places = [], ...told }: ToldIssue,
): Promise<BriefingIssue | undefined> {
  const issue = { ...told, id: randomUUID(), at: new Date().toISOString(), by: viewer.user };
  const cells = await compressedText(packCells(told.cells));
  return database.write(async ({ db }) => {
    const seen = await db
      .selectFrom("briefing")
      .select("id")
      .where("id", "=", told.briefing)
      .where(allPlacesVisible(viewer, "briefing.id"))
      .executeTakeFirst();
    if (seen === undefined) return undefined;
    await db
      .insertInto("briefing_issue")
      .values({
        id: issue.id,
        briefing_id: seen.id,
        year: issue.year,
        issued_at: issue.at,
        issued_by: issue.by,
        cells,
      })
      .execute();
    const ofCells = told.cells.filter(({ value }) => isKnown(value)).map(({ locality }) => locality);
    await keepPlaces(db, viewer, { kept: issue.id, places: [...ofCells, ...places] });
    return issue;
  });
}

/** Takes the issues of a briefing away, with their files; asked for by who may take the briefing away. */
export async function removeIssues(db: Kysely<Tables>, briefing: string): Promise<void> {
  const ids = db.selectFrom("briefing_issue").select("id").where("briefing_id", "=", briefing);
  await db.deleteFrom("kept_file").where("kept", "in", ids).execute();
  await db.deleteFrom("kept_place").where("kept", "in", ids).execute();
  await db.deleteFrom("briefing_issue").where("briefing_id", "=", briefing).execute();
}

function seenIssues(db: Kysely<Tables>, viewer: Viewer) {
  return db.selectFrom("briefing_issue").where(allPlacesVisible(viewer, "briefing_issue.id"));
}
