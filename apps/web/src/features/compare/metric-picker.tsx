import { Combobox, useCombobox } from "@mantine/core";
import "@mantine/core/styles/ScrollArea.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/Combobox.css";
import { formatYears } from "@sosanh/chart/words/number-text";
import type { Language, View } from "@sosanh/core/view/view";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import type { CompareWords } from "./compare-words-vi.ts";
import css from "./metric-picker.module.css";
import { findMetrics, type ListedMetric, type MetricCatalogue } from "./metric-search.ts";
import { mostMetrics, withMetricToggled, withOnlyMetric } from "./view-change.ts";

interface Props {
  readonly view: View;
  readonly catalogue: MetricCatalogue;
  readonly onViewChange: (view: View) => void;
}

/**
 * The metrics compared: a button that opens a searchable list, grouped, with what is stored of each. Picking adds or
 * takes away and leaves the list open; "only" (or Shift and Enter) picks one alone and closes it.
 */
export function MetricPicker({ view, catalogue, onViewChange }: Props) {
  const { language } = view;
  const words = compareWords(language);
  const [text, setText] = useState("");
  /** True once the arrow keys went to an option: Space then picks it; before, Space is part of the search. */
  const walked = useRef(false);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText("");
      walked.current = false;
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.updateSelectedOptionIndex("active", { scrollIntoView: true });
    },
  });
  const found = combobox.dropdownOpened ? findMetrics(catalogue, text, language) : [];
  const only = (code: string) => {
    onViewChange(withOnlyMetric(view, code));
    combobox.closeDropdown();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.startsWith("Arrow")) walked.current = true;
    const option = found.flatMap((group) => group.metrics)[combobox.getSelectedOptionIndex()];
    if (event.key === "Enter" && event.shiftKey && option !== undefined) only(option.code);
    else if (event.key === " " && walked.current) combobox.clickSelectedOption();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => onViewChange(withMetricToggled(view, code))}
      withinPortal={false}
      position="bottom-start"
    >
      <Combobox.Target targetType="button">
        <button type="button" className={css.metricButton} onClick={() => combobox.toggleDropdown()}>
          <ChosenText view={view} catalogue={catalogue} />
          <Icon name="chevron" />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={css.dropdown}>
        <Combobox.Search
          className={css.search}
          variant="unstyled"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            walked.current = false;
            combobox.selectFirstOption();
          }}
          onKeyDownCapture={onKeyDown}
          placeholder={words.findMetric}
          aria-label={words.findMetric}
        />
        <Combobox.Options
          className={css.options}
          aria-label={words.metric}
          aria-multiselectable
          onClickCapture={(event: MouseEvent<HTMLElement>) => {
            const code = event.target instanceof HTMLElement ? event.target.dataset.only : undefined;
            if (code === undefined) return;
            event.stopPropagation();
            only(code);
          }}
        >
          {found.length === 0 && <Combobox.Empty>{words.noSuchMetric(text)}</Combobox.Empty>}
          {found.map(({ group, metrics }) => (
            <Combobox.Group key={group.code} label={group.name[language]}>
              {metrics.map((m) => (
                <MetricOption key={m.code} metric={m} chosen={view.metrics} language={language} />
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
        <div className={css.pickerFoot}>
          <span aria-live="polite">{pickedText(view, words)}</span>
          <button type="button" className={css.done} onClick={() => combobox.closeDropdown()}>
            {words.done}
          </button>
        </div>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What the button says: the metric with its nature, or how many there are. */
function ChosenText({ view, catalogue }: Pick<Props, "view" | "catalogue">) {
  const { language, metrics } = view;
  const words = compareWords(language);
  const metric = catalogue.metrics.find((m) => m.code === metrics[0]);
  const several = metrics.length > 1;
  const name = metric?.name[language] ?? words.chooseMetric;
  const nature = metric === undefined ? metrics[0] : metricNature(metric, catalogue, language);
  return (
    <span>
      <b>{several ? words.countedMetrics(metrics.length) : name}</b>
      <small>{several ? words.addMetrics : nature}</small>
    </span>
  );
}

function pickedText({ metrics }: View, words: CompareWords): string {
  const n = metrics.length;
  return n < mostMetrics ? words.pickedMetrics(n, mostMetrics) : words.enoughMetrics(n);
}

interface OptionProps {
  readonly metric: ListedMetric;
  readonly chosen: readonly string[];
  readonly language: Language;
}

function MetricOption({ metric, chosen, language }: OptionProps) {
  const words = compareWords(language);
  const picked = chosen.includes(metric.code);
  const isOnly = picked && chosen.length === 1;
  return (
    <Combobox.Option
      value={metric.code}
      active={picked}
      aria-selected={picked}
      disabled={!picked && chosen.length >= mostMetrics}
      className={css.metricOption}
    >
      <i className={css.tick}>{picked && <Icon name="check" />}</i>
      <span className={css.optionText}>
        <span>{metric.name[language]}</span>
        <small>{availabilityText(metric, words)}</small>
      </span>
      {!isOnly && (
        <span
          className={css.optionOnly}
          data-only={metric.code}
          title={words.onlyThisMetric(metric.name[language])}
        >
          {words.onlyMetric}
        </span>
      )}
    </Combobox.Option>
  );
}

function availabilityText({ availability }: ListedMetric, words: CompareWords): string {
  if (availability === undefined || availability.figures === 0) return words.noFigures;
  const { levels, from, to } = availability;
  const years = formatYears(from, to);
  return `${levels.map((level) => words.levels[level]).join(", ")} · ${years}`;
}

/** "Dân số · % · tỷ số, không cộng dồn": group, unit and how it adds up. */
function metricNature(metric: ListedMetric, catalogue: MetricCatalogue, language: Language): string {
  const words = compareWords(language);
  const group = catalogue.groups.find((g) => g.code === metric.group)?.name[language];
  const adds = {
    sum: words.summed,
    ratio: words.ratio,
    "weighted-mean": words.weighted,
    none: words.notRolledUp,
  }[metric.aggregation.kind];
  return [group, metric.unit[language], adds].filter(Boolean).join(" · ");
}
