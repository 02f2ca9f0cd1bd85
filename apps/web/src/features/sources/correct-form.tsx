import { formatValue } from "@sosanh/chart/words/number-text";
import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Observation } from "@sosanh/core/figures/observation";
import { isKnown, type Qualifier, qualifiers } from "@sosanh/core/figures/value";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { queryClient, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./correct-form.module.css";
import { correctedValue } from "./corrected-value.ts";
import { evidenceWords } from "./evidence-words.ts";

interface Props {
  readonly figure: FigureKey;
  readonly metric: Metric;
  /** What stands in the cell, or waits in it. */
  readonly observation: Observation;
  readonly kind: "corrected" | "withdrawn";
  readonly onClose: () => void;
}

/** A correction or a withdrawal of one figure, with its reason: makes a draft, and goes to it. */
export function CorrectForm({ figure, metric, observation, kind, onClose }: Props) {
  const language = useLanguage();
  const words = evidenceWords(language);
  const [typed, setTyped] = useState("");
  const [qualifier, setQualifier] = useState<Qualifier>("exact");
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const toDraft = useToDraft();
  const id = useId();
  const entered =
    kind === "withdrawn"
      ? ({ value: observation.value } as const)
      : correctedValue({ typed, qualifier, metric, published: publishedValue(observation), language });
  const lacks = "problem" in entered ? entered.problem : undefined;
  const isReasoned = reason.trim() !== "";
  const failure = useFailureText(toDraft.error);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if ("problem" in entered || !isReasoned) return;
    const { data, locality, period } = figure;
    const { status } = observation;
    const decided = { metric: metric.code, locality, period, kind: status, value: entered.value };
    toDraft.mutate({ data, kind, figure: decided, reason: reason.trim() });
  };
  return (
    <form ref={showWhole} className={css.form} onSubmit={onSubmit} noValidate>
      {kind === "corrected" && (
        <ValueFields
          {...{ id, metric, typed, setTyped, qualifier, setQualifier }}
          problem={isAsked ? lacks : undefined}
        />
      )}
      <label className={css.field}>
        <span>{words.why}</span>
        <textarea
          rows={2}
          value={reason}
          maxLength={2000}
          aria-invalid={isAsked && !isReasoned}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {isAsked && !isReasoned && <p className={css.problem}>{words.whyNeeded}</p>}
      {failure !== undefined && (
        <p className={css.problem} role="alert">
          {words.failed(failure)}
        </p>
      )}
      <p className="note">{words.draftText}</p>
      <div className={css.actions}>
        <button type="submit" className={controls.primary} disabled={toDraft.isPending}>
          {toDraft.isPending ? words.making : kind === "corrected" ? words.toDraft : words.toWithdrawal}
        </button>
        <button type="button" className={controls.button} onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** It opens at the foot of a popover: its first field takes the focus, and all of it comes into view. */
function showWhole(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
  form?.scrollIntoView({ block: "nearest" });
}

/** Makes the draft and goes to its page. */
function useToDraft() {
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  return useMutation(
    trpc.submissions.correct.mutationOptions({
      onSuccess: async (draft) => {
        await queryClient.invalidateQueries({ queryKey: trpc.submissions.pathKey() });
        await navigate({ to: "/so-lieu/$id", params: { id: `${draft.id}` }, search: keptWords(search) });
      },
    }),
  );
}

function publishedValue({ state, value }: Observation) {
  return state === "published" ? value : undefined;
}

function ValueFields(props: {
  readonly id: string;
  readonly metric: Metric;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly qualifier: Qualifier;
  readonly setQualifier: (qualifier: Qualifier) => void;
  readonly problem: string | undefined;
}) {
  const { id, metric, typed, setTyped, qualifier, setQualifier, problem } = props;
  const language = useLanguage();
  const words = evidenceWords(language);
  const read = correctedValue({ typed, qualifier, metric, published: undefined, language });
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const shown = "value" in read && isKnown(read.value) ? formatValue(read.value, style) : undefined;
  return (
    <>
      <div className={css.pair}>
        <label className={css.field}>
          <span>
            {words.newValue} ({metric.unit[language]})
          </span>
          <input
            value={typed}
            autoComplete="off"
            maxLength={100}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <label className={css.field}>
          <span>{words.qualifier}</span>
          <select
            value={qualifier}
            onChange={(event) => setQualifier(qualifiers.find((q) => q === event.target.value) ?? "exact")}
          >
            {qualifiers.map((q) => (
              <option key={q} value={q}>
                {words.qualifiers[q]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p id={`${id}-hint`} className={problem === undefined ? "note" : css.problem}>
        {problem ?? (shown === undefined ? words.newValueHint : `= ${shown}`)}
      </p>
    </>
  );
}
