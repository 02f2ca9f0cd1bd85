import { formatDate, formatNumber } from "@sosanh/chart/words/number-text";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { officeTitle } from "../../ui/office-text.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { isUnread, type ListedSource, type SourceWork, workOf } from "./source-work.ts";
import styles from "./sources-page.module.css";
import { sourcesWords } from "./sources-words.ts";

const columns = [
  "published",
  "held",
  "beside",
  "rejected",
  "waiting",
  "open",
] as const satisfies readonly (keyof SourceWork)[];

/** Sources, a row each: what was taken from it, what was not, and what is left to do. */
export function SourceTable({ rows }: { rows: readonly ListedSource[] }) {
  const pageWords = useWords();
  const language = useLanguage();
  const words = sourcesWords(language);
  const works = rows.map(workOf);
  const shown = columns.filter((c) => c === "published" || works.some((work) => work[c] > 0));
  const isDated = rows.some((source) => source.published !== undefined);
  const hasDocuments = rows.some(({ document }) => document !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={styles.card} aria-label={pageWords.sources.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{pageWords.sources.source}</th>
            {isDated && (
              <th scope="col" className={styles.wide}>
                {pageWords.figure.published}
              </th>
            )}
            {shown.map((column) => (
              <th key={column} scope="col" className={`num ${styles.wide}`}>
                {words[column]}
              </th>
            ))}
            {hasDocuments && (
              <th scope="col" className={styles.wide}>
                {words.submissions}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((source) => (
            <tr key={source.id}>
              <Title source={source} />
              {isDated && (
                <td className={styles.wide}>
                  {source.published === undefined ? "" : formatDate(source.published, language)}
                </td>
              )}
              {shown.map((column) => (
                <Count key={column} column={column} count={workOf(source)[column]} />
              ))}
              {hasDocuments && (
                <td className={styles.wide}>
                  <Submissions source={source} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Title({ source }: { source: ListedSource }) {
  const language = useLanguage();
  const words = sourcesWords(language);
  const search: Search = useSearch({ strict: false });
  const { document } = source;
  const facts = [source.publisher, source.licence, document?.name].filter((t) => t !== undefined);
  return (
    <th scope="row">
      <Link className={styles.way} to="/nguon/$id" params={{ id: source.id }} search={keptWords(search)}>
        {source.title}
      </Link>
      <span className={styles.detail}>
        {facts.join(" · ")}
        {document !== undefined && (
          <>
            {facts.length > 0 && <span className={styles.between}> · </span>}
            <Link
              className={styles.way}
              to="/van-ban/$id"
              params={{ id: document.id }}
              search={keptWords(search)}
            >
              {words.openDocument}
            </Link>
          </>
        )}
      </span>
      <InWords work={workOf(source)} />
      <span className={styles.narrow}>
        <Submissions source={source} />
      </span>
    </th>
  );
}

const isWork: ReadonlySet<keyof SourceWork> = new Set(["held", "waiting", "open"]);

/** What a phone or a tablet has no columns for: "21 công bố · 1 đang duyệt". */
function InWords({ work }: { work: SourceWork }) {
  const language = useLanguage();
  const words = sourcesWords(language);
  return (
    <span className={`${styles.narrow} ${styles.inWords}`}>
      {columns
        .filter((column) => work[column] > 0)
        .map((column) => (
          <span key={column} className={isWork.has(column) ? styles.left : undefined}>
            {`${words[column]} ${formatNumber(work[column], { language })}`}
          </span>
        ))}
    </span>
  );
}

/** A dash is written where there is none, so that what is there is seen. */
function Count({ column, count }: { column: keyof SourceWork; count: number }) {
  const language = useLanguage();
  if (count === 0 && column !== "published")
    return <td className={`num ${styles.zero} ${styles.wide}`}>–</td>;
  return (
    <td className={`num ${styles.wide} ${count === 0 ? styles.zero : isWork.has(column) ? styles.left : ""}`}>
      {formatNumber(count, { language })}
    </td>
  );
}

/** The way to what was read of it; of a document that is still to be read, the way to that. */
function Submissions({ source }: { source: ListedSource }) {
  const language = useLanguage();
  const words = sourcesWords(language);
  const search: Search = useSearch({ strict: false });
  const { document } = source;
  if (document === undefined) return null;
  return (
    <>
      {isUnread(source) && (
        <span className={styles.submission}>
          <Link className={styles.way} to="/so-lieu/them" search={{ ...keptWords(search), doc: document.id }}>
            {words.read}
          </Link>{" "}
          <span className={styles.left}>{words.unread}</span>
        </span>
      )}
      {document.submissions.map((submission) => (
        <span key={submission.id} className={styles.submission} title={submission.title}>
          <Link
            className={styles.way}
            to="/so-lieu/$id"
            params={{ id: `${submission.id}` }}
            search={keptWords(search)}
          >
            {officeTitle(submission.title, language)}
          </Link>{" "}
          <span className="note">{words.states[submission.state]}</span>
        </span>
      ))}
    </>
  );
}
