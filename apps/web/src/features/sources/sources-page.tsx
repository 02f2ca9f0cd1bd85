import { formatDate, formatNumber } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import type { RouterOutputs } from "../../trpc.ts";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./sources-page.module.css";

type Listed = RouterOutputs["sources"]["list"][number];

/** Every document the figures of a data set come from. */
export function SourcesPage({ data }: { data: DataKind }) {
  const words = useWords();
  const language = useLanguage();
  const list = useQuery(trpc.sources.list.queryOptions({ data }));
  const figures = list.data?.reduce((sum, s) => sum + s.figures, 0) ?? 0;
  return (
    <div className={styles.page}>
      <title>{`${words.sources.title} · ${words.product}`}</title>
      <h1>{words.sources.title}</h1>
      {list.data !== undefined && list.data.length > 0 && (
        <p className="subtitle">
          {words.sources.count(list.data.length, formatNumber(figures, { language }))}. {words.sources.intro}
        </p>
      )}
      {list.error !== null && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={8} height={42} label={words.state.loading} />}
      {list.data?.length === 0 && <Notice title={words.sources.none} />}
      {list.data !== undefined && list.data.length > 0 && <SourceTable rows={list.data} />}
    </div>
  );
}

function SourceTable({ rows }: { rows: readonly Listed[] }) {
  const words = useWords();
  const language = useLanguage();
  const search: Search = useSearch({ strict: false });
  const unpublished = ({ held, alternatives }: Listed) => [
    ...(held === 0 ? [] : [words.sources.held(formatNumber(held, { language }))]),
    ...(alternatives === 0 ? [] : [words.sources.alternatives(formatNumber(alternatives, { language }))]),
  ];
  const dated = rows.some((source) => source.published !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={styles.card} aria-label={words.sources.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.sources.source}</th>
            {dated && <th scope="col">{words.figure.published}</th>}
            <th scope="col" className="num">
              {words.sources.figures}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <Link to="/nguon/$id" params={{ id: source.id }} search={keptWords(search)}>
                  {source.title}
                </Link>
                <span className={styles.detail}>
                  {[source.publisher, source.licence].filter((t) => t !== undefined).join(" · ")}
                </span>
              </th>
              {dated && (
                <td>{source.published === undefined ? "" : formatDate(source.published, language)}</td>
              )}
              <td className="num">
                {formatNumber(source.figures, { language })}
                {unpublished(source).map((text) => (
                  <span key={text} className={styles.detail}>
                    {text}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
