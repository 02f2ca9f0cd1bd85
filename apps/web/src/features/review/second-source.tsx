import { useLanguage } from "../../words/words.tsx";
import { valueText } from "./figure-text.ts";
import { ReasonField } from "./item-reason.tsx";
import css from "./open-item.module.css";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** Another figure is published for the cell: which of the two stands. */
export function SecondSource({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { published } = item.known;
  if (published === undefined) return null;
  return (
    <fieldset className={css.second}>
      <legend>
        {words.published(valueText(published.value, item.metric, language))}
        <span className="note">{words.publishedSource(published.sourceTitle)}</span>
      </legend>
      {([false, true] as const).map((beside) => (
        <label key={`${beside}`}>
          <input
            type="radio"
            name="second"
            checked={item.isBeside === beside}
            onChange={() => item.setBeside(beside)}
          />
          {beside ? words.beside : words.replace}
        </label>
      ))}
      <ReasonField item={item} label={words.reason} />
    </fieldset>
  );
}
