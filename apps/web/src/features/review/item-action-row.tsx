import { useId } from "react";
import controls from "../../ui/controls.module.css";
import { ChevronDownIcon, ChevronUpIcon } from "../../ui/icons.tsx";
import { useLanguage } from "../../words/words.tsx";
import { draftValue } from "./figure-draft.ts";
import { valueText } from "./figure-text.ts";
import css from "./open-item.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** Accept, reassign, reject, hold, skip; each with its key, and why it cannot be accepted yet. */
export function ItemActionRow({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const review = useReview();
  const lackId = useId();
  const { lacks, takenAs, draft, figure, metric } = item;
  const value = draftValue(draft, figure, metric);
  const told = value === undefined ? undefined : valueText(value, metric, language);
  const isAnotherNumber = draft.choice === "own" && figure.decision === undefined;
  const accept =
    takenAs === "beside"
      ? words.beside
      : told === undefined || lacks.length > 0
        ? words.acceptBare
        : isAnotherNumber
          ? words.correct(told)
          : words.accept(told);
  return (
    <>
      {lacks.length > 0 && (
        <p id={lackId} className={css.lacks}>
          {words.lacking(lacks.map((lack) => words.lacks[lack]).join(", "))}
        </p>
      )}
      <div className={css.actions}>
        <button
          type="submit"
          className={controls.primary}
          aria-disabled={lacks.length > 0}
          {...(lacks.length > 0 ? { "aria-describedby": lackId } : {})}
        >
          {accept} <kbd>Enter</kbd>
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => item.fields.current?.querySelector("button")?.click()}
        >
          {words.edit} <kbd>G</kbd>
        </button>
        <button type="button" className={controls.button} onClick={item.reject}>
          {words.reject} <kbd>X</kbd>
        </button>
        <button type="button" className={controls.button} aria-disabled={!item.mayHold} onClick={item.hold}>
          {words.hold} <kbd>H</kbd>
        </button>
        <span className={css.steps}>
          <button
            type="button"
            className={css.skip}
            aria-label={words.previous}
            onClick={() => review.step(-1)}
          >
            <ChevronUpIcon />
          </button>
          <button type="button" className={css.skip} onClick={() => review.step(1)}>
            {words.skip} <ChevronDownIcon />
          </button>
        </span>
      </div>
    </>
  );
}
