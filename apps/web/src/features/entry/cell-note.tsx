import { formatNumber } from "@sosanh/chart/words/number-text";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { momentText } from "../../ui/moment-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./cell-note.module.css";
import { ConflictChoice, writerText } from "./conflict-choice.tsx";
import type { EntryDraft } from "./entry-draft.ts";
import type { CellChange } from "./entry-state.ts";
import { factsOf, type NamedCell, warningsOf } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";
import { cellsOf, type GridRange } from "./grid-moves.ts";
import { OpenMarkChoice } from "./open-mark-choice.tsx";
import { cellKey, type EntrySheet, valueIn } from "./sheet-values.ts";
import { WarningMark } from "./warning-mark.tsx";

interface Props {
  readonly id: string;
  readonly typed: NamedCell | undefined;
  readonly sheet: EntrySheet;
  readonly texts: ReadonlyMap<string, string>;
  readonly range: GridRange;
  readonly draft: EntryDraft;
  /** Told when something was chosen here: the grid has the focus again. */
  readonly onDone: () => void;
}

/** Under the grid: what is known of the active cell, and what is wrong with what was typed. */
export function CellNote({ id, typed, sheet, texts, range, draft, onDone }: Props) {
  const language = useLanguage();
  if (typed === undefined) return null;
  const { name, metric } = typed;
  const key = cellKey(typed.locality, metric.code);
  const { received } = draft.state;
  const facts = [...factsOf(typed, language), ...receivedFact(received.get(key), typed.text, language)];
  const selected = selectedText({ sheet, texts, range }, language);
  return (
    <div id={id} className={css.note}>
      <p>
        <b>{name}</b> · {metric.name[language]}
        {facts.length > 0 && `: ${facts.join(" · ")}`}
        {selected !== undefined && ` · ${selected}`}
      </p>
      <ConflictChoice typed={typed} draft={draft} />
      {warningsOf(typed, language).map(({ text, tone }) => (
        <p key={text} className={css.warning} data-tone={tone}>
          <WarningMark tone={tone} />
          {text}
        </p>
      ))}
      <OpenMarkChoice {...{ typed, sheet, texts, draft, onDone }} />
    </div>
  );
}

/** Who else typed what the cell shows. */
function receivedFact(change: CellChange | undefined, text: string, language: Language): readonly string[] {
  if (change === undefined || change.text !== text) return [];
  return [entryWords(language).received(writerText(change, language), momentText(change.at, language))];
}

/** Of several cells of one metric chosen: how many, and what they add up to. */
function selectedText(
  { sheet, texts, range }: Pick<Props, "sheet" | "texts" | "range">,
  language: "vi" | "en",
) {
  const { top, bottom, left, right } = range;
  const metric = sheet.metrics[left];
  if (metric === undefined || left !== right || top === bottom || metric.aggregation.kind !== "sum")
    return undefined;
  const values = cellsOf(range).flatMap(({ row, column }) => {
    const unit = sheet.units[row];
    const text = texts.get(cellKey(unit?.locality ?? "", metric.code)) ?? "";
    const value = valueIn(text, metric, unit?.cells[column]);
    return value !== undefined && isKnown(value) ? [value.value] : [];
  });
  const style = { language, decimals: metric.decimals };
  const sum = values.reduce((all, value) => all + value, 0);
  return entryWords(language).known.selected(
    formatNumber(bottom - top + 1, { language }),
    formatNumber(sum, style),
  );
}
