import { Combobox, useCombobox } from "@mantine/core";
import "@mantine/core/styles/ScrollArea.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/Combobox.css";
import { formatYears } from "@sosanh/chart/number-text";
import type { Language } from "@sosanh/core/view";
import { useState } from "react";
import { Icon } from "./compare-icons.tsx";
import { type CompareWords, compareWords } from "./compare-words.ts";
import css from "./controls.module.css";
import { findMetrics, type ListedMetric, type MetricCatalogue } from "./metric-search.ts";

interface Props {
  readonly catalogue: MetricCatalogue;
  readonly selected: string;
  readonly language: Language;
  readonly onSelect: (code: string) => void;
}

/** The metric compared: a button that opens a searchable list, grouped, with what is stored of each. */
export function MetricPicker({ catalogue, selected, language, onSelect }: Props) {
  const words = compareWords(language);
  const [text, setText] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText("");
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.updateSelectedOptionIndex("active", { scrollIntoView: true });
    },
  });
  const metric = catalogue.metrics.find((m) => m.code === selected);
  const found = findMetrics(catalogue, text, language);
  const choose = (code: string) => {
    onSelect(code);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} position="bottom-start">
      <Combobox.Target targetType="button">
        <button type="button" className={css.metricButton} onClick={() => combobox.toggleDropdown()}>
          <span>
            <b>{metric?.name[language] ?? words.chooseMetric}</b>
            <small>{metric === undefined ? selected : metricNature(metric, catalogue, language)}</small>
          </span>
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
            combobox.selectFirstOption();
          }}
          placeholder={words.findMetric}
          aria-label={words.findMetric}
        />
        <Combobox.Options className={css.options} aria-label={words.metric}>
          {found.length === 0 && <Combobox.Empty>{words.noSuchMetric(text)}</Combobox.Empty>}
          {found.map(({ group, metrics }) => (
            <Combobox.Group key={group.code} label={group.name[language]}>
              {metrics.map((m) => (
                <MetricOption key={m.code} metric={m} active={m.code === selected} language={language} />
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface OptionProps {
  readonly metric: ListedMetric;
  readonly active: boolean;
  readonly language: Language;
}

function MetricOption({ metric, active, language }: OptionProps) {
  return (
    <Combobox.Option value={metric.code} active={active} className={css.metricOption}>
      <span>{metric.name[language]}</span>
      <small>{availabilityText(metric, compareWords(language))}</small>
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
