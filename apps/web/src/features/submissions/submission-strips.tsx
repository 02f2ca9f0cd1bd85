import { timeInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { SubmissionEvent, SubmissionRemark } from "@sosanh/core/submissions/submission";
import type { ReactNode } from "react";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { answeredOnFigures } from "./answered-on-figures.ts";
import css from "./frame.module.css";
import { type FigureNaming, remarkedFigure } from "./remarked-figure.ts";
import { useSubmissionWords } from "./submission-words.ts";
import {
  answeredReturn,
  type FigureRemarks,
  handedInWith,
  lastReturn,
  remarksOfReturn,
} from "./timeline-entries.ts";
import { dayText } from "./written-time.ts";

interface Props {
  readonly events: readonly SubmissionEvent[];
  readonly remarks: readonly SubmissionRemark[];
  readonly naming: FigureNaming;
  /** A way to a figure within the submission. */
  readonly renderOrdinal: (ordinal: number, label: string) => ReactNode;
}

/** What was said when the submission was returned, of the whole and of its figures, where nobody can miss it. */
export function Returned(props: Props) {
  const { timeline } = useSubmissionWords();
  const told = useTold();
  const event = lastReturn(props);
  if (event === undefined) return null;
  return (
    <section className={css.strip} data-tone="returned" aria-label={timeline.actions.return}>
      <h2>{timeline.returned(...told(event))}</h2>
      <p>{event.remark}</p>
      <OnFigures {...props} of={remarksOfReturn(props)} />
    </section>
  );
}

/** Before it is approved: what it was returned for, what was answered, and what was said as it was handed in. */
export function HandedIn(props: Props) {
  const { timeline } = useSubmissionWords();
  const told = useTold();
  const found = answeredReturn(props);
  if (found === undefined) {
    const event = handedInWith(props);
    if (event === undefined) return null;
    return (
      <section className={css.strip} data-tone="answered" aria-label={timeline.actions.submit}>
        <h2>{timeline.handedIn(...told(event))}</h2>
        <p>{event.remark}</p>
      </section>
    );
  }
  const { asked, answer, said } = found;
  const of = remarksOfReturn(props);
  const words = [...said.map(({ text }) => text), ...(answer.remark === undefined ? [] : [answer.remark])];
  const answerText = words.length === 0 ? undefined : words.join("\n");
  const isAnswered = answeredOnFigures(found, of);
  return (
    <section className={css.strip} data-tone="answered" aria-label={timeline.returnAndAnswer}>
      <h2>{timeline.returned(...told(asked))}</h2>
      <p>{asked.remark}</p>
      <h2>{timeline.answered(...told(answer))}</h2>
      <p>{answerText ?? (isAnswered ? timeline.answeredOnFigures : timeline.unanswered)}</p>
      <OnFigures {...props} of={of} />
    </section>
  );
}

/** What was asked and answered about single figures, each a press away from it. */
function OnFigures({ of, naming, renderOrdinal }: { readonly of: readonly FigureRemarks[] } & Props) {
  const language = useLanguage();
  const { timeline } = useSubmissionWords();
  if (of.length === 0) return null;
  return (
    <ul className={css.onFigures}>
      {of.map(({ ordinal, remarks }) => (
        <li key={ordinal}>
          {renderOrdinal(ordinal, remarkedFigure(ordinal, naming, language) ?? timeline.figure(ordinal + 1))}
          {remarks.map(({ id, by, text }) => (
            <p key={id}>
              {whoText(by, language)}: {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Who did it, and when. */
function useTold() {
  const language = useLanguage();
  const { timeline } = useSubmissionWords();
  return ({ at, by }: SubmissionEvent) =>
    [whoText(by, language), timeline.at(dayText(at, language), timeInVietnam(at))] as const;
}
