import type { CheckCode, FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import { figuresOfCells } from "@sosanh/db/queries/same-cell-figures";
import { refuseRenumbered } from "@sosanh/db/queries/seen-submissions";
import {
  decideFigures,
  figuresOfSubmission,
  type NewDecision,
  type NewDecisions,
} from "@sosanh/db/queries/submission-figures";
import { submissionFor } from "@sosanh/db/queries/submissions";
import { checkedAgain, checksOfFigures, mostAtOnce } from "./check-submission.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";

type Checking = Pick<ApiContext, "database" | "viewer" | "reference">;

/** What deciding many figures by one word did. */
export interface DecidedTogether {
  readonly submission: Submission;
  /** Those that stay undecided, since something speaks against them as they would enter: the first of each, by ordinal. */
  readonly left: readonly { readonly ordinal: number; readonly check: FigureCheck }[];
}

/**
 * Decides many figures by one word, in one transaction, without those that a person would have to look at one by one:
 * each is checked as it would enter, against what is published, last year's figure, its target, the register and the
 * other figures. That it is of another place or period than the document is no reason where a person said so.
 */
export async function decideTogether(
  context: Checking,
  given: NewDecisions & {
    /** Those that a person has looked at: decided whatever speaks against them. */
    readonly looked?: readonly number[];
  },
): Promise<DecidedTogether> {
  const { database, viewer } = context;
  const { id, reading, decisions } = given;
  const submission = foundOrThrow(await submissionFor(database.db, viewer, id), String(id));
  refuseWork(viewer, submission, "decide");
  refuseRenumbered(submission, reading);
  const looked = new Set(given.looked);
  const left = (await spokenAgainst(context, submission, decisions)).filter(
    ({ ordinal }) => !looked.has(ordinal),
  );
  const isLeft = new Set(left.map(({ ordinal }) => ordinal));
  const free = decisions.filter(({ ordinal }) => !isLeft.has(ordinal));
  if (free.length === 0) return { submission, left };
  const decided = await decideFigures(database, viewer, { id, reading, decisions: free });
  const ordinals = free.map(({ ordinal }) => ordinal);
  return { submission: await checkedAgain(context, decided, ordinals), left };
}

async function spokenAgainst(
  context: Checking,
  { id, place, period, data, counts }: Submission,
  decisions: readonly NewDecision[],
): Promise<DecidedTogether["left"]> {
  const { database, viewer } = context;
  const ordinals = decisions.map(({ ordinal }) => ordinal);
  const isLarge = counts.total > mostAtOnce;
  const figures = isLarge
    ? await figuresOfCells(database.db, viewer, { id, ordinals })
    : await figuresOfSubmission(database.db, viewer, { id, list: "all", from: 0, count: mostAtOnce });
  const said = new Map(decisions.map(({ ordinal, decision }) => [ordinal, decision]));
  const wouldBe = figures.map(({ ordinal, read, decision: before }) => {
    const decision = said.has(ordinal) ? said.get(ordinal) : before;
    return { ordinal, read, ...(decision && { decision }) };
  });
  const about = { place, ...(period !== undefined && { period }) };
  const found = await checksOfFigures(context, { about, data }, wouldBe);
  return wouldBe.flatMap(({ ordinal, read, decision }, at) => {
    const figure = decision?.figure;
    if (!said.has(ordinal) || figure === undefined) return [];
    const settled = new Set<CheckCode>([
      ...(figure.locality !== read.locality.uid ? (["other-place"] as const) : []),
      ...(figure.period.year !== read.year ? (["other-year"] as const) : []),
    ]);
    const check = found[at]?.find(({ weight, code }) => weight === "look" && !settled.has(code));
    return check === undefined ? [] : [{ ordinal, check }];
  });
}
