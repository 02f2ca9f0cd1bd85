import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import controls from "../../ui/controls.module.css";
import { momentText } from "../../ui/moment-text.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { valueText } from "./figure-text.ts";
import css from "./open-item.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";

/** What was decided, by whom, when and why; with taking it back, where it may still be. */
export function DecisionLine({ figure }: { readonly figure: SubmissionFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { decide, readOnly, metricOf } = useReview();
  const { decision } = figure;
  if (decision === undefined) return null;
  const { kind, by, at, reason } = decision;
  const value = decision.figure?.value;
  return (
    <div className={css.decision} data-kind={kind}>
      <p>
        <b>
          {words.decisions[kind]}
          {value !== undefined && ` ${valueText(value, metricOf(decision.figure?.metric), language)}`}
        </b>
        {" · "}
        {words.decidedBy(whoText(by, language), momentText(at, language))}
      </p>
      {reason !== undefined && (
        <p className="subtitle">
          {words.reason}: {reason}
        </p>
      )}
      {kind === "held" && <p className="note">{words.holdWhat}</p>}
      {!readOnly && (
        <button
          type="button"
          className={controls.button}
          onClick={() => decide([{ ordinal: figure.ordinal, decision: null }])}
        >
          {words.takeBack}
        </button>
      )}
    </div>
  );
}
