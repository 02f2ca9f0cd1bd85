import type { View } from "@sosanh/core/view/view";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { SavedViewRow } from "./saved-view-row.tsx";
import css from "./saved-views.module.css";
import { savedWords } from "./saved-words.ts";

interface Props {
  /** A link that opens a view. */
  readonly renderOpen: (view: View, label: string) => ReactNode;
  readonly compareLink: ReactNode;
}

/** Đã lưu: comparisons by folder, each with what became of its figures since the reader last looked. */
export function SavedViewsPage({ renderOpen, compareLink }: Props) {
  const words = savedWords(useLanguage());
  const { product, state } = useWords();
  const saved = useQuery(trpc.savedViews.list.queryOptions());
  // What is in no folder comes last.
  const folders = [...new Set((saved.data ?? []).map(({ folder }) => folder))].toSorted((a, b) =>
    a === "" || b === "" ? b.length - a.length : a.localeCompare(b, "vi"),
  );
  return (
    <div className={css.page}>
      <title>{`${words.page} · ${product}`}</title>
      <h1>{words.page}</h1>
      <p className={css.intro}>{words.intro}</p>
      {saved.error !== null && <Failure error={saved.error} onRetry={() => void saved.refetch()} />}
      {saved.isPending && <Skeleton rows={4} height={72} label={state.loading} />}
      {saved.data?.length === 0 && <Notice title={words.none} actions={compareLink} />}
      {folders.map((folder) => (
        <section key={folder} className={css.folder} aria-label={folder === "" ? words.noFolder : folder}>
          {(folders.length > 1 || folder !== "") && (
            <h2>{folder === "" ? words.noFolder : folder.split("/").join(" / ")}</h2>
          )}
          <ul className={css.list}>
            {(saved.data ?? [])
              .filter((view) => view.folder === folder)
              .map((view) => (
                <SavedViewRow key={view.id} saved={view} renderOpen={renderOpen} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
