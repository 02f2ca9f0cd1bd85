import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { countText, valueText } from "./figure-text.ts";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import css from "./sure-list.module.css";

/** Very many figures by their metrics: who has looked at these lines may accept them all. */
export function SureSummary(props: { readonly isSeen: boolean; readonly onSeen: (isSeen: boolean) => void }) {
  const words = useReviewWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={css.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.summaryOpen}
      </button>
      {isOpen && (
        <>
          <SummaryTable />
          <label className={css.confirm}>
            <input
              type="checkbox"
              checked={props.isSeen}
              onChange={(event) => props.onSeen(event.target.checked)}
            />
            {words.summarySeen}
          </label>
        </>
      )}
    </>
  );
}

function SummaryTable() {
  const words = useReviewWords();
  const language = useLanguage();
  const { state } = useWords();
  const { submission, metricOf } = useReview();
  const found = useQuery(trpc.submissions.sureSummary.queryOptions({ id: submission.id }, { staleTime: 0 }));
  if (found.error !== null) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton rows={3} height={32} label={state.loading} />;
  const { summaryHead: head } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={css.summary} tabIndex={0} aria-label={words.summaryOpen}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head.metric}</th>
            {[head.count, head.least, head.most, head.sum].map((name) => (
              <th key={name} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.data.map(({ metric: code, isTarget, count, least, most, sum }) => {
            const metric = metricOf(code);
            const text = (value: number) => valueText({ value, qualifier: "exact" }, metric, language);
            return (
              <tr key={`${code} ${isTarget}`}>
                <th scope="row">
                  {metric?.name[language] ?? code}
                  {isTarget && <small> {words.kinds.target.toLowerCase()}</small>}
                </th>
                <td className="num">{countText(count, language)}</td>
                <td className="num">{text(least)}</td>
                <td className="num">{text(most)}</td>
                {/* Percentages add up to nothing. */}
                <td className="num">{metric?.valueKind === "percentage" ? "–" : text(sum)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
