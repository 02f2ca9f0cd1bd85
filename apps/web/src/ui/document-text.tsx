import type { TextBlock } from "@sosanh/core/submissions/read-document";
import { memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useLanguage } from "../words/words.tsx";
import faces from "./document-mark.module.css";
import css from "./document-text.module.css";
import { documentWords } from "./document-words.ts";
import { showInside } from "./show-inside.ts";
import { marksOfBlocks, type TextMark, type TextPiece, textPieces } from "./text-pieces.ts";

interface Props {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly marks: readonly TextMark[];
  /** The mark that is lit; it is brought into view when it becomes another. */
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
}

interface Part {
  readonly block: TextBlock;
  readonly marks: readonly TextMark[];
  /** Of a PDF: the page that begins with this part. */
  readonly page?: number;
}

/** A document's text as it reads, its figures marked where they stand; the page around an article is folded away. */
export function DocumentText({ text, blocks, marks, selected, onSelect }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupsOf(blocks, marks), [blocks, marks]);
  useEffect(() => (selected === undefined ? undefined : showMark(root.current, selected)), [selected]);
  // One function for every block: a block is drawn again only when its own marks, or the lit one among them, change.
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);
  const choose = useMemo(() => (id: string) => select.current(id), []);
  const litIn = (part: Part) => (part.marks.some((m) => m.id === selected) ? selected : undefined);
  return (
    <div ref={root} className={css.paper} lang="vi">
      {groups.map(({ isAround, parts }) => {
        const drawn = parts.map((part) => (
          <Block key={part.block.start} text={text} {...part} lit={litIn(part)} onSelect={choose} />
        ));
        if (!isAround) return drawn;
        return (
          <Around key={`around ${parts[0]?.block.start}`} count={parts.length} open={parts.some(litIn)}>
            {drawn}
          </Around>
        );
      })}
    </div>
  );
}

function Around(props: { count: number; open: boolean; children: ReactNode }) {
  const words = documentWords(useLanguage());
  return (
    <details className={css.around} open={props.open}>
      <summary>{words.around(props.count)}</summary>
      {props.children}
    </details>
  );
}

interface BlockProps extends Part {
  readonly text: string;
  readonly lit: string | undefined;
  readonly onSelect: (id: string) => void;
}

const Block = memo(function Block({ text, block, marks, page, lit, onSelect }: BlockProps) {
  const words = documentWords(useLanguage());
  return (
    <>
      {page !== undefined && <div className={css.page}>{words.page(page)}</div>}
      <div
        className={css.block}
        data-from={block.start}
        data-role={lookOf(block, text)}
        data-lit={lit !== undefined || undefined}
      >
        {textPieces(block, marks).map((piece) => (
          <Piece key={piece.start} {...{ text, piece, lit, onSelect }} />
        ))}
      </div>
    </>
  );
});

function Piece(props: {
  text: string;
  piece: TextPiece;
  lit: string | undefined;
  onSelect: (id: string) => void;
}) {
  const { text, piece, lit, onSelect } = props;
  const { start, end, marks } = piece;
  const shown = text.slice(start, end);
  const mark = marks.find((m) => m.id === lit) ?? marks[0];
  if (mark === undefined) return shown;
  // Where figures share a place in the text, each press lights the next of them.
  const next = marks[(marks.findIndex((m) => m.id === lit) + 1) % marks.length] ?? mark;
  return (
    <button
      type="button"
      className={css.mark}
      data-tone={mark.tone}
      data-marks={marks.map((m) => m.id).join(" ")}
      aria-pressed={mark.id === lit}
      aria-label={`${shown}: ${mark.label}`}
      title={mark.label}
      onClick={() => onSelect(next.id)}
    >
      <span className={`${faces.face} ${css.face}`} data-badge={badgeOf(mark)}>
        {shown}
      </span>
    </button>
  );
}

/** Signs of the longest heading; a text without a look of its own writes them in capitals. */
const longestHeading = 160;

/** What a part of a document looks like: what it is, or by its capitals a heading. */
function lookOf({ role, start, end }: TextBlock, text: string): TextBlock["role"] {
  if (role !== "paragraph" || end - start > longestHeading) return role;
  const words = text.slice(start, end);
  return /\p{L}{2}/u.test(words) && words === words.toLocaleUpperCase("vi") ? "heading" : role;
}

/** Signs of the longest number that is written behind a mark: a longer one reads as part of the figure. */
const longestBadge = 2;

function badgeOf({ badge }: TextMark): string | undefined {
  return (badge?.length ?? 0) > longestBadge ? undefined : badge;
}

interface Group {
  readonly isAround: boolean;
  readonly parts: readonly Part[];
}

function groupsOf(blocks: readonly TextBlock[], marks: readonly TextMark[]): readonly Group[] {
  const groups: { isAround: boolean; parts: Part[] }[] = [];
  const within = marksOfBlocks(blocks, marks);
  let page: number | undefined;
  for (const [index, block] of blocks.entries()) {
    const isAround = block.role === "boilerplate";
    const begun = block.page === page ? undefined : block.page;
    const part = { block, marks: within[index] ?? [], ...(begun !== undefined && { page: begun }) };
    page = block.page ?? page;
    const last = groups.at(-1);
    if (last?.isAround === isAround) last.parts.push(part);
    else groups.push({ isAround, parts: [part] });
  }
  return groups;
}

/** Brings a mark to the middle; again a moment later, when what was above has been laid out. */
function showMark(root: HTMLElement | null, id: string): (() => void) | undefined {
  const show = () => {
    const mark = root?.querySelector(`[data-marks~="${CSS.escape(id)}"]`);
    if (mark !== null && mark !== undefined) showInside(mark, "center");
  };
  show();
  const frame = requestAnimationFrame(show);
  return () => cancelAnimationFrame(frame);
}
