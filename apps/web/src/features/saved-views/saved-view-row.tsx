import { formatDate } from "@sosanh/chart/words/number-text";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { SavedView } from "@sosanh/core/view/saved-view";
import type { View } from "@sosanh/core/view/view";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import buttons from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useOwnValidity } from "../../ui/own-validity.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./saved-views.module.css";
import { savedWords } from "./saved-words.ts";
import { WhatIsNew } from "./what-is-new.tsx";

interface Props {
  readonly saved: SavedView & { readonly mayChange: boolean };
  readonly renderOpen: (view: View, label: string) => ReactNode;
}

/** One saved view: who keeps it, what can be done with it, what is new in it. */
export function SavedViewRow({ saved, renderOpen }: Props) {
  const language = useLanguage();
  const words = savedWords(language);
  const { badge } = useWords().data;
  const [shown, setShown] = useState<"changes" | "edit">();
  const today = useQuery(trpc.savedViews.get.queryOptions({ id: saved.id })).data?.today ?? saved.view;
  const copy = useMutation(trpc.savedViews.duplicate.mutationOptions({ onSuccess: forgetSaved }));
  const remove = useMutation(trpc.savedViews.remove.mutationOptions({ onSuccess: forgetSaved }));
  const failure = useFailureText(copy.error ?? remove.error);
  const toggle = (what: "changes" | "edit") => setShown(shown === what ? undefined : what);
  return (
    <li className={css.row}>
      <div className={css.about}>
        <p className={css.name}>
          <b>{saved.name}</b>
          {saved.view.data === "sample" && <Badge tone="sample">{badge}</Badge>}
        </p>
        <span className={css.hint}>
          {[
            words.owner(saved.owner),
            words.updated(formatDate(dayInVietnam(saved.updatedAt), language)),
          ].join(" · ")}
        </span>
        {saved.description !== "" && <p>{saved.description}</p>}
      </div>
      <div className={css.tools}>
        {renderOpen({ ...today, language }, words.open)}
        <button
          type="button"
          className={buttons.button}
          aria-expanded={shown === "changes"}
          onClick={() => toggle("changes")}
        >
          {words.changes}
        </button>
        <button
          type="button"
          className={buttons.button}
          disabled={copy.isPending}
          onClick={() => copy.mutate({ id: saved.id, name: words.copyOf(saved.name).slice(0, 120) })}
        >
          {words.duplicate}
        </button>
        {saved.mayChange && (
          <>
            <button
              type="button"
              className={buttons.button}
              aria-expanded={shown === "edit"}
              onClick={() => toggle("edit")}
            >
              {words.edit}
            </button>
            <button
              type="button"
              className={buttons.button}
              disabled={remove.isPending}
              onClick={() =>
                window.confirm(words.confirmRemove(saved.name)) && remove.mutate({ id: saved.id })
              }
            >
              {words.remove}
            </button>
          </>
        )}
      </div>
      {failure !== undefined && <p role="alert">{words.failed(failure)}</p>}
      {shown === "changes" && <WhatIsNew id={saved.id} />}
      {shown === "edit" && <Edit saved={saved} onDone={() => setShown(undefined)} />}
    </li>
  );
}

function Edit({ saved, onDone }: { readonly saved: SavedView; readonly onDone: () => void }) {
  const words = savedWords(useLanguage());
  const validity = useOwnValidity();
  const change = useMutation(
    trpc.savedViews.change.mutationOptions({ onSuccess: () => forgetSaved().then(onDone) }),
  );
  const failure = useFailureText(change.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    change.mutate({
      id: saved.id,
      name: text("name"),
      folder: text("folder"),
      description: text("description"),
    });
  };
  return (
    <form className={css.edit} onSubmit={submit}>
      <label className={css.field}>
        {words.name}
        <input name="name" required maxLength={120} defaultValue={saved.name} {...validity} />
      </label>
      <label className={css.field}>
        {words.folder}
        <input name="folder" maxLength={200} defaultValue={saved.folder} />
      </label>
      <label className={css.field}>
        {words.description}
        <textarea name="description" rows={2} maxLength={2000} defaultValue={saved.description} />
      </label>
      <div className={css.tools}>
        <button type="submit" className={buttons.primary} disabled={change.isPending}>
          {words.save}
        </button>
        <button type="button" className={buttons.button} onClick={onDone}>
          {words.cancel}
        </button>
      </div>
      {failure !== undefined && <p role="alert">{words.failed(failure)}</p>}
    </form>
  );
}

/** The saved views on the page are asked for anew. */
function forgetSaved(): Promise<void> {
  return queryClient.invalidateQueries(trpc.savedViews.pathFilter());
}
