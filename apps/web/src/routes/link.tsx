import { formatDate } from "@sosanh/chart/words/number-text";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import { viewToSearch } from "@sosanh/core/view/view-url";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { FrozenPage } from "../features/compare/frozen-page.tsx";
import { ExportPanel } from "../features/export/export-panel.tsx";
import styles from "../features/shell/shell.module.css";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { trpc } from "../trpc.ts";
import { Failure } from "../ui/failure.tsx";
import type { RenderFigure } from "../ui/render-figure.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { useWords } from "../words/words.tsx";

/** A short address: a live one goes on to the comparison, a frozen one shows what was kept. */
export function LinkRoute() {
  const { id = "" } = useParams({ strict: false });
  const words = useWords();
  const shown: Search = useSearch({ strict: false });
  const link = useQuery(trpc.links.get.queryOptions({ id }));
  if (link.error !== null)
    return (
      <div className={styles.message}>
        <Failure page error={link.error} onRetry={() => void link.refetch()} />
      </div>
    );
  if (link.data === undefined) return <Loading label={words.state.loading} />;
  const kind = link.data.view.data === "sample" ? "sample" : undefined;
  if (link.data.mode === "frozen") {
    // The band over illustrative data goes by the address.
    if (shown.d !== kind)
      return <Navigate to="/v/$id" params={{ id }} search={{ ...shown, d: kind }} replace />;
    return <Frozen id={link.data.id} />;
  }
  const { data, lang, ...rest } = viewToSearch(link.data.view);
  const search = {
    ...rest,
    ...(data === undefined ? {} : { d: data }),
    ...(lang === undefined ? {} : { lang }),
  };
  return <Navigate to="/so-sanh" search={search} replace />;
}

function Frozen({ id }: { readonly id: string }) {
  const words = useWords();
  const opened = useQuery(trpc.links.open.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }));
  if (opened.error !== null)
    return (
      <div className={styles.message}>
        <Failure page error={opened.error} onRetry={() => void opened.refetch()} />
      </div>
    );
  if (opened.data === undefined) return <Loading label={words.state.loading} />;
  const { comparison, shapes, frozenAt } = opened.data;
  const { data, lang, ...rest } = viewToSearch(comparison.view);
  const today = {
    ...rest,
    ...(data === undefined ? {} : { d: data }),
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    <FigureDoor frame={comparison.view.frame} asKnown={comparison.view.asKnown}>
      <FrozenPage
        comparison={comparison}
        shapes={shapes}
        day={frozenAt === undefined ? "" : formatDate(dayInVietnam(frozenAt), comparison.view.language)}
        today={today}
        dock={<ExportPanel source={{ kind: "link", id }} comparison={comparison} />}
        renderFigure={renderFigure}
      />
    </FigureDoor>
  );
}

const renderFigure: RenderFigure = ({ figure, children }) => <Figure figure={figure}>{children}</Figure>;

function Loading({ label }: { readonly label: string }) {
  return (
    <div className={styles.message}>
      <Skeleton rows={4} height={120} label={label} />
    </div>
  );
}
