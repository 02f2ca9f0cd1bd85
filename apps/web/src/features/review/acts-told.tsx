import { checkSentence } from "@sosanh/core/submissions/check-sentence";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { countText } from "./figure-text.ts";
import css from "./list-pane.module.css";
import { lostName } from "./lost-name.ts";
import { usePlaceName } from "./place-name.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { RenewedTold } from "./use-reading.ts";

/** What the last word on several figures, or on the whole document, did: told until it is closed or taken back. */
export function ActsTold() {
  const { together, rename, reading, marking, adding } = useReview();
  const failure = useFailureText(together.error);
  const notAdded = useFailureText(adding.error);
  return (
    <>
      {reading.told !== undefined && <ReadingTold told={reading.told} onClose={reading.forget} />}
      {failure !== undefined && marking.figures.length === 0 && (
        <div className={css.band} data-tone="danger" role="alert">
          {failure}
          <CloseButton onClose={together.forget} />
        </div>
      )}
      {notAdded !== undefined && (
        <div className={css.band} data-tone="danger" role="alert">
          {notAdded}
          <CloseButton onClose={adding.forget} />
        </div>
      )}
      {rename.told !== undefined && <RenameTold />}
      {together.told !== undefined && <TogetherTold />}
    </>
  );
}

function RenameTold() {
  const words = useReviewWords();
  const language = useLanguage();
  const { rename, undo, submission } = useReview();
  const name = usePlaceName(submission.place, submission.period?.year, "");
  const { told } = rename;
  if (told === undefined) return null;
  const count = (n: number) => countText(n, language);
  return (
    <div className={css.band} data-tone="plain" role="status">
      <span>
        {words.moved(count(told.moved), name)}
        {told.kept > 0 && ` ${words.keptDecided(count(told.kept))}`}
      </span>
      <span className={css.bandActions}>
        {undo !== undefined && (
          <button
            type="button"
            className={controls.button}
            onClick={() => {
              rename.forget();
              undo();
            }}
          >
            {words.undo} <kbd>Z</kbd>
          </button>
        )}
        <button type="button" className={controls.button} onClick={rename.forget}>
          {words.close}
        </button>
      </span>
    </div>
  );
}

const mostTold = 3;
const mostLost = 5;

/** That the figures are of another reading now, and what became of what waited to be saved. */
function ReadingTold({ told, onClose }: { readonly told: RenewedTold; readonly onClose: () => void }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { submission, metricOf } = useReview();
  const page = useWords();
  const { carried, lost } = told;
  const count = (n: number) => countText(n, language);
  const nameOf = (one: RenewedTold["lost"][number]) =>
    lostName(one, { words, page, metricName: (code) => metricOf(code)?.name[language] });
  return (
    <div
      className={css.band}
      data-tone={lost.length > 0 ? "caution" : "plain"}
      role={lost.length > 0 ? "alert" : "status"}
    >
      <div>
        <p>
          {submission.document === undefined ? words.sheetChanged : words.readAnew}
          {carried > 0 && ` ${words.carriedOver(count(carried))}`}
        </p>
        {lost.length > 0 && (
          <p>
            {words.notCarried(count(lost.length))} {lost.slice(0, mostLost).map(nameOf).join("; ")}
            {lost.length > mostLost && "…"}
          </p>
        )}
      </div>
      <CloseButton onClose={onClose} />
    </div>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const words = useReviewWords();
  return (
    <button type="button" className={controls.button} onClick={onClose}>
      {words.close}
    </button>
  );
}

function TogetherTold() {
  const words = useReviewWords();
  const language = useLanguage();
  const { together, all, metricOf, select } = useReview();
  const { told } = together;
  if (told === undefined) return null;
  const count = (n: number) => countText(n, language);
  const left = new Map(told.left.map(({ ordinal, check }) => [ordinal, check]));
  const figures = all().filter(({ ordinal }) => left.has(ordinal));
  return (
    <div
      className={css.band}
      data-tone={left.size > 0 || told.lacking > 0 ? "caution" : "plain"}
      role="status"
    >
      <div>
        <p>
          {words.doneTogether(count(told.done))}
          {left.size > 0 && ` ${words.leftSpokenAgainst(count(left.size))}`}
          {told.lacking > 0 &&
            ` ${words.leftLacking(count(told.lacking), told.lacks.map((lack) => words.lacks[lack]).join(", "))}`}
        </p>
        {figures.slice(0, mostTold).map(({ ordinal, read }) => {
          const check = left.get(ordinal);
          return (
            <p key={ordinal}>
              <button type="button" className={css.undo} onClick={() => select(ordinal)}>
                “{read.shown}”
              </button>{" "}
              {check !== undefined && checkSentence(check, language, metricOf(read.metric))}
            </p>
          );
        })}
      </div>
      <CloseButton onClose={together.forget} />
    </div>
  );
}
