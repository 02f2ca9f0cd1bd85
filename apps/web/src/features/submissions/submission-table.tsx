import { periodEnd } from "@sosanh/core/figures/period";
import { timeInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { ReactNode } from "react";
import { officeTitle } from "../../ui/office-text.ts";
import { periodText } from "../../ui/period-text.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { LeftText } from "./left-text.tsx";
import { PlaceName } from "./place-name.tsx";
import { StateMark } from "./state-mark.tsx";
import { type SubmissionWords, useSubmissionWords } from "./submission-words.ts";
import css from "./submissions.module.css";
import { dayText } from "./written-time.ts";

interface Props {
  readonly submissions: readonly Submission[];
  readonly renderOpen: (id: number, title: string) => ReactNode;
}

/** Submissions a row each; on a phone a block each. */
export function SubmissionTable({ submissions, renderOpen }: Props) {
  const { list } = useSubmissionWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={css.card} aria-label={list.page} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {(["title", "place", "period", "state", "figures", "updated"] as const).map((name) => (
              <th key={name} scope="col">
                {list[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {submissions.map((submission) => (
            <Row key={submission.id} submission={submission} renderOpen={renderOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ submission, renderOpen }: { readonly submission: Submission } & Pick<Props, "renderOpen">) {
  const language = useLanguage();
  const words = useSubmissionWords();
  const { id, title, place, period, document, kind, state, updatedAt, createdBy } = submission;
  return (
    <tr>
      <th scope="row">
        {renderOpen(id, officeTitle(title, language))}
        <span className={css.detail} title={document?.name}>
          {document === undefined ? words.kinds[kind] : fileDetail(document.name, title, words.list)}
        </span>
      </th>
      <td className={css.place}>
        <PlaceName place={place} on={period === undefined ? undefined : periodEnd(period)} />
      </td>
      <td className={css.period} data-none={period === undefined || undefined}>
        {period === undefined ? words.list.noPeriod : periodText(period, language)}
      </td>
      <td>
        <StateMark state={state} />
      </td>
      <td>
        <LeftText submission={submission} />
      </td>
      <td className={css.time}>
        {dayText(updatedAt, language)} <span className={css.quiet}>{timeInVietnam(updatedAt)}</span>
        <span className={css.detail}>{whoText(createdBy, language)}</span>
      </td>
    </tr>
  );
}

/** How a file is told: by its name; one that is called as the submission by its kind alone. */
function fileDetail(name: string, title: string, words: SubmissionWords["list"]): string {
  const ending = /\.([a-z]{2,5})$/iu.exec(name)?.[1];
  const isSame = name === title || name === `${title}.${ending}`;
  return isSame && ending !== undefined ? words.file(ending.toUpperCase()) : name;
}
