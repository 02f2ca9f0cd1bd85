import type { DataKind } from "@sosanh/core/figures/observation";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { isWaiting, type ListFilter, listedSubmissions, listFilters } from "./listed-submissions.ts";
import { SubmissionTable } from "./submission-table.tsx";
import { type SubmissionWords, useSubmissionWords } from "./submission-words.ts";
import css from "./submissions.module.css";
import { waitingHeading } from "./waiting-heading.ts";

interface Props {
  readonly data: DataKind;
  /** Undefined where the address names none: what waits, or all where nothing does. */
  readonly filter: ListFilter | undefined;
  readonly onFilter: (filter: ListFilter) => void;
  readonly renderOpen: (id: number, title: string) => ReactNode;
  /** Where a report is added; the class says how the link looks. */
  readonly renderAdd: (className: string | undefined, label: string) => ReactNode;
  readonly renderEnter: (className: string | undefined, label: string) => ReactNode;
}

/** As many as the server gives. */
const most = 500;

/** Số liệu: the submissions, what waits for somebody first. */
export function SubmissionsPage(props: Props) {
  const { data, onFilter, renderOpen, renderAdd, renderEnter } = props;
  const { product, state } = useWords();
  const language = useLanguage();
  const words = useSubmissionWords();
  const list = useQuery(trpc.submissions.list.queryOptions({ data }));
  const all = list.data ?? [];
  const filter = props.filter ?? (all.some((one) => isWaiting(one.state)) ? "waiting" : "all");
  const listed = listedSubmissions(all, filter);
  return (
    <div className={css.page}>
      <title>{`${words.list.page} · ${product}`}</title>
      <header className={css.top}>
        <div className={css.said}>
          <h1>{waitingHeading(all, language)}</h1>
          <p className="subtitle">{words.list.intro}</p>
        </div>
        <div className={css.tools}>
          {renderEnter(controls.button, words.list.enter)}
          {list.data?.length !== 0 && renderAdd(controls.primary, words.list.add)}
        </div>
      </header>
      {list.error !== null && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={8} height={42} label={state.loading} />}
      {list.data?.length === 0 && (
        <Notice title={words.list.none} actions={renderAdd(controls.primary, words.list.add)}>
          {words.list.correct}
        </Notice>
      )}
      {all.length > 0 && (
        <>
          <Filters all={all} filter={filter} onFilter={onFilter} words={words} />
          {listed.length === 0 ? (
            <Notice title={words.list.noneHere} />
          ) : (
            <SubmissionTable submissions={listed} renderOpen={renderOpen} />
          )}
          <p className="note">
            {words.list.correct} {all.length >= most && words.list.cut(most)}
          </p>
        </>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly all: Parameters<typeof listedSubmissions>[0];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly words: SubmissionWords;
}

/** The states that there are submissions in, with how many. */
function Filters({ all, filter, onFilter, words }: FiltersProps) {
  const count = (of: ListFilter) => listedSubmissions(all, of).length;
  const offered = listFilters.filter(
    (of) => of === "all" || of === "waiting" || of === filter || count(of) > 0,
  );
  return (
    <fieldset className={css.filters}>
      <legend className="visually-hidden">{words.list.filter}</legend>
      {offered.map((of) => (
        <button
          key={of}
          type="button"
          className={css.filter}
          aria-pressed={of === filter}
          onClick={() => onFilter(of)}
        >
          <span>{of === "all" || of === "waiting" ? words.list[of] : words.states[of]}</span>
          <span className={css.pill}>{count(of)}</span>
        </button>
      ))}
    </fieldset>
  );
}
