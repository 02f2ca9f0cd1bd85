import type { SubmissionEvent, SubmissionRemark } from "@sosanh/core/submissions/submission";

/** What happened to a submission, and what was remarked, as one story. */
export type TimelineEntry =
  | { readonly kind: "event"; readonly at: string; readonly event: SubmissionEvent }
  | { readonly kind: "remark"; readonly at: string; readonly remark: SubmissionRemark };

interface History {
  readonly events: readonly SubmissionEvent[];
  readonly remarks: readonly SubmissionRemark[];
}

/** Events and remarks together, the last first; a remark that only repeats its event's words is left out. */
export function timelineEntries({ events, remarks }: History): readonly TimelineEntry[] {
  const said = new Set(events.map(({ at, by, remark }) => `${at} ${by} ${remark ?? ""}`));
  const own = remarks.filter(({ at, by, text }) => !said.has(`${at} ${by} ${text}`));
  const entries: readonly TimelineEntry[] = [
    ...events.map((event) => ({ kind: "event", at: event.at, event }) as const),
    ...own.map((remark) => ({ kind: "remark", at: remark.at, remark }) as const),
  ];
  // What was stored last of one instant comes first as well.
  return entries.toReversed().toSorted((a, b) => b.at.localeCompare(a.at));
}

/** What a submission was returned for, and what came back. */
interface Answer {
  readonly asked: SubmissionEvent;
  readonly answer: SubmissionEvent;
  /** What was said of the whole before it was submitted again, in words of its own, oldest first. */
  readonly said: readonly SubmissionRemark[];
}

/**
 * What a submission that waits again was last returned for, and how it was submitted since; undefined where it was not
 * returned before.
 */
export function answeredReturn({ events, remarks }: History): Answer | undefined {
  const at = events.findLastIndex(({ action }) => action === "return");
  const asked = events[at];
  const answer = events.findLast(({ action }, index) => index > at && action === "submit");
  if (asked === undefined || answer === undefined) return undefined;
  const said = remarks.filter(
    ({ ordinal, at: when, text }) =>
      ordinal === undefined && when > asked.at && when <= answer.at && text !== answer.remark,
  );
  return { asked, answer, said };
}

/** What was remarked on one figure, oldest first. */
export interface FigureRemarks {
  readonly ordinal: number;
  readonly remarks: readonly SubmissionRemark[];
}

/**
 * What was remarked on figures while the submission that was last returned waited for approval, and what was answered
 * since, by figure; nothing of a submission that was never returned.
 */
export function remarksOfReturn({ events, remarks }: History): readonly FigureRemarks[] {
  const at = events.findLastIndex(({ action }) => action === "return");
  const submitted = events.findLast(({ action }, index) => index < at && action === "submit");
  if (submitted === undefined) return [];
  const byFigure = new Map<number, SubmissionRemark[]>();
  for (const remark of remarks) {
    if (remark.ordinal === undefined || remark.at < submitted.at) continue;
    const own = byFigure.get(remark.ordinal);
    if (own === undefined) byFigure.set(remark.ordinal, [remark]);
    else own.push(remark);
  }
  return [...byFigure].map(([ordinal, said]) => ({ ordinal, remarks: said }));
}

/** How a submission that waits for approval was handed in the last time, where it was handed in with words. */
export function handedInWith({ events }: History): SubmissionEvent | undefined {
  const last = events.findLast(({ action }) => action === "submit");
  return last?.remark === undefined ? undefined : last;
}

/** The last return of a submission, with its remark; undefined where it never was. */
export function lastReturn({ events }: History): SubmissionEvent | undefined {
  return events.findLast(({ action }) => action === "return");
}
