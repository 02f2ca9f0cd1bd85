import type { Comparison } from "@sosanh/core/comparison/comparison";
import { placesTold } from "@sosanh/core/comparison/places-told";
import { figureChanges } from "@sosanh/core/reviews/figure-changes";
import { type ToldCell, toldCells } from "@sosanh/core/reviews/told-cells";
import { addIssue, issueOf, issuesOf } from "@sosanh/db/queries/briefing-issues";
import type { BriefingContent } from "@sosanh/export/briefing-content";
import { comparisonsOf } from "@sosanh/export/briefing-report";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";

/**
 * A stored briefing's content with what became of the figures of its last issue; as it is where there was none the
 * viewer may see.
 */
export async function sinceLastIssue(
  { database, viewer }: ApiContext,
  stored: string,
  content: BriefingContent,
): Promise<BriefingContent> {
  const [last] = await issuesOf(database.db, viewer, stored);
  const issue = last && (await issueOf(database.db, viewer, last.id));
  if (issue === undefined) return content;
  const changes = figureChanges(issue.cells, cellsOf(content));
  return { ...content, since: { day: issue.at.slice(0, 10), year: issue.year, changes } };
}

/**
 * Notes that a stored briefing was issued, with the figures it told.
 *
 * @throws DomainError "not-found" naming the id, where there is no such briefing that the viewer may see
 */
export async function noteIssue(
  context: ApiContext,
  stored: string,
  content: BriefingContent,
): Promise<void> {
  const { database, viewer, reference } = context;
  const places = comparisons(content).flatMap((comparison) =>
    placesTold(comparison, { tree: reference.tree, annotations: [] }),
  );
  const told = { briefing: stored, year: content.briefing.year, cells: cellsOf(content), places };
  foundOrThrow(await addIssue(database, viewer, told), stored);
}

function comparisons({ sections }: BriefingContent): readonly Comparison[] {
  return sections.flatMap(comparisonsOf);
}

/** Every figure told, once: a metric of a place may stand in several parts. */
function cellsOf(content: BriefingContent): readonly ToldCell[] {
  const cells = comparisons(content).flatMap(toldCells);
  const keyed = cells.map(
    (cell) => [JSON.stringify([cell.metric, cell.locality, cell.period]), cell] as const,
  );
  return [...new Map(keyed).values()];
}
