import { checkSentence } from "@sosanh/core/submissions/check-sentence";
import { Mark } from "../../ui/mark.tsx";
import { useUnitDoubt } from "../../ui/unit-of-period.tsx";
import { useLanguage } from "../../words/words.tsx";
import { draftChecks } from "./draft-checks.ts";
import { draftValue, periodOf } from "./figure-draft.ts";
import { valueText } from "./figure-text.ts";
import css from "./open-item.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** What speaks against a figure as it is said now, and the target it is held against. */
export function ItemChecks({ item }: { readonly item: OpenFigure }) {
  const language = useLanguage();
  const words = useReviewWords();
  const { figure, metric, known, draft } = item;
  const doubt = useUnitDoubt(draft.locality, periodOf(draft));
  const { select } = useReview();
  const checks = draftChecks(figure, { metric, value: draftValue(draft, figure, metric) });
  if (checks.length === 0 && doubt === undefined && known.target === undefined) return null;
  return (
    <ul className={css.checks} aria-label={words.checkNames}>
      {doubt !== undefined && (
        <li role="status">
          <Mark kind="caution" />
          {doubt}
        </li>
      )}
      {checks.map((check, index) => (
        <li key={`${check.code} ${index}`}>
          <Mark kind={check.weight === "look" ? "caution" : "comparable"} />
          {checkSentence(check, language, metric)}
          {typeof check.facts.ordinal === "number" && (
            <button type="button" className={css.quiet} onClick={() => select(Number(check.facts.ordinal))}>
              {words.seeOther}
            </button>
          )}
        </li>
      ))}
      {known.target !== undefined && (
        <li>
          <Mark kind="comparable" />
          {words.target(valueText({ value: known.target, qualifier: "exact" }, metric, language))}
        </li>
      )}
    </ul>
  );
}
