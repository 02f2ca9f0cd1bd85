import type { DocumentText } from "@sosanh/core/submissions/document";
import { looseNumbers, numbersOf } from "@sosanh/core/submissions/loose-numbers";
import type { Span } from "@sosanh/core/submissions/span";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { trpc } from "../../trpc.ts";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { SearchList } from "../../ui/search-list.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/words.tsx";
import css from "./add-figure.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";

/** Opens the list of the numbers of the document that are no figure yet, for who has no mouse to mark them with. */
export function AddMissing() {
  const words = useReviewWords();
  const { adding, readOnly, submission } = useReview();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { document } = submission;
  if (readOnly || document === undefined) return null;
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${css.open}`}
        data-key="add"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        disabled={adding.isPending}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {adding.isPending ? words.addingFigure : words.addMissing} <kbd>T</kbd>
      </button>
      {anchor !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.addMissing}
          width={460}
          onClose={() => setAnchor(undefined)}
        >
          <Missing
            id={document.id}
            onChosen={(span) => {
              setAnchor(undefined);
              adding.run(span);
            }}
          />
        </AnchoredDialog>
      )}
    </>
  );
}

interface MissingProps {
  readonly id: string;
  readonly onChosen: (span: Span) => void;
}

function Missing({ id, onChosen }: MissingProps) {
  const { state } = useWords();
  const found = useQuery(trpc.documents.text.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }));
  if (found.error !== null) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton rows={5} height={40} label={state.loading} />;
  return <Numbers document={found.data} onChosen={onChosen} />;
}

/** So many are shown at once; typing finds the others. */
const mostShown = 100;

function Numbers({ document, onChosen }: { document: DocumentText } & Pick<MissingProps, "onChosen">) {
  const words = useReviewWords();
  const { all } = useReview();
  const [typed, setTyped] = useState("");
  const numbers = useMemo(() => looseIn(document, all()), [document, all]);
  const named = typed.trim().toLowerCase();
  const shown = numbers.filter(({ number }) => number.toLowerCase().includes(named)).slice(0, mostShown);
  const options = shown.map((one) => ({ key: one.start, name: <InItsWords {...one} /> }));
  return (
    <SearchList
      words={{ box: words.searchMissing, list: words.addMissing, none: words.noneMissing }}
      text={typed}
      onText={setTyped}
      groups={[{ options }]}
      onChoose={(start) => {
        const chosen = shown.find((one) => one.start === start);
        if (chosen !== undefined) onChosen(chosen);
      }}
      autoFocus
    />
  );
}

function InItsWords({ before, number, after }: Pick<LooseNumber, "before" | "number" | "after">) {
  return (
    <span className={css.words}>
      {before}
      <b>{number}</b>
      {after}
    </span>
  );
}

interface LooseNumber extends Span {
  readonly number: string;
  readonly before: string;
  readonly after: string;
}

const signsAround = 44;
/** A number behind one of these is rather of a day, a year or a clause. */
const seldomMeant = /(?:ngày|tháng|năm|số|điều|khoản|[/-])\s*$/iu;

/**
 * Numbers of the document itself with the words around them, those of days, years and clauses last; those of the page
 * around the document are left out.
 */
function looseIn(
  { text, blocks }: DocumentText,
  figures: readonly SubmissionFigure[],
): readonly LooseNumber[] {
  const taken = figures.flatMap(({ read: { place } }) => (place.kind === "span" ? [place] : []));
  const told = blocks.filter(({ role }) => role !== "boilerplate");
  const found = told.flatMap((block) =>
    looseNumbers(numbersOf(text, block), taken).map((span) => {
      const { before, after } = wordsAround(text, block, span);
      const isSeldom = span.start === block.start || seldomMeant.test(before.normalize("NFC"));
      return { ...span, number: text.slice(span.start, span.end), before, after, isSeldom };
    }),
  );
  return [...found.filter(({ isSeldom }) => !isSeldom), ...found.filter(({ isSeldom }) => isSeldom)];
}

/** Whole words on either side of a number, within its part of the document. */
function wordsAround(text: string, block: Span, { start, end }: Span): Pick<LooseNumber, "before" | "after"> {
  const from = Math.max(block.start, start - signsAround);
  const to = Math.min(block.end, end + signsAround);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  return {
    before: from > block.start ? before.replace(/^\S*\s/, "… ") : before,
    after: to < block.end ? after.replace(/\s\S*$/, " …") : after,
  };
}
