import { asSaidOfDocument, markedOfDocument } from "@sosanh/core/submissions/said-of-document";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { addFigure, type FigureAdded } from "@sosanh/db/queries/added-figures";
import { submissionFor } from "@sosanh/db/queries/submissions";
import { documentAbout } from "@sosanh/ingest/document-about";
import { markedFigure } from "@sosanh/ingest/marked-figure";
import { checkedAgain } from "./check-submission.ts";
import type { TaskContext } from "./data-task.ts";
import type { DataTask } from "./data-work.ts";
import { foundOrThrow } from "./found.ts";
import { namesOf } from "./names-of.ts";
import { saidOfSubmission } from "./read-into-draft.ts";

/**
 * Reads the number that a person marked in the text of a submission and adds it, of the place and period that the
 * document is said to be of where its own words say no other. What the number is, is read here and never asked of the page.
 *
 * @throws DomainError "not-found", "not-allowed", "submission-conflict"; "invalid-input" of what is no single number of
 *   the text, or a figure already
 */
export async function addMarkedFigure(
  context: TaskContext,
  task: Extract<DataTask, { readonly kind: "add-figure" }>,
): Promise<FigureAdded> {
  const { database, viewer, lastRead } = context;
  const { submission: id, reading } = task;
  const submission = foundOrThrow(await submissionFor(database.db, viewer, id), String(id));
  refuseWork(viewer, submission, "add-figure");
  const { document, title } = submission;
  const read = document && (await lastRead.of({ database, viewer }, document.id));
  if (read?.kind !== "text") throw submissionRefusal("not-a-text", { value: title });
  const marked = stretchIn(read.text, task, submission);
  const knowledge = await context.knowledge();
  const reference = await context.reference();
  const figure = markedFigure(read, marked, knowledge);
  if (typeof figure === "string")
    throw submissionRefusal(figure, { value: shortened(read.text.slice(marked.start, marked.end)) });
  const about = documentAbout(read, submission.document?.name ?? "", knowledge);
  const own = saidOfSubmission(submission, about, viewer);
  const said = { ...own, isNameOf: namesOf(own.place, reference) };
  const ofDocument = asSaidOfDocument(markedOfDocument(figure, about), said);
  const { ordinal, submission: now } = await addFigure(database, viewer, {
    ...{ id, reading, read: ofDocument },
    checks: [{ code: "added-by-hand", weight: "look", facts: {} }],
  });
  return { ordinal, submission: await checkedAgain({ database, viewer, reference }, now, [ordinal]) };
}

function stretchIn(
  { length }: string,
  { start, end }: { readonly start: number; readonly end: number },
  { title }: Submission,
): { readonly start: number; readonly end: number } {
  if (0 <= start && start < end && end <= length) return { start, end };
  throw submissionRefusal("outside-text", { value: title, start, end, length });
}

const longestTold = 60;

function shortened(words: string): string {
  const told = words.trim().replaceAll(/\s+/g, " ");
  return told.length > longestTold ? `${told.slice(0, longestTold)}…` : told;
}
