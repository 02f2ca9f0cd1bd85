import { useMediaQuery } from "@mantine/hooks";
import { type RefObject, useEffect, useRef } from "react";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { useFailureText } from "../../ui/failure-text.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { ActsTold } from "./acts-told.tsx";
import { AddMissing } from "./add-missing.tsx";
import type { FigureBook } from "./figure-book.ts";
import { FigureList } from "./figure-list.tsx";
import { type ReviewList, reviewLists, sizesOf } from "./figure-list-of.ts";
import { countText } from "./figure-text.ts";
import css from "./list-pane.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import { SureList } from "./sure-list.tsx";
import { TogetherBar } from "./together-bar.tsx";
import type { Saving } from "./use-decisions.ts";
import type { useFigurePages } from "./use-figure-pages.ts";
import { useIsText } from "./use-is-text.ts";
import { showsSure } from "./use-open-figure.ts";

interface Props {
  readonly book: FigureBook;
  readonly pages: ReturnType<typeof useFigurePages>;
  readonly saving: Saving;
  readonly moved: number;
}

/** What is to be decided: by lists, with how far it is, what is saved, and the open figure among the others. */
export function ListPane({ book, pages, saving, moved }: Props) {
  const words = useReviewWords();
  const { list, submission, readOnly, selected, marking } = useReview();
  const scroller = useRef<HTMLDivElement>(null);
  const isClosed = selected === undefined;
  useEffect(() => {
    // The last of a list was decided: the keys go on from the list, not from the top of the page.
    if (moved > 0 && isClosed) scroller.current?.focus({ preventScroll: true });
  }, [moved, isClosed]);
  const counts = book.counts(submission);
  const sizes = sizesOf(counts);
  const figures = book.list(list);
  const isLoading = pages.isLoading && figures.length === 0 && sizes[list] > 0;
  const isSureBeneath = list === "look" && showsSure(sizes.look) && sizes.sure > 0 && !readOnly;
  const { state } = useWords();
  // The document is no pane of its own there, but the sentence of the open figure.
  const isPhone = useMediaQuery("(max-width: 767px)") ?? false;
  const isText = useIsText(submission.document?.id);
  return (
    <section className={css.pane} aria-label={words.figures}>
      <Tabs sizes={sizes} decided={counts.decided} total={counts.total} />
      <div>
        <Bands saving={saving} />
        <ActsTold />
        {marking.figures.length > 0 && !readOnly && <TogetherBar />}
      </div>
      <div
        ref={scroller}
        className={css.scroll}
        id="review-list"
        role="tabpanel"
        aria-label={words.lists[list]}
      >
        {pages.error !== undefined && <Failure error={pages.error} onRetry={pages.retry} />}
        {isLoading && <Skeleton rows={5} height={52} label={state.loading} />}
        {list !== "sure" && figures.length > 0 && (
          <div className={css.card}>
            <FigureList
              key={list}
              {...{ figures, scroller, moved }}
              label={words.lists[list]}
              isNumbered={list === "look"}
              onEnd={() => void pages.more(list)}
            />
          </div>
        )}
        {list !== "sure" && sizes[list] === 0 && (
          <p className={css.empty}>
            {counts.total === 0
              ? words.nothingRead
              : list === "look" && counts.decided === counts.total
                ? words.allDecided
                : words.empty[list]}
          </p>
        )}
        {(list === "sure" || isSureBeneath) && (
          <Sure {...{ book, pages, moved, scroller }} total={sizes.sure} />
        )}
        {isPhone && isText && <AddMissing />}
      </div>
    </section>
  );
}

function Sure(props: Omit<Props, "saving"> & { total: number; scroller: RefObject<HTMLDivElement | null> }) {
  const { book, pages, moved, scroller, total } = props;
  return (
    <SureList
      reading={book.reading()}
      figures={book.list("sure")}
      {...{ total, scroller, moved }}
      onEnd={() => void pages.more("sure")}
    />
  );
}

function Tabs(props: { sizes: Readonly<Record<ReviewList, number>>; decided: number; total: number }) {
  const { sizes, decided, total } = props;
  const words = useReviewWords();
  const language = useLanguage();
  const { list, setList, undo, readOnly } = useReview();
  const tabs = reviewLists.filter((one) => one !== "held" || sizes.held > 0 || list === "held");
  const count = (n: number) => countText(n, language);
  const move = (key: string) => {
    const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(tabs.indexOf(list) + by + tabs.length) % tabs.length];
    if (by !== 0 && next !== undefined) setList(next);
  };
  return (
    <header className={css.head}>
      <div className={css.tabs} role="tablist" aria-label={words.figures}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === list}
            aria-controls="review-list"
            tabIndex={one === list ? 0 : -1}
            ref={(tab) => {
              // The arrows move the focus with the tab.
              if (one === list && document.activeElement?.getAttribute("role") === "tab") tab?.focus();
            }}
            className={css.tab}
            data-list={one}
            data-none={sizes[one] === 0 || undefined}
            onClick={() => setList(one)}
            onKeyDown={(event) => move(event.key)}
          >
            {words.lists[one]} <span className={css.count}>{count(sizes[one])}</span>
          </button>
        ))}
      </div>
      <div className={css.progress}>
        <progress max={total} value={decided} aria-label={words.progress(count(decided), count(total))} />
        {undo !== undefined && !readOnly && (
          <button type="button" className={css.undo} onClick={undo}>
            {words.undo} <kbd>Z</kbd>
          </button>
        )}
      </div>
    </header>
  );
}

/** What a person must know of what was not kept. */
function Bands({ saving }: { saving: Saving }) {
  const words = useReviewWords();
  const why = useFailureText(saving.refused?.error);
  return (
    <>
      {saving.state === "lost" && (
        <p className={css.band} role="alert">
          {words.lost(saving.waiting)}
          <button type="button" className={controls.button} onClick={saving.sendNow}>
            {words.sendNow}
          </button>
        </p>
      )}
      {saving.refused !== undefined && (
        <p className={css.band} data-tone="danger" role="alert">
          {words.refused(saving.refused.shown, why ?? "")}
          <button type="button" className={controls.button} onClick={saving.forgetRefused}>
            {words.close}
          </button>
        </p>
      )}
    </>
  );
}
