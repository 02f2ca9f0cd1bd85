import type { Submission } from "@sosanh/core/submissions/submission";
import type { View } from "@sosanh/core/view/view";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import css from "./frame.module.css";
import { publishedView } from "./published-view.ts";
import { isWithdrawal } from "./submission-heading.ts";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  readonly submission: Submission;
  /** It was published here a moment ago: the button that had the focus is gone. */
  readonly takesFocus: boolean;
  readonly renderView: (view: View, label: string) => ReactNode;
  readonly renderDocument: (id: string, label: string, className?: string) => ReactNode;
}

/** Figures looked through for what to show of a submission. */
const lookedAt = 1000;

/** Says that a submission is published, with the ways to its figures. */
export function PublishedNotice({ submission, takesFocus, renderView, renderDocument }: Props) {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) notice.current?.focus();
  }, [takesFocus]);
  const language = useLanguage();
  const { published: words } = useSubmissionWords();
  const { id, data, document } = submission;
  const figures = useQuery(
    trpc.submissions.figures.queryOptions({ id, list: "decided", from: 0, count: lookedAt }),
  );
  const view =
    figures.data === undefined ? undefined : publishedView(figures.data.figures, { data, language });
  const isTakenBack = isWithdrawal(submission);
  const title = isTakenBack ? words.withdrawn : words.title;
  return (
    <section ref={notice} className={css.strip} aria-label={title} tabIndex={-1}>
      <h2>{title}</h2>
      <p>{isTakenBack ? words.withdrawnText : words.text}</p>
      <div className={css.stripTools}>
        {document !== undefined && renderDocument(document.id, words.document, controls.button)}
        {view !== undefined && renderView(view, words.chart)}
      </div>
    </section>
  );
}
