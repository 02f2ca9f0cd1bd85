import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type RefObject, useEffect } from "react";
import css from "./figure-list.module.css";
import { FigureRow } from "./figure-row.tsx";
import { OpenItem } from "./open-item.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";

interface Props {
  readonly figures: readonly SubmissionFigure[];
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Whether rows show their number, which checks and remarks name them by. */
  readonly isNumbered: boolean;
  readonly moved: number;
  /** Called when the last rows come into view. */
  readonly onEnd?: () => void;
  /** Watches which rows come into view. */
  readonly watch?: (row: HTMLElement | null) => (() => void) | undefined;
}

const rowHeight = 53;
/** Up to so many rows are all in the page, where the browser's own search finds them. */
const wholeList = 60;

/** The figures of a list, the one that is open among them unfolded; of very many only those in view are written. */
export function FigureList({ figures, label, scroller, isNumbered, moved, onEnd, watch }: Props) {
  const { selected, readOnly, marking, keyOf } = useReview();
  // While several are chosen, what they are is seen at a glance: the open one is a row among them.
  const isFolded = marking.figures.length > 0;
  const open = figures.findIndex(({ ordinal }) => ordinal === selected?.ordinal);
  const isWindowed = figures.length > wholeList;
  const virtual = useVirtualizer({
    count: figures.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === open && !isFolded ? 420 : rowHeight),
    getItemKey: (index) => keyOf(figures[index]?.ordinal ?? -1),
    overscan: 8,
    enabled: isWindowed,
  });
  useEffect(() => {
    if (isWindowed && open >= 0) virtual.scrollToIndex(open, { align: "auto" });
  }, [isWindowed, open, virtual]);
  const items = isWindowed ? virtual.getVirtualItems() : undefined;
  const shown = items?.map(({ index }) => index) ?? figures.map((_, index) => index);
  const last = shown.at(-1) ?? -1;
  useEffect(() => {
    if (last >= figures.length - 10) onEnd?.();
  }, [last, figures.length, onEnd]);
  return (
    <ol
      className={css.list}
      aria-label={label}
      style={{ paddingTop: items?.[0]?.start ?? 0, paddingBottom: isWindowed ? bottomOf(virtual) : 0 }}
    >
      {shown.map((index) => {
        const figure = figures[index];
        if (figure === undefined) return null;
        const number = figure.ordinal + 1;
        return (
          <li
            key={keyOf(figure.ordinal)}
            ref={isWindowed ? virtual.measureElement : undefined}
            data-index={index}
            data-open={(index === open && !isFolded) || undefined}
            data-here={(index === open && isFolded) || undefined}
          >
            {!readOnly && figure.decision === undefined && <MarkBox figure={figure} />}
            {index === open && !isFolded ? (
              <OpenItem key={readCell(figure)} {...{ figure, number, moved }} />
            ) : (
              <Row
                {...{ figure, watch }}
                number={isNumbered ? number : undefined}
                here={index === open ? moved : undefined}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What is said of a figure begins anew where the whole document is said to be of another place or period. */
function readCell({ read: { locality, year, part } }: SubmissionFigure): string {
  return `${locality.uid} ${year} ${part}`;
}

const Row = memo(FigureRow);

/** Chooses a figure to be decided with others; with Shift, all from the one chosen last. */
function MarkBox({ figure }: { readonly figure: SubmissionFigure }) {
  const words = useReviewWords();
  const { marking } = useReview();
  const { ordinal, read } = figure;
  return (
    <label className={css.mark}>
      <input
        type="checkbox"
        aria-label={words.mark(read.shown)}
        checked={marking.has(ordinal)}
        onChange={({ nativeEvent }) =>
          nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
            ? marking.extendTo(ordinal)
            : marking.toggle(ordinal)
        }
      />
    </label>
  );
}

function bottomOf(virtual: ReturnType<typeof useVirtualizer<HTMLElement, Element>>): number {
  return virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0);
}
