import { changeKind } from "@sosanh/chart/words/change-kind";
import { formatDate, formatValue } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { FigureChange } from "@sosanh/core/reviews/figure-changes";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "../../trpc.ts";
import buttons from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./saved-views.module.css";
import { savedWords } from "./saved-words.ts";

const most = 20;

/** What became of the figures of a saved view since the reader last looked; told until they say that they have seen it. */
export function WhatIsNew({ id }: { readonly id: string }) {
  const language = useLanguage();
  const words = savedWords(language);
  const { state } = useWords();
  const changes = useQuery(trpc.savedViews.changes.queryOptions({ id }));
  const look = useMutation(
    trpc.savedViews.look.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.savedViews.changes.queryFilter({ id })),
    }),
  );
  const data = changes.data?.view.data ?? "real";
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data })).data?.metrics ?? [];
  if (changes.error !== null) return <Failure error={changes.error} onRetry={() => void changes.refetch()} />;
  if (changes.data === undefined) return <Skeleton rows={1} height={48} label={state.loading} />;
  const told = changes.data;
  const { since, names } = told;
  const nameOf = new Map(names.map(({ locality, name }) => [locality, name]));
  const metricOf = new Map(catalogue.map((metric) => [metric.code, metric]));
  const day = since === undefined ? undefined : formatDate(dayInVietnam(since), language);
  const isNothing = told.changes.length === 0 && told.newPeriods.length === 0;
  return (
    <div className={css.news}>
      <p>
        {day === undefined
          ? words.firstLook
          : isNothing
            ? words.noChanges(day)
            : words.changed(told.changes.length, day)}
      </p>
      <ul className={css.changes}>
        {told.newPeriods.map(({ period, known }) => (
          <li key={period.year}>{words.newYear(period.year, known)}</li>
        ))}
        {told.changes.slice(0, most).map((change) => (
          <li key={`${change.metric} ${change.locality} ${change.period.year}`}>
            <b>{nameOf.get(change.locality) ?? change.locality}</b>,{" "}
            {metricOf.get(change.metric)?.name[language] ?? change.metric}, {change.period.year}:{" "}
            {beforeAndNow(change, metricOf.get(change.metric), language)}{" "}
            <i>({changeKind(change.kind, language)})</i>
          </li>
        ))}
        {told.changes.length > most && <li>{words.others(told.changes.length - most)}</li>}
      </ul>
      <button
        type="button"
        className={buttons.button}
        disabled={look.isPending}
        onClick={() => look.mutate({ id })}
      >
        {words.seen}
      </button>
    </div>
  );
}

function beforeAndNow(
  change: FigureChange,
  metric: Pick<Metric, "decimals"> | undefined,
  language: "vi" | "en",
): string {
  const style = { language, decimals: metric?.decimals ?? 0 };
  const before = "before" in change ? formatValue(change.before, style) : "–";
  const now = "now" in change ? formatValue(change.now, style) : "–";
  return `${before} → ${now}`;
}
