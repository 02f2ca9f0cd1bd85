import type { Metric, MetricCode, MetricGroup } from "@sosanh/core/figures/metric";
import { useState } from "react";
import { bestNamedFirst, metricNamed, type NamedMetric } from "../metric-named.ts";
import { useLanguage } from "../words/words.tsx";
import { AnchoredDialog } from "./anchored-dialog.tsx";
import controls from "./controls.module.css";
import { ChevronDownIcon } from "./icons.tsx";
import css from "./metric-button.module.css";
import { metricButtonWords } from "./metric-button-words.ts";
import { SearchList } from "./search-list.tsx";

/** The metrics to choose from, in the order of their groups. */
export interface MetricChoices {
  readonly groups: readonly MetricGroup[];
  readonly metrics: readonly (Metric & NamedMetric)[];
}

interface Props {
  readonly metric: MetricCode | undefined;
  readonly choices: MetricChoices;
  readonly onMetric: (metric: MetricCode) => void;
  /** What the metric is of, for those who hear the page. */
  readonly label: string;
  /** Shown where no metric is chosen. */
  readonly placeholder?: string;
  /** Shown first where nothing is searched for: those it may be. */
  readonly likely?: readonly MetricCode[];
  /** Offered beneath the list: what to do where none of the metrics is the one, told what was searched for. */
  readonly other?: {
    readonly label: string;
    readonly onOther: (searched: string, anchor: HTMLElement) => void;
  };
}

/** Which metric: a button that opens a list to search in, by name in either language and by what reports call it. */
export function MetricButton(props: Props) {
  const { other, ...shown } = props;
  const { metric, choices, onMetric, label } = shown;
  const language = useLanguage();
  const words = metricButtonWords(language);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const name = choices.metrics.find(({ code }) => code === metric)?.name[language] ?? metric;
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${css.button}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="visually-hidden">{label}: </span>
        <span className={css.name}>{name ?? props.placeholder ?? words.choose}</span>
        <ChevronDownIcon />
      </button>
      {anchor !== undefined && (
        <AnchoredDialog anchor={anchor} label={label} width={400} onClose={() => setAnchor(undefined)}>
          <MetricSearch
            {...shown}
            onMetric={(code) => {
              setAnchor(undefined);
              onMetric(code);
            }}
            {...(other === undefined ? {} : { other: other.label })}
            onOther={(searched) => {
              setAnchor(undefined);
              other?.onOther(searched, anchor);
            }}
          />
        </AnchoredDialog>
      )}
    </>
  );
}

interface MetricSearchProps extends Omit<Props, "other"> {
  readonly other?: string;
  readonly onOther: (searched: string) => void;
}

function MetricSearch({ metric, choices, onMetric, other, onOther, likely = [] }: MetricSearchProps) {
  const language = useLanguage();
  const words = metricButtonWords(language);
  const [text, setText] = useState("");
  const groups = foundMetrics(choices, text, likely).map(({ name, metrics }) => ({
    name: name?.[language] ?? words.likely,
    options: metrics.map((one) => ({ key: one.code, name: one.name[language], unit: one.unit[language] })),
  }));
  return (
    <>
      <SearchList
        words={{ box: words.search, list: words.choose, none: words.none(text) }}
        {...{ text, groups }}
        onText={setText}
        chosen={metric === undefined ? [] : [metric]}
        onChoose={onMetric}
        autoFocus
      />
      {other !== undefined && (
        <button type="button" className={css.other} onClick={() => onOther(text.trim())}>
          {other}
        </button>
      )}
    </>
  );
}

type Found = Pick<MetricGroup, "code"> & Partial<MetricGroup> & { readonly metrics: readonly Metric[] };

/** The metrics that the text names, by group, best first; the likely ones before, as long as nothing is typed. */
function foundMetrics(choices: MetricChoices, text: string, likely: readonly MetricCode[]): readonly Found[] {
  const named = metricNamed(text);
  const hits = choices.metrics.filter((metric) => named(metric) > 0).toSorted((a, b) => named(b) - named(a));
  const first = text.trim() === "" ? hits.filter(({ code }) => likely.includes(code)) : [];
  const rest = hits.filter((metric) => !first.includes(metric));
  const groups: readonly Found[] = choices.groups.map((group) => ({
    ...group,
    metrics: rest.filter((metric) => metric.group === group.code),
  }));
  const found = [{ code: "", metrics: first }, ...groups].filter(({ metrics }) => metrics.length > 0);
  return bestNamedFirst(found, named);
}
