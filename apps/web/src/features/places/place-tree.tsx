import { formatDate } from "@sosanh/chart/words/number-text";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { nation } from "@sosanh/core/places/locality";
import { useQueries, useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import { trpc } from "../../trpc.ts";
import { CheckIcon, ChevronRightIcon } from "../../ui/icons.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./place-tree.module.css";
import type { TreeRow } from "./visible-rows.ts";
import { visibleRows } from "./visible-rows.ts";

interface Props {
  readonly value: readonly LocalityUid[];
  readonly mode: "single" | "multiple";
  /** The day; the latest where undefined. */
  readonly date: IsoDate | undefined;
  readonly onChoose: (uid: LocalityUid) => void;
}

/** The units in force on the day, each level loaded when it is opened. Arrows walk, Enter or Space chooses. */
export function PlaceTree({ value, mode, date, onChoose }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { top, rows, toggle } = useTree(date);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<LocalityUid>(value[0] ?? nation);
  const focusable = rows.some((row) => row.place.uid === focused) ? focused : rows[0]?.place.uid;
  const move = (uid: LocalityUid | undefined) => {
    if (uid === undefined) return;
    setFocused(uid);
    list.current?.querySelector<HTMLElement>(`[data-uid="${uid}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: TreeRow) => {
    if (event.key === "Enter" || event.key === " ") onChoose(row.place.uid);
    else if (event.key === "ArrowRight" && !row.open && row.place.childCount > 0) toggle(row.place.uid);
    else if (event.key === "ArrowLeft" && row.open) toggle(row.place.uid);
    else if (!["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    else move(nextRow(rows, row, event.key));
    event.preventDefault();
  };
  if (top === undefined) return <Skeleton rows={6} height={28} label={words.state.loading} />;
  return (
    <>
      {date !== undefined && <p className="note">{words.place.on(formatDate(date, language))}</p>}
      <div
        ref={list}
        role="tree"
        className={styles.tree}
        aria-label={words.place.tree}
        aria-multiselectable={mode === "multiple"}
      >
        {rows.map((row) => (
          <div
            key={row.place.uid}
            role="treeitem"
            data-uid={row.place.uid}
            className={styles.row}
            data-depth={row.depth}
            style={{ paddingInlineStart: row.depth * 16 }}
            tabIndex={row.place.uid === focusable ? 0 : -1}
            aria-level={row.depth + 1}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-selected={value.includes(row.place.uid)}
            {...(row.place.childCount > 0 ? { "aria-expanded": row.open } : {})}
            onKeyDown={(event) => onKeyDown(event, row)}
            onFocus={() => setFocused(row.place.uid)}
            onClick={() => onChoose(row.place.uid)}
          >
            <TwistyOf row={row} onToggle={() => toggle(row.place.uid)} />
            <span className={styles.name}>{row.place.name}</span>
            {value.includes(row.place.uid) && <CheckIcon />}
            {row.place.childCount > 0 && (
              <span className={styles.count}>{words.place.children(row.place.childCount)}</span>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

/** For the pointer only: the keyboard opens a line with the arrows, and readers hear "expanded". */
function TwistyOf({ row, onToggle }: { row: TreeRow; onToggle: () => void }) {
  if (row.place.childCount === 0) return <span className={styles.twisty} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree line around it carries the role and the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <span
      className={styles.twisty}
      data-open={row.open}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <ChevronRightIcon />
    </span>
  );
}

function useTree(date: IsoDate | undefined) {
  const words = useWords();
  const [open, setOpen] = useState<ReadonlySet<LocalityUid>>(new Set());
  const on = date === undefined ? {} : { on: date };
  const top = useQuery(trpc.localities.children.queryOptions({ uid: nation, ...on }));
  const opened = [...open];
  const branches = useQueries({
    queries: opened.map((uid) => trpc.localities.children.queryOptions({ uid, ...on })),
  });
  const childrenOf = new Map(opened.map((uid, index) => [uid, branches[index]?.data ?? []]));
  const country = {
    uid: nation,
    name: words.place.country,
    level: 0,
    kind: "quoc_gia",
    childCount: 0,
  } as const;
  const rows = top.data === undefined ? [] : visibleRows([country, ...top.data], childrenOf, open);
  const toggle = (uid: LocalityUid) => {
    const next = new Set(open);
    if (!next.delete(uid)) next.add(uid);
    setOpen(next);
  };
  return { top: top.data, rows, toggle };
}

function nextRow(rows: readonly TreeRow[], row: TreeRow, key: string): LocalityUid | undefined {
  const at = rows.indexOf(row);
  if (key === "Home") return rows[0]?.place.uid;
  if (key === "End") return rows.at(-1)?.place.uid;
  if (key === "ArrowUp") return rows[at - 1]?.place.uid;
  if (key === "ArrowLeft") return row.parent;
  return rows[at + 1]?.place.uid;
}
