import { type Period, periodEnd } from "@sosanh/core/figures/period";
import { timeInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { RenamedSubmission, Submission } from "@sosanh/core/submissions/submission";
import { mayWorkOn } from "@sosanh/core/submissions/submission-moves";
import { useIsMutating } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { trpc } from "../../trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { CheckIcon } from "../../ui/icons.tsx";
import { officeTitle } from "../../ui/office-text.ts";
import { periodText } from "../../ui/period-text.ts";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./frame.module.css";
import { usePlaceName } from "./place-name.tsx";
import { RenameForm } from "./rename-form.tsx";
import { StateMark } from "./state-mark.tsx";
import { submissionHeading } from "./submission-heading.ts";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  readonly submission: Submission;
  readonly viewer: Viewer;
  /** What can be done, as buttons. */
  readonly buttons: ReactNode;
  /** How many entries the history below has. */
  readonly entries: number;
  readonly historyId: string;
  readonly onRenamed: (renamed: RenamedSubmission) => void;
  readonly renderList: (label: string) => ReactNode;
  readonly renderOpen: (id: number, label: string) => ReactNode;
  readonly renderDocument: (id: string, label: string) => ReactNode;
  readonly renderPlacePicker: RenderPlacePicker;
  /** The way to the sheet that the figures of an entry were typed on. */
  readonly renderSheet: RenderSheet;
}

/** The way to a sheet of direct entry. */
export type RenderSheet = (
  sheet: { readonly place: LocalityUid; readonly period: Period },
  label: string,
) => ReactNode;

/** Whose figures these are, how far they are, that they are saved, and what can be done with them. */
export function SubmissionHead(props: Props) {
  const { submission, viewer, buttons, entries, historyId } = props;
  const { place, period, document, state, data, kind, undoes } = submission;
  const language = useLanguage();
  const { product, data: dataWords } = useWords();
  const words = useSubmissionWords();
  const [isEdited, setEdited] = useState(false);
  const placeName = usePlaceName(place, period === undefined ? undefined : periodEnd(period));
  const title = officeTitle(submission.title, language);
  const heading = submissionHeading(submission, language);
  return (
    <header className={css.head}>
      <title>{`${title} · ${words.list.page} · ${product}`}</title>
      <div className={css.headText}>
        <nav className={css.crumbs} aria-label={words.head.crumbs}>
          {props.renderList(words.list.page)}
          <span aria-hidden="true">›</span>
          <span aria-current="page" title={title}>
            {title}
          </span>
          <span aria-hidden="true">›</span>
          <span>{placeName}</span>
        </nav>
        <h1>{heading}</h1>
        <p className={css.facts}>
          <StateMark state={state} />
          {period !== undefined && <span>{periodText(period, language)}</span>}
          <span className={css.file} title={document?.name}>
            {document === undefined ? words.kinds[kind] : props.renderDocument(document.id, document.name)}
          </span>
          {kind === "entry" && period !== undefined && mayWorkOn(viewer, submission) && (
            <span>{props.renderSheet({ place, period }, words.head.sheet)}</span>
          )}
          {undoes !== undefined && <span>{props.renderOpen(undoes, words.head.undoes)}</span>}
          {data === "sample" && <Badge tone="sample">{dataWords.badge}</Badge>}
          {mayWorkOn(viewer, submission) && (
            <button
              type="button"
              className={css.link}
              aria-expanded={isEdited}
              onClick={() => setEdited(!isEdited)}
            >
              {words.head.edit}
            </button>
          )}
          <a className={css.link} href={`#${historyId}`}>
            {words.head.history(entries)}
          </a>
        </p>
      </div>
      <div className={css.buttons}>
        <Saved submission={submission} />
        {buttons}
      </div>
      {isEdited && (
        <div className={css.edit}>
          <RenameForm
            submission={submission}
            renderPlacePicker={props.renderPlacePicker}
            onRenamed={props.onRenamed}
            onDone={() => setEdited(false)}
          />
        </div>
      )}
    </header>
  );
}

/** "Đã lưu lúc 14:32": everything decided is kept as soon as it is decided. */
function Saved({ submission }: { readonly submission: Submission }) {
  const { head } = useSubmissionWords();
  const under = useIsMutating({ mutationKey: trpc.submissions.decide.mutationKey() });
  return (
    <span className={css.saved} role="status">
      {under > 0 ? (
        head.saving
      ) : (
        <>
          <CheckIcon /> {head.saved(timeInVietnam(submission.updatedAt))}
        </>
      )}
    </span>
  );
}
