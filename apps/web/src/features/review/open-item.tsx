import { formatPercent } from "@sosanh/chart/words/number-text";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useEffect, useRef } from "react";
import { momentText } from "../../ui/moment-text.ts";
import { showInside } from "../../ui/show-inside.ts";
import { useSwipe } from "../../ui/use-swipe.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { AcceptAlike } from "./accept-alike.tsx";
import { DecisionLine } from "./decision-line.tsx";
import { ItemActionRow } from "./item-action-row.tsx";
import { ItemChecks } from "./item-checks.tsx";
import { ItemFields } from "./item-fields.tsx";
import { MaybeReason } from "./item-reason.tsx";
import { ItemThread } from "./item-thread.tsx";
import { ItemWords } from "./item-words.tsx";
import css from "./open-item.module.css";
import { ReadingOptions } from "./reading-options.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import { SecondSource } from "./second-source.tsx";
import { type OpenFigure, useOpenItem } from "./use-open-item.ts";
import { WholeDocument } from "./whole-document.tsx";

interface Props {
  readonly figure: SubmissionFigure;
  /** Its number, as its mark in the document shows it and others name it. */
  readonly number?: number | undefined;
  /** Rises when a person moves to an item: it then takes the focus. */
  readonly moved: number;
}

/** The figure that is open: what it may be, what is known of it, and what can be decided. */
export function OpenItem({ figure, number, moved }: Props) {
  const words = useReviewWords();
  const { readOnly, step } = useReview();
  const item = useOpenItem(figure);
  const swipe = useSwipe(step);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (moved === 0) return;
    root.current?.focus({ preventScroll: true });
    if (root.current !== null) showInside(root.current, "nearest");
  }, [moved]);
  return (
    <form
      ref={root}
      className={css.item}
      tabIndex={-1}
      {...swipe}
      aria-label={words.openItem(figure.read.shown)}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in a list that is open over the page is the list's.
        if (!readOnly && document.querySelector("dialog[open]") === null) item.accept();
      }}
    >
      <Head item={item} number={number} />
      {figure.decision !== undefined && <DecisionLine figure={figure} />}
      {!readOnly && (
        <>
          <ReadingOptions item={item} />
          <ItemFields item={item} />
        </>
      )}
      <ItemChecks item={item} />
      {!readOnly && (
        <>
          <ItemWords item={item} />
          {item.isSecond && <SecondSource item={item} />}
          <ItemActionRow item={item} />
          <WholeDocument item={item} />
          <AcceptAlike item={item} />
        </>
      )}
      <footer className={css.foot}>
        {!readOnly && !item.isSecond && <MaybeReason item={item} />}
        <ItemThread ordinal={figure.ordinal} />
      </footer>
    </form>
  );
}

function Head({ item, number }: { readonly item: OpenFigure; readonly number: number | undefined }) {
  const language = useLanguage();
  const words = useReviewWords();
  const { figure, metric } = item;
  const { read, decision } = figure;
  const isOpenNumber = read.value === null && read.readings.length > 1 && decision === undefined;
  const about = isOpenNumber
    ? words.readWays(read.readings.length)
    : [read.unit, metric === undefined && read.proposal !== undefined ? words.proposal(read.proposal) : ""]
        .filter((text) => text !== "")
        .join(" · ");
  return (
    <header className={css.head}>
      {number !== undefined && <span className={css.number}>{number}</span>}
      <span className={css.shown}>“{read.shown}”</span>
      <div className={css.about}>
        <h2>{metric?.name[language] ?? words.unknownMetric}</h2>
        {about !== "" && <p className="subtitle">{about}</p>}
        {read.added !== undefined && (
          <p className="subtitle">
            {words.addedByHand(whoText(read.added.by, language), momentText(read.added.at, language))}
          </p>
        )}
      </div>
      {decision === undefined && read.added === undefined && (
        <span className={css.confidence} data-low={read.confidence < 0.7 || undefined}>
          {words.confidence(formatPercent(100 * read.confidence, { language, decimals: 0 }))}
        </span>
      )}
    </header>
  );
}
