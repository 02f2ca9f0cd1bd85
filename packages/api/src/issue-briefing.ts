import type { Comparison } from "@sosanh/core/comparison/comparison";
import { placesTold } from "@sosanh/core/comparison/places-told";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type FigureChanges, figureChanges } from "@sosanh/core/reviews/figure-changes";
import { toldCells } from "@sosanh/core/reviews/told-cells";
import { annotationsFor } from "@sosanh/db/queries/annotations";
import { addIssue, issueOf, issuesOf } from "@sosanh/db/queries/briefing-issues";
import type { BriefingContent } from "@sosanh/export/briefing-content";
import { comparisonsOf } from "@sosanh/export/briefing-report";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { inFrame } from "./in-frame.ts";

/** Issues looked through for one that told other figures: as many as formats and attempts of one day. */
const mostLookedThrough = 30;

/**
 * A stored briefing's content with what became of the figures of the last issue that told other figures, so that a
 * second file of the same issue lists the same changes as the first. As it is where no issue that the viewer may see told
 * others.
 */
export async function sinceLastIssue(
  { database, viewer }: ApiContext,
  stored: string,
  content: BriefingContent,
): Promise<BriefingContent> {
  const cells = toldCells(comparisons(content));
  const issues = await issuesOf(database.db, viewer, stored);
  for (const { id } of issues.slice(0, mostLookedThrough)) {
    const issue = await issueOf(database.db, viewer, id);
    if (issue === undefined) continue;
    const changes = figureChanges(issue.cells, cells);
    if (isSame(changes)) continue;
    return { ...content, since: { day: dayInVietnam(issue.at), year: issue.year, changes } };
  }
  return content;
}

function isSame({ changes, newPeriods, droppedPeriods }: FigureChanges): boolean {
  return changes.length === 0 && newPeriods.length === 0 && droppedPeriods.length === 0;
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
