import type { Comparison } from "@sosanh/core/comparison/comparison";
import { longestAnnotation } from "@sosanh/core/figures/annotation";
import type { Metric } from "@sosanh/core/figures/metric";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { trpc } from "../../trpc.ts";
import buttons from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { compareWords } from "./compare-words.ts";
import css from "./event-panel.module.css";
import { forgetAnswers } from "./office-notes.ts";
import { placeNames } from "./place-names.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
  readonly onDone: () => void;
}

/** A note of the office on a year: its text, of which metric, of which place. */
export function AnnotationForm({ comparison, metric, onDone }: Props) {
  const { view, years, localities } = comparison;
  const words = compareWords(view.language);
  const names = placeNames(comparison);
  const [year, setYear] = useState(years.at(-1) ?? view.years.to);
  const [text, setText] = useState("");
  const [onlyMetric, setOnlyMetric] = useState(false);
  const [place, setPlace] = useState("");
  const [refused, setRefused] = useState(false);
  const add = useMutation(
    trpc.annotations.add.mutationOptions({ onSuccess: () => forgetAnswers().then(onDone) }),
  );
  const failure = useFailureText(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = text.trim();
    setRefused(written === "");
    if (written === "") return;
    const locality = localities.find(({ uid }) => uid === place)?.uid;
    add.mutate({
      ...{ year, text: written },
      ...(onlyMetric ? { metric: metric.code } : {}),
      ...(locality === undefined ? {} : { locality }),
    });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Select label={words.annotationYear} value={`${year}`} onChange={(value) => setYear(Number(value))}>
        {years.map((of) => (
          <option key={of}>{of}</option>
        ))}
      </Select>
      <label>
        {words.annotationText}
        <textarea
          rows={3}
          maxLength={longestAnnotation}
          // biome-ignore lint/a11y/noAutofocus: the form was opened to write this text.
          autoFocus
          value={text}
          aria-invalid={refused}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Select
        label={words.annotationFor}
        value={onlyMetric ? "one" : "all"}
        onChange={(value) => setOnlyMetric(value === "one")}
      >
        <option value="all">{words.annotationAllMetrics}</option>
        <option value="one">{metric.name[view.language]}</option>
      </Select>
      <Select label={words.places} value={place} onChange={setPlace}>
        <option value="">{words.annotationAllPlaces}</option>
        {localities.map(({ uid }) => (
          <option key={uid} value={uid}>
            {names.get(uid)}
          </option>
        ))}
      </Select>
      {refused && <p role="alert">{words.annotationNeedsText}</p>}
      {failure !== undefined && <p role="alert">{words.saveFailed(failure)}</p>}
      <div className={css.buttons}>
        <button type="submit" className={buttons.primary} disabled={add.isPending}>
          {words.annotationSave}
        </button>
        <button type="button" className={buttons.button} onClick={onDone}>
          {words.annotationCancel}
        </button>
      </div>
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
