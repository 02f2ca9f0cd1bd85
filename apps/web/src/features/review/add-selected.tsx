import { mayBeNumber } from "@sosanh/core/submissions/loose-numbers";
import { type RefObject, useEffect, useState } from "react";
import controls from "../../ui/controls.module.css";
import css from "./add-figure.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import { type SelectedSpan, selectedSpan } from "./selected-span.ts";

interface Props {
  /** What holds the text of the document. */
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
}

const gap = 6;
const margin = 8;
/** A button of this height and width fits beneath or above what is selected. */
const room = { height: 52, width: 220 };

/** Beside a number that is selected in the document: adds it as a figure. */
export function AddSelected({ root, text }: Props) {
  const words = useReviewWords();
  const { adding } = useReview();
  const selected = useSelected(root, text);
  if (selected === undefined) return null;
  const { box, start, end } = selected;
  const isAbove = box.bottom + room.height > window.innerHeight;
  const top = isAbove ? box.top - room.height + gap : box.bottom + gap;
  const left = Math.max(margin, Math.min(box.left, window.innerWidth - room.width - margin));
  return (
    <div className={css.offer} style={{ top, left }}>
      <button
        type="button"
        className={controls.primary}
        disabled={adding.isPending}
        // The selection stays while it is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          adding.run({ start, end });
          document.getSelection()?.removeAllRanges();
        }}
      >
        {words.addSelected}
      </button>
    </div>
  );
}

/** What is selected in the document where it may be a number; followed as the document scrolls. */
function useSelected(root: Props["root"], text: string): SelectedSpan | undefined {
  const [selected, setSelected] = useState<SelectedSpan>();
  useEffect(() => {
    const follow = () => {
      const span = root.current === null ? undefined : selectedSpan(root.current, text);
      setSelected(span !== undefined && mayBeNumber(span.words) ? span : undefined);
    };
    document.addEventListener("selectionchange", follow);
    window.addEventListener("resize", follow);
    document.addEventListener("scroll", follow, true);
    return () => {
      document.removeEventListener("selectionchange", follow);
      window.removeEventListener("resize", follow);
      document.removeEventListener("scroll", follow, true);
    };
  }, [root, text]);
  return selected;
}
