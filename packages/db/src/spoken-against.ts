import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import { mostListed, type PublicationDoubts } from "@sosanh/core/submissions/publication";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { Kysely } from "kysely";
import { figuresAt } from "./queries/figure-rows.ts";
import { decisionCode } from "./tables/codes.ts";
import { toChecks } from "./tables/read-figure.ts";
import type { Tables } from "./tables/tables.ts";

/** So many rows are looked through at a time. */
const rowsAtOnce = 5000;

/**
 * The figures of a submission that enter although a check asks for a person's eye, in the document's order, at most
 * `mostListed`, and how many there are. That another figure stands in the cell is no check here: a preview shows it beside
 * the new one. For who sees the places of all the figures; others are not to be told.
 */
export async function spokenAgainst(
  db: Kysely<Tables>,
  { id }: Pick<Submission, "id">,
): Promise<PublicationDoubts> {
  const found = new Map<number, readonly FigureCheck[]>();
  let count = 0;
  // A whole table that replaces another says so in every row: all are looked through, a part at a time.
  for (let after: number | undefined = -1; after !== undefined; ) {
    const rows = await looked(db, id, after);
    for (const row of rows) {
      const checks = toChecks(row).filter(
        ({ weight, code }) => weight === "look" && code !== "second-source",
      );
      if (checks.length === 0) continue;
      count += 1;
      if (found.size < mostListed) found.set(row.ordinal, checks);
    }
    after = rows.length < rowsAtOnce ? undefined : rows.at(-1)?.ordinal;
  }
  const figures = await figuresAt(db, id, [...found.keys()]);
  const listed = figures.flatMap(({ ordinal, decision }) => {
    const checks = found.get(ordinal);
    return decision?.figure === undefined || checks === undefined
      ? []
      : [{ ordinal, figure: decision.figure, checks }];
  });
  return { count, listed };
}

/** What enters and asks for an eye, behind an ordinal. */
function looked(db: Kysely<Tables>, id: number, after: number) {
  return db
    .selectFrom("submission_figure")
    .select(["ordinal", "checks"])
    .where("submission_id", "=", id)
    .where("ordinal", ">", after)
    .where("decision", "in", [decisionCode.accepted, decisionCode.corrected])
    .where("needs_look", "=", 1)
    .orderBy("ordinal")
    .limit(rowsAtOnce)
    .execute();
}
