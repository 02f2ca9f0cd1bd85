import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import { alikeFigures } from "./alike-figures.ts";
import { countText } from "./figure-text.ts";
import css from "./open-item.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";
import { nothingLeftOut } from "./use-together.ts";

/**
 * What was settled of the open figure, for all figures of its column, or told in its words, at once; the server leaves
 * those that something speaks against as they would enter.
 */
export function AcceptAlike({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { all, together } = useReview();
  const { figure, draft, metric, made } = item;
  if (figure.decision !== undefined || item.isSecond || "lacks" in made || metric === undefined) return null;
  const alike = alikeFigures({ figure, draft, metric }, all());
  if (alike.length === 0) return null;
  const run = () => {
    const reason = item.reason.trim();
    const said = { kind: item.takenAs, figure: made.figure, ...(reason !== "" && { reason }) };
    const others = alike.map(({ ordinal, ...decision }) => ({ ordinal, decision }));
    together.run([{ ordinal: figure.ordinal, decision: said }, ...others], nothingLeftOut, [figure.ordinal]);
  };
  const count = countText(alike.length + 1, language);
  const isColumn = figure.read.place.kind === "cell";
  const said = `${metric.name[language]}, ${made.figure.period.year}`;
  return (
    <p className={css.alike}>
      <button
        type="button"
        className={controls.button}
        data-key="accept-alike"
        disabled={together.isPending}
        onClick={run}
      >
        {(together.isPending ? words.acceptingCount : isColumn ? words.acceptColumn : words.acceptWords)(
          count,
        )}{" "}
        <kbd>S</kbd>
      </button>
      <span className="note">{words.alikeAs(said)}</span>
    </p>
  );
}
