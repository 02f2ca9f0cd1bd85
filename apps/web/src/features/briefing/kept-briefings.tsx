import { formatDate } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import type { Language } from "@sosanh/core/view/view";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import buttons from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { CloseIcon } from "../../ui/icons.tsx";
import css from "./briefing.module.css";
import { briefingWords } from "./briefing-words.ts";
import type { OpenBriefing } from "./kept-draft.ts";

interface Props {
  readonly language: Language;
  readonly data: DataKind;
  /** Years with figures: a template is issued for the next one only when there are some. */
  readonly years: readonly number[];
  readonly open: OpenBriefing | undefined;
  /** What is on the page; undefined while it lacks something. */
  readonly briefing: BriefingInput | undefined;
  readonly lacks: string | undefined;
  readonly onOpen: (open: OpenBriefing | undefined, definition?: BriefingInput) => void;
}

/** The briefings that are kept as templates: opened, issued for the next year, changed, kept anew, taken away. */
export function KeptBriefings(props: Props) {
  const { language, data, years, open, onOpen } = props;
  const words = briefingWords(language);
  const id = useId();
  const list = useQuery(trpc.briefings.list.queryOptions());
  const own = (list.data ?? []).filter(({ definition }) => definition.data === data);
  const others = (list.data?.length ?? 0) - own.length;
  return (
    <section className={css.kept} aria-labelledby={id}>
      <div className={css.group}>
        <h2 id={id}>{words.kept}</h2>
        <p className={css.hint}>{words.keptHint}</p>
        {list.data !== undefined && own.length === 0 && <p>{words.noKept}</p>}
        <ul className={css.list}>
          {own.map(({ id: key, name, definition, mayChange }) => (
            <li key={key} className={css.keptOne} aria-current={key === open?.id || undefined}>
              <b>{name}</b>
              <LastIssue id={key} language={language} />
              <div className={css.adds}>
                <button
                  type="button"
                  className={buttons.button}
                  onClick={() => onOpen({ id: key, name }, definition)}
                >
                  {words.open}
                </button>
                <button
                  type="button"
                  className={buttons.button}
                  disabled={!years.includes(definition.year + 1)}
                  onClick={() => onOpen({ id: key, name }, forNextYear(definition))}
                >
                  {words.forYear(definition.year + 1)}
                </button>
                {mayChange && (
                  <Delete
                    id={key}
                    name={name}
                    language={language}
                    onDone={() => key === open?.id && onOpen(undefined)}
                  />
                )}
              </div>
              {years.length > 0 && !years.includes(definition.year + 1) && (
                <span className={css.hint}>{words.noYear(definition.year + 1)}</span>
              )}
            </li>
          ))}
        </ul>
        {others > 0 && <p className={css.hint}>{words.otherData(others, data === "sample")}</p>}
      </div>
      <Keep {...props} />
    </section>
  );
}

/** As known now: on the day of another year's briefing little was known of this one. */
function forNextYear({ asKnown: _, ...definition }: BriefingInput): BriefingInput {
  return { ...definition, year: definition.year + 1 };
}

function LastIssue({ id, language }: { readonly id: string; readonly language: Language }) {
  const words = briefingWords(language);
  const [last] = useQuery(trpc.briefings.get.queryOptions({ id })).data?.issues ?? [];
  const text =
    last === undefined
      ? words.neverIssued
      : words.issued(formatDate(dayInVietnam(last.at), language), last.year);
  return <span className={css.hint}>{text}</span>;
}

function Delete(props: { id: string; name: string; language: Language; onDone: () => void }) {
  const { id, name, language, onDone } = props;
  const words = briefingWords(language);
  const remove = useMutation(
    trpc.briefings.remove.mutationOptions({ onSuccess: () => forgetBriefings().then(onDone) }),
  );
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={words.deleteKept(name)}
      disabled={remove.isPending}
      onClick={() => window.confirm(words.confirmDelete(name)) && remove.mutate({ id })}
    >
      <CloseIcon />
    </button>
  );
}

/** Keeps what is on the page: as a change of the open template, or under a new name. */
function Keep({ language, open, briefing, lacks, onOpen }: Props) {
  const words = briefingWords(language);
  const [name, setName] = useState("");
  const save = useMutation(trpc.briefings.save.mutationOptions({ onSuccess: forgetBriefings }));
  const change = useMutation(trpc.briefings.change.mutationOptions({ onSuccess: forgetBriefings }));
  const failure = useFailureText(save.error ?? change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (briefing === undefined) return;
    save.mutate(
      { name: name.trim() === "" ? briefing.title : name, definition: briefing },
      { onSuccess: (kept) => onOpen({ id: kept.id, name: kept.name }) },
    );
  };
  return (
    <form className={css.group} onSubmit={submit}>
      {open !== undefined && (
        <>
          <p>{words.using(open.name)}</p>
          <div className={css.adds}>
            <button
              type="button"
              className={buttons.button}
              disabled={briefing === undefined || change.isPending}
              onClick={() =>
                briefing !== undefined &&
                change.mutate({ id: open.id, definition: briefing }, { onSuccess: () => onOpen(open) })
              }
            >
              {change.isSuccess ? words.saved : words.keepChanges}
            </button>
            <button type="button" className={buttons.button} onClick={() => onOpen(undefined)}>
              {words.leave}
            </button>
          </div>
        </>
      )}
      {open === undefined && (
        <>
          <label className={css.field}>
            {words.keptAs}
            <input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
          </label>
          <button
            type="submit"
            className={buttons.button}
            disabled={briefing === undefined || save.isPending}
          >
            {words.keep}
          </button>
        </>
      )}
      {lacks !== undefined && <p className={css.hint}>{lacks}</p>}
      {failure !== undefined && <p role="alert">{words.saveFailed(failure)}</p>}
    </form>
  );
}

/** Templates and their issues on the page are asked for anew. */
export function forgetBriefings(): Promise<void> {
  return queryClient.invalidateQueries(trpc.briefings.pathFilter());
}
