import { type RollRule, rollRules } from "@sosanh/core/view/roll-view";
import type { View } from "@sosanh/core/view/view";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import buttons from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import css from "./export.module.css";
import { shareWords } from "./share-words.ts";

/** Keeps the view under a name in a folder, with how its years go on. */
export function SaveSection({ view }: { readonly view: View }) {
  const words = shareWords(view.language);
  const id = useId();
  const known = useQuery(trpc.savedViews.list.queryOptions()).data ?? [];
  const folders = [...new Set(known.map(({ folder }) => folder))].filter((folder) => folder !== "");
  const [lacks, setLacks] = useState(false);
  const save = useMutation(
    trpc.savedViews.save.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.savedViews.pathFilter()),
    }),
  );
  const failure = useFailureText(save.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const roll: RollRule = rollRules.find((rule) => rule === text("roll")) ?? "fixed";
    setLacks(text("name") === "");
    if (text("name") === "") return;
    save.mutate({ view, roll, name: text("name"), folder: text("folder"), description: text("description") });
  };
  return (
    <form className={css.group} aria-labelledby={id} onSubmit={submit} noValidate>
      <h3 id={id}>{words.save}</h3>
      <label className={css.field}>
        {words.name}
        <input name="name" maxLength={120} aria-invalid={lacks} />
      </label>
      <label className={css.field}>
        {words.folder}
        <input name="folder" maxLength={200} list={`${id}-folders`} />
      </label>
      <datalist id={`${id}-folders`}>
        {folders.map((folder) => (
          <option key={folder}>{folder}</option>
        ))}
      </datalist>
      <label className={css.field}>
        {words.description}
        <textarea name="description" rows={2} maxLength={2000} />
      </label>
      <label className={css.field}>
        {words.roll}
        <select name="roll" defaultValue="slide">
          {rollRules.map((rule) => (
            <option key={rule} value={rule}>
              {words.rolls[rule]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttons.button} disabled={save.isPending}>
        {words.keep}
      </button>
      <div aria-live="polite">
        {lacks && <p role="alert">{words.needsName}</p>}
        {save.data !== undefined && !lacks && <p>{words.saved(save.data.name)}</p>}
        {failure !== undefined && <p role="alert">{words.failed(failure)}</p>}
      </div>
    </form>
  );
}
