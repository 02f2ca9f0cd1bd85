import type { Period } from "@sosanh/core/figures/period";
import { lastVersion } from "@sosanh/core/places/locality";
import type { RenamedSubmission, Submission, SubmissionHead } from "@sosanh/core/submissions/submission";
import { renameSubmission } from "@sosanh/db/queries/rename-submission";
import { submissionFor } from "@sosanh/db/queries/submissions";
import { checkedAgain } from "./check-submission.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { namesOf } from "./names-of.ts";

/** Gives a submission another head, and checks again what went with it to another place or period. */
export async function renameAndCheck(
  context: ApiContext,
  given: SubmissionHead & { readonly id: number },
): Promise<RenamedSubmission> {
  const { database, viewer, reference } = context;
  const before = foundOrThrow(await submissionFor(database.db, viewer, given.id), String(given.id));
  const remark = remarkOf(context, before, given);
  const { ordinals, ...renamed } = await renameSubmission(database, viewer, {
    ...given,
    ...(given.place !== undefined && { isNameOf: namesOf(given.place, reference) }),
    ...(remark !== "" && { remark }),
  });
  return { ...renamed, submission: await checkedAgain(context, renamed.submission, ordinals) };
}

/** Remarks of the office are Vietnamese, whatever language a page is read in. */
function remarkOf({ reference }: ApiContext, before: Submission, given: SubmissionHead): string {
  const { tree } = reference;
  const nameOf = (uid: Submission["place"]): string => {
    const unit = tree.get(uid);
    return (unit && lastVersion(unit))?.name ?? uid;
  };
  const { title, place, period } = given;
  const changes: string[] = [];
  if (title !== undefined && title !== before.title) changes.push(`Tên: ${before.title} → ${title}`);
  if (place !== undefined && place !== before.place)
    changes.push(`Địa phương: ${nameOf(before.place)} → ${nameOf(place)}`);
  if (period !== undefined && periodName(period) !== periodName(before.period))
    changes.push(`Kỳ: ${periodName(before.period)} → ${periodName(period)}`);
  return changes.join("\n");
}

function periodName(period: Period | null | undefined): string {
  if (period === null || period === undefined) return "chưa rõ";
  return period.part === "year" ? `${period.year}` : `${period.part.toUpperCase()} ${period.year}`;
}
