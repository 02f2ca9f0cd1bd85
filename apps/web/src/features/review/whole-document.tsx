import type { SubmissionHead } from "@sosanh/core/submissions/submission";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { countText } from "./figure-text.ts";
import css from "./open-item.module.css";
import { usePlaceName } from "./place-name.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** A figure that took its place or period from the document was given another: the whole document may be of that one. */
export function WholeDocument({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { all, rename } = useReview();
  const { draft, figure } = item;
  const { read } = figure;
  const failure = useFailureText(rename.error);
  const name = usePlaceName(draft.locality, draft.year, read.locality.name);
  const { locality, year, part } = draft;
  const isPlace =
    (read.ofDocument?.place === true || read.asRead !== undefined) &&
    locality !== undefined &&
    locality !== read.locality.uid;
  const isPeriod =
    read.ofDocument?.period === true && year !== undefined && (year !== read.year || part !== read.part);
  if (figure.decision !== undefined || (!isPlace && !isPeriod)) return null;
  const head: SubmissionHead = {
    ...(isPlace && { place: locality }),
    ...(isPeriod && { period: { year, part } }),
  };
  const going = all().filter(
    ({ decision, read: other }) =>
      decision === undefined &&
      ((isPlace && other.ofDocument?.place === true) || (isPeriod && other.ofDocument?.period === true)),
  );
  const said = [...(isPlace ? [name] : []), ...(isPeriod ? [periodText({ year, part }, language)] : [])].join(
    ", ",
  );
  return (
    <p className={css.alike}>
      <button
        type="button"
        className={controls.button}
        data-key="document"
        disabled={rename.isPending}
        onClick={() => rename.run(head)}
      >
        {words.wholeDocument(said, countText(going.length, language))} <kbd>D</kbd>
      </button>
      <span className="note">{words.wholeDocumentNote}</span>
      {failure !== undefined && <span role="alert">{failure}</span>}
    </p>
  );
}
