import type { Comparison } from "@sosanh/core/comparison/comparison";
import { placesTold } from "@sosanh/core/comparison/places-told";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { figureChanges } from "@sosanh/core/reviews/figure-changes";
import { toldCells } from "@sosanh/core/reviews/told-cells";
import { annotationsFor } from "@sosanh/db/queries/annotations";
import { addIssue, issueOf, issuesOf } from "@sosanh/db/queries/briefing-issues";
import type { BriefingContent } from "@sosanh/export/briefing-content";
import { comparisonsOf } from "@sosanh/export/briefing-report";
import type { ApiContext } from "./context.ts";
import { dayInVietnam } from "./data-day.ts";
import { foundOrThrow } from "./found.ts";
import { inFrame } from "./in-frame.ts";

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
  const changes = figureChanges(issue.cells, toldCells(comparisons(content)));
  return { ...content, since: { day: dayInVietnam(issue.at), year: issue.year, changes } };
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
  const { database, viewer } = context;
  const annotations = await annotationsFor(database.db, viewer);
  const places: LocalityUid[] = [];
  for (const comparison of comparisons(content)) {
    const { reference } = (await inFrame(context, comparison.view.frame)).context;
    places.push(...placesTold(comparison, { tree: reference.tree, annotations }));
  }
  const cells = toldCells(comparisons(content));
  const told = { briefing: stored, year: content.briefing.year, cells, places };
  foundOrThrow(await addIssue(database, viewer, told), stored);
}

function comparisons({ sections }: BriefingContent): readonly Comparison[] {
  return sections.flatMap(comparisonsOf);
}
