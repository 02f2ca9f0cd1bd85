import type { Metric, MetricGroup } from "@sosanh/core/figures/metric";
import { useState } from "react";
import { bestNamedFirst, metricNamed } from "../../metric-named.ts";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { ChevronDownIcon } from "../../ui/icons.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./entry.module.css";
import { entryWords } from "./entry-words.ts";

/** Metrics a sheet may have. */
const mostMetrics = 60;

interface Props {
  readonly catalogue:
    | { readonly groups: readonly MetricGroup[]; readonly metrics: readonly Metric[] }
    | undefined;
  /** The columns of the sheet. */
  readonly shown: readonly string[];
  /** Undefined: those of the year before. */
  readonly onMetrics: (metrics: readonly string[] | undefined) => void;
}

/** Which metrics the sheet has: a button that opens the catalogue, to be searched and ticked. */
export function MetricChoice({ catalogue, shown, onMetrics }: Props) {
  const language = useLanguage();
  const words = entryWords(language);
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {shown.length === 0 ? words.choose : words.metricsChosen(shown.length)}
        <ChevronDownIcon />
      </button>
      {anchor !== undefined && catalogue !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.metrics}
          width={420}
          onClose={() => setAnchor(undefined)}
        >
          <Choices {...{ catalogue, shown, onMetrics }} onDone={() => setAnchor(undefined)} />
        </AnchoredDialog>
      )}
    </>
  );
}

type ChoicesProps = Props & {
  readonly catalogue: NonNullable<Props["catalogue"]>;
  readonly onDone: () => void;
};

function Choices({ catalogue, shown, onMetrics, onDone }: ChoicesProps) {
  const language = useLanguage();
  const words = entryWords(language);
  const [text, setText] = useState("");
  const named = metricNamed(text);
  const groups = catalogue.groups
    .map((group) => ({
      group,
      metrics: catalogue.metrics.filter((metric) => metric.group === group.code && named(metric) > 0),
    }))
    .filter(({ metrics }) => metrics.length > 0);
  const found = bestNamedFirst(groups, named);
  const toggle = (code: string) =>
    onMetrics(shown.includes(code) ? shown.filter((c) => c !== code) : [...shown, code]);
  return (
    <>
      <input
        className={css.find}
        aria-label={words.findMetric}
        placeholder={words.findMetric}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard reaches it. */}
      <section className={css.choices} aria-label={words.metrics} tabIndex={0}>
        {found.length === 0 && <p>{words.noMetric(text)}</p>}
        {found.map(({ group, metrics }) => (
          <fieldset key={group.code} style={{ border: 0, margin: 0, padding: 0 }}>
            <h3>{group.name[language]}</h3>
            {metrics.map((metric) => (
              <label key={metric.code}>
                <input
                  type="checkbox"
                  checked={shown.includes(metric.code)}
                  disabled={!shown.includes(metric.code) && shown.length >= mostMetrics}
                  onChange={() => toggle(metric.code)}
                />
                <span>
                  {metric.name[language]} <small>{metric.unit[language]}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </section>
      <p className="note">{words.metricsHelp(mostMetrics)}</p>
      <div className={css.ends}>
        <button type="button" className={controls.button} onClick={() => onMetrics(undefined)}>
          {words.usual}
        </button>
        <button type="button" className={controls.primary} onClick={onDone}>
          {words.done}
        </button>
      </div>
    </>
  );
}
