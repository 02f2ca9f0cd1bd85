import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { type RefObject, useState } from "react";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { FigureList } from "./figure-list.tsx";
import { countText } from "./figure-text.ts";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import css from "./sure-list.module.css";
import { SureSummary } from "./sure-summary.tsx";
import { useSeenRows } from "./use-seen-rows.ts";

interface Props {
  /** Of which the figures are: in another one nothing was seen yet. */
  readonly reading: number | undefined;
  readonly figures: readonly SubmissionFigure[];
  /** How many there are, also those that are not loaded. */
  readonly total: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly moved: number;
  readonly onEnd?: () => void;
}

/** Above so many a person may look at a summary instead of every row. */
const summaryFrom = 100;

/** What nothing speaks against: looked at in one table, and accepted together once it has been on the screen. */
export function SureList({ reading, figures, total, scroller, moved, onEnd }: Props) {
  const words = useReviewWords();
  const language = useLanguage();
  const { readOnly } = useReview();
  const { seen, watch } = useSeenRows(reading);
  return (
    <section className={css.sure} aria-label={words.sureTitle}>
      <header className={css.head}>
        <h2>{words.sureTitle}</h2>
        {!readOnly && <AcceptSeen key={reading} figures={figures} total={total} seen={seen} />}
      </header>
      <div className={css.columns} aria-hidden="true">
        <span>{words.sureHead.metric}</span>
        <span>{words.sureHead.before}</span>
        <span>{words.sureHead.now}</span>
        <span>{words.sureHead.change}</span>
      </div>
      <FigureList
        {...{ figures, scroller, moved, watch }}
        label={words.sureTitle}
        isNumbered={false}
        {...(onEnd === undefined ? {} : { onEnd })}
      />
      {total === 0 && <p className="note">{words.empty.sure}</p>}
      <span className="visually-hidden" role="status">
        {total > 0 && words.seeFirst(countText(seen.size, language), countText(total, language))}
      </span>
    </section>
  );
}

function AcceptSeen(props: Pick<Props, "figures" | "total"> & { readonly seen: ReadonlySet<number> }) {
  const { figures, total, seen } = props;
  const words = useReviewWords();
  const language = useLanguage();
  const { acceptSure } = useReview();
  const { progress } = acceptSure;
  const [isSummarySeen, setSummarySeen] = useState(false);
  const failure = useFailureText(acceptSure.error);
  // An open row was seen as well: it stands unfolded.
  const { selected } = useReview();
  const shown = figures.filter(({ ordinal }) => seen.has(ordinal) || ordinal === selected?.ordinal);
  const isAll = isSummarySeen || shown.length === total;
  const count = (n: number) => countText(n, language);
  const buttonText = () => {
    if (progress !== undefined) return words.acceptingOf(count(progress.done), count(progress.expected));
    if (acceptSure.isPending) return words.acceptingCount(count(isAll ? total : shown.length));
    return isAll ? words.acceptAll(count(total)) : words.acceptSeen(count(shown.length), count(total));
  };
  if (total === 0 && progress === undefined) return null;
  return (
    <div className={css.accept}>
      <button
        type="button"
        className={controls.button}
        data-key="accept-sure"
        aria-keyshortcuts="A"
        disabled={acceptSure.isPending || (shown.length === 0 && !isAll)}
        onClick={() => acceptSure.run(isAll ? undefined : shown.map(({ ordinal }) => ordinal))}
      >
        {buttonText()}{" "}
        <span aria-hidden="true">
          <kbd>A</kbd>
        </span>
      </button>
      {progress !== undefined && (
        <progress
          className={css.progress}
          aria-label={words.accepting}
          max={progress.expected}
          value={progress.done}
        />
      )}
      {total > summaryFrom && <SureSummary isSeen={isSummarySeen} onSeen={setSummarySeen} />}
      {failure !== undefined && <p role="alert">{failure}</p>}
    </div>
  );
}
