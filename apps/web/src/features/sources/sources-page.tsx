import { formatNumber } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { SourceTable } from "./source-table.tsx";
import {
  isUnread,
  type ListedSource,
  listedSources,
  type SourceFilter,
  sourceFilters,
  workLeft,
} from "./source-work.ts";
import styles from "./sources-page.module.css";
import { sourcesWords } from "./sources-words.ts";

/** Every document the figures of a data set come from, and every document that is kept; what has work left first. */
export function SourcesPage({ data }: { data: DataKind }) {
  const pageWords = useWords();
  const words = sourcesWords(useLanguage());
  const list = useQuery(trpc.sources.list.queryOptions({ data }));
  const search: Search = useSearch({ strict: false });
  const filter = sourceFilters.find((f) => f === search.show) ?? "all";
  const shown = listedSources(list.data ?? [], filter);
  return (
    <div className={styles.page}>
      <title>{`${pageWords.sources.title} · ${pageWords.product}`}</title>
      <h1>{pageWords.sources.title}</h1>
      {list.data !== undefined && list.data.length > 0 && (
        <>
          <Summary sources={list.data} />
          <Filter sources={list.data} filter={filter} />
        </>
      )}
      {list.error !== null && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={8} height={42} label={pageWords.state.loading} />}
      {list.data?.length === 0 && <Notice title={pageWords.sources.none} />}
      {list.data !== undefined && list.data.length > 0 && shown.length === 0 && (
        <p className="subtitle">{words.noneSo}</p>
      )}
      {shown.length > 0 && <SourceTable rows={shown} />}
    </div>
  );
}

function Summary({ sources }: { sources: readonly ListedSource[] }) {
  const language = useLanguage();
  const pageWords = useWords();
  const words = sourcesWords(language);
  const count = (n: number) => formatNumber(n, { language });
  const sum = (of: (source: ListedSource) => number) => sources.reduce((total, s) => total + of(s), 0);
  const kept = sum((s) => (s.document === undefined ? 0 : 1));
  const work = sum(workLeft);
  const unread = sources.filter(isUnread).length;
  const parts = [
    pageWords.sources.count(sources.length, count(sum((s) => s.standing))),
    ...(kept > 0 ? [words.kept(count(kept))] : []),
    ...(work > 0 ? [words.openCount(count(work))] : []),
    ...(unread > 0 ? [words.unreadCount(count(unread))] : []),
  ];
  return (
    <p className="subtitle">
      {parts.join(", ")}. {pageWords.sources.intro}
    </p>
  );
}

function Filter({ sources, filter }: { sources: readonly ListedSource[]; filter: SourceFilter }) {
  const language = useLanguage();
  const words = sourcesWords(language);
  const navigate = useNavigate();
  const names = { all: words.all, work: words.work, kept: words.keptOnly };
  const choose = (to: SourceFilter) =>
    void navigate({
      to: ".",
      search: (before: Search) => ({ ...before, show: to === "all" ? undefined : to }),
      replace: true,
    });
  return (
    <fieldset className={`${controls.segments} ${styles.filter}`}>
      <legend className="visually-hidden">{words.filter}</legend>
      {sourceFilters.map((f) => (
        <button
          key={f}
          type="button"
          className={controls.segment}
          aria-pressed={f === filter}
          onClick={() => choose(f)}
        >
          {names[f]} {formatNumber(listedSources(sources, f).length, { language })}
        </button>
      ))}
    </fieldset>
  );
}
