import { formatNumber } from "@sosanh/chart/words/number-text";
import type { ObservationState } from "@sosanh/core/figures/observation";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { type RouterOutputs, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { useFigureNames } from "./figure-names.ts";
import { SourceFigureRow } from "./source-figure-row.tsx";
import styles from "./sources-page.module.css";
import { sourcesWords } from "./sources-words.ts";

type Source = RouterOutputs["sources"]["get"]["source"];

/** Asked for at once; a source may have a hundred thousand. */
const page = 200;
const rowHeight = 35;

/** The figures of one source, in its order, of one state where a reader wants; a held one has its note and no number. */
export function SourceFigures({ source, document }: { source: Source; document: string | undefined }) {
  const pageWords = useWords();
  const words = sourcesWords(useLanguage());
  const [state, setState] = useState<ObservationState>();
  const figures = useInfiniteQuery(
    trpc.sources.figures.infiniteQueryOptions(
      { id: source.id, count: page, ...(state !== undefined && { state }) },
      { getNextPageParam: (last) => last.next },
    ),
  );
  const rows = figures.data?.pages.flatMap((p) => p.observations);
  return (
    <>
      {source.figures > 0 && <States {...{ source, state }} onState={setState} />}
      {figures.error !== null && <Failure error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && <Skeleton rows={8} height={32} label={pageWords.state.loading} />}
      {rows?.length === 0 && <p className="subtitle">{words.none}</p>}
      {rows !== undefined && rows.length > 0 && (
        <Rows
          key={state ?? "all"}
          {...{ rows, document }}
          data={source.illustrative ? "sample" : "real"}
          hasMore={figures.hasNextPage}
          onMore={() => {
            if (!figures.isFetchingNextPage) void figures.fetchNextPage();
          }}
        />
      )}
    </>
  );
}

function States(props: {
  readonly source: Source;
  readonly state: ObservationState | undefined;
  readonly onState: (state: ObservationState | undefined) => void;
}) {
  const { source, state, onState } = props;
  const language = useLanguage();
  const pageWords = useWords();
  const words = sourcesWords(language);
  const counts = { alternative: source.alternatives, held: source.held };
  const states = (["held", "alternative"] as const).filter((s) => counts[s] > 0);
  if (states.length === 0) return null;
  return (
    <fieldset className={`${controls.segments} ${styles.filter}`}>
      <legend className="visually-hidden">{words.filter}</legend>
      <button
        type="button"
        className={controls.segment}
        aria-pressed={state === undefined}
        onClick={() => onState(undefined)}
      >
        {words.allStates(formatNumber(source.figures, { language }))}
      </button>
      {states.map((s) => (
        <button
          key={s}
          type="button"
          className={controls.segment}
          aria-pressed={state === s}
          onClick={() => onState(s)}
        >
          {words.stateCount(pageWords.sources.states[s], formatNumber(counts[s], { language }))}
        </button>
      ))}
    </fieldset>
  );
}

interface RowsProps {
  readonly rows: RouterOutputs["sources"]["figures"]["observations"];
  readonly data: "real" | "sample";
  readonly document: string | undefined;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** Only the rows in view are written; more are asked for as the end comes near. */
function Rows({ rows, data, document, hasMore, onMore }: RowsProps) {
  const words = useWords();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = hasMore && last > rows.length - 40;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, onMore]);
  const shown = items.flatMap(({ index }) => rows[index] ?? []);
  const names = useFigureNames(shown, data);
  return (
    <>
      <section
        ref={box}
        className={`${styles.card} ${styles.long}`}
        aria-label={words.sources.figures}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
        tabIndex={0}
      >
        <table className={styles.table} aria-rowcount={hasMore ? -1 : rows.length + 1}>
          <Head />
          <tbody>
            <Spacer height={items[0]?.start ?? 0} />
            {items.map(({ index }) => {
              const observation = rows[index];
              if (observation === undefined) return null;
              return (
                <SourceFigureRow
                  key={index}
                  {...{ index, observation, names, document }}
                  measure={virtual.measureElement}
                />
              );
            })}
            <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </section>
      {hasMore && (
        <p className="note">{sourcesWords(language).loadedSo(formatNumber(rows.length, { language }))}</p>
      )}
    </>
  );
}

function Head() {
  const words = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{words.sources.metric}</th>
        <th scope="col">{words.sources.locality}</th>
        <th scope="col">{words.sources.period}</th>
        <th scope="col" className="num">
          {words.sources.value}
        </th>
        <th scope="col">{words.sources.state}</th>
        <th scope="col">{words.sources.where}</th>
      </tr>
    </thead>
  );
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the row is empty and takes no focus.
    <tr aria-hidden="true">
      <td colSpan={6} className={styles.spacer} style={{ height }} />
    </tr>
  );
}
