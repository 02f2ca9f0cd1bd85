import type { MetricCode, Polarity, ValueKind } from "@sosanh/core/figures/metric";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./new-metric.module.css";
import { newMetricWords } from "./new-metric-words.ts";
import { useReview } from "./review-context.ts";

interface Props {
  readonly read: ReadFigure;
  /** What was searched for in vain; the words of the document where nothing was. */
  readonly name: string;
  readonly onAdded: (metric: MetricCode) => void;
  readonly onClose: () => void;
}

/** A metric that the catalogue lacks: the office adds its own. */
export function NewMetric({ anchor, ...props }: Props & { readonly anchor: HTMLElement }) {
  const words = newMetricWords(useLanguage());
  return (
    <AnchoredDialog anchor={anchor} label={words.title} onClose={props.onClose}>
      <Fields {...props} />
    </AnchoredDialog>
  );
}

function Fields({ read, name, onAdded, onClose }: Props) {
  const words = newMetricWords(useLanguage());
  const isShare = read.unit.startsWith("%");
  const [said, setSaid] = useState({
    name: capital(name === "" ? (read.proposal ?? "") : name),
    english: "",
    unit: isShare ? "%" : read.unit,
    group: read.group ?? "",
    valueKind: (isShare ? "percentage" : "count") as ValueKind,
    timing: "flow" as "flow" | "stock",
    polarity: "neutral" as Polarity,
  });
  const change = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }));
  const add = useMutation(
    trpc.metrics.add.mutationOptions({
      onSuccess: async ({ code }) => {
        await queryClient.invalidateQueries(trpc.metrics.pathFilter());
        onAdded(code);
      },
    }),
  );
  const failure = useFailureText(add.error);
  const lacking = (["name", "unit", "group"] as const).filter((field) => said[field].trim() === "");
  return (
    <div className={css.form}>
      <h2>{words.title}</h2>
      <Text label={words.name} value={said.name} onText={(name) => change({ name })} />
      <Text label={words.english} value={said.english} onText={(english) => change({ english })} />
      <div className={css.pair}>
        <Text label={words.unit} value={said.unit} onText={(unit) => change({ unit })} />
        <Groups value={said.group} onGroup={(group) => change({ group })} />
      </div>
      <Choice
        label={words.kind}
        names={words.kinds}
        value={said.valueKind}
        onChoice={(valueKind) => change({ valueKind })}
      />
      <div className={css.pair}>
        <Choice
          label={words.timing}
          names={words.timings}
          value={said.timing}
          onChoice={(timing) => change({ timing })}
        />
        <Choice
          label={words.polarity}
          names={words.polarities}
          value={said.polarity}
          onChoice={(polarity) => change({ polarity })}
        />
      </div>
      {failure !== undefined && <p role="alert">{failure}</p>}
      {lacking.length > 0 && (
        <p className="note">{words.lacking(lacking.map((field) => words[field].toLowerCase()).join(", "))}</p>
      )}
      <div className={css.tools}>
        <button
          type="button"
          className={controls.primary}
          disabled={lacking.length > 0 || add.isPending}
          onClick={() => add.mutate(newMetricOf(said))}
        >
          {words.add}
        </button>
        <button type="button" className={controls.button} onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

interface Said {
  readonly name: string;
  readonly english: string;
  readonly unit: string;
  readonly group: string;
  readonly valueKind: ValueKind;
  readonly timing: "flow" | "stock";
  readonly polarity: Polarity;
}

/** Percentages are never added up; everything else that is counted is. */
function newMetricOf({ name, english, unit, group, valueKind, timing, polarity }: Said) {
  const decimals = { count: 0, amount: 1, percentage: 1 }[valueKind];
  return {
    name: { vi: name.trim(), en: english.trim() },
    unit: { vi: unit.trim(), en: unit.trim() },
    aggregation: { kind: valueKind === "percentage" ? ("none" as const) : ("sum" as const) },
    definition: { vi: "", en: "" },
    ...{ group, decimals, valueKind, timing, polarity },
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className={css.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

function Text(props: { label: string; value: string; onText: (text: string) => void }) {
  return (
    <Field label={props.label}>
      <input
        type="text"
        maxLength={200}
        value={props.value}
        onChange={(event) => props.onText(event.target.value)}
      />
    </Field>
  );
}

function Groups({ value, onGroup }: { readonly value: string; readonly onGroup: (group: string) => void }) {
  const language = useLanguage();
  const words = newMetricWords(language);
  const { choices } = useReview();
  return (
    <Field label={words.group}>
      <select value={value} onChange={(event) => onGroup(event.target.value)}>
        <option value="" />
        {choices.groups.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[language]}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Choice<T extends string>(props: {
  label: string;
  names: Readonly<Record<T, string>>;
  value: T;
  onChoice: (chosen: T) => void;
}) {
  const all = Object.keys(props.names) as T[];
  return (
    <Field label={props.label}>
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = all.find((one) => one === event.target.value);
          if (chosen !== undefined) props.onChoice(chosen);
        }}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {props.names[one]}
          </option>
        ))}
      </select>
    </Field>
  );
}
