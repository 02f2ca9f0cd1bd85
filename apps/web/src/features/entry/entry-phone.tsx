import { isKnown } from "@sosanh/core/figures/value";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import controls from "../../ui/controls.module.css";
import { ChevronLeftIcon, ChevronRightIcon, MoreIcon } from "../../ui/icons.tsx";
import { useLanguage } from "../../words/words.tsx";
import { cellLabel, faceOf } from "./cell-face.ts";
import { ConflictBand, ConflictChoice } from "./conflict-choice.tsx";
import css from "./entry.module.css";
import type { EntryDraft } from "./entry-draft.ts";
import type { EntryState } from "./entry-state.ts";
import { cellText, type NamedCell, warningsOf } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";
import { OpenMarkChoice } from "./open-mark-choice.tsx";
import { ReasonMenu } from "./reason-menu.tsx";
import { cellKey, cellOfKey, type EntrySheet, sheetTotals } from "./sheet-values.ts";
import { useWithdrawal } from "./use-withdrawal.tsx";
import { WarningMark } from "./warning-mark.tsx";
import { afterTyping, asksWithdrawal, editableText } from "./withdrawal.ts";

interface Props {
  readonly sheet: EntrySheet;
  readonly state: EntryState;
  readonly draft: EntryDraft;
  /** The way to submit what is typed. */
  readonly submit: ReactNode;
}

/** On a phone: one metric at a time, a unit a row; the next key goes down the list. */
export function EntryPhone({ sheet, state, draft, submit }: Props) {
  const { texts, conflicts } = state;
  const language = useLanguage();
  const words = entryWords(language);
  const [chosen, setChosen] = useState(0);
  const totals = useMemo(() => sheetTotals(sheet, texts), [sheet, texts]);
  const list = useRef<HTMLUListElement>(null);
  const withdrawal = useWithdrawal(draft, () => undefined);
  const column = Math.min(chosen, sheet.metrics.length - 1);
  const [metric, total] = [sheet.metrics[column], totals[column]];
  if (metric === undefined) return null;
  const step = (to: number, label: string, icon: React.ReactNode) => (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      disabled={sheet.metrics[to] === undefined}
      onClick={() => setChosen(to)}
    >
      {icon}
    </button>
  );
  const show = (cell: string) => {
    const { locality, metric: code } = cellOfKey(cell);
    setChosen(
      Math.max(
        0,
        sheet.metrics.findIndex((m) => m.code === code),
      ),
    );
    const row = sheet.units.findIndex((unit) => unit.locality === locality);
    requestAnimationFrame(() => list.current?.children[row]?.scrollIntoView({ block: "center" }));
  };
  return (
    <div className={css.phone}>
      <ConflictBand draft={draft} conflicts={conflicts} onShow={show} />
      <div className={css.phoneMetric}>
        {step(column - 1, words.previousMetric, <ChevronLeftIcon />)}
        <select
          aria-label={words.metrics}
          value={column}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {sheet.metrics.map((m, x) => (
            <option key={m.code} value={x}>
              {`${m.name[language]} (${m.unit[language]})`}
            </option>
          ))}
        </select>
        {step(column + 1, words.nextMetric, <ChevronRightIcon />)}
      </div>
      <ul ref={list}>
        {sheet.units.map(({ locality, name, cells }) => {
          const key = cellKey(locality, metric.code);
          return (
            <PhoneRow
              key={key}
              typed={{
                ...{ metric, locality, name, period: sheet.period, cell: cells[column] },
                ...{ text: texts.get(key) ?? "", theirs: conflicts.get(key) },
              }}
              {...{ sheet, texts, draft }}
              onWithdraw={(cell, anchor) => withdrawal.ask([cell], anchor)}
            />
          );
        })}
      </ul>
      <div className={css.phoneTotal}>
        {total !== undefined && metric.aggregation.kind !== "none" && (
          <p>
            <span>
              {words.total}{" "}
              <small>{words.totalOf(`${total.coverage.reported}`, `${total.coverage.expected}`)}</small>
            </span>
            <b className="num">{isKnown(total.value) ? cellText(total.value, metric, language) : "–"}</b>
          </p>
        )}
        {submit}
      </div>
      {withdrawal.dialog}
    </div>
  );
}

interface RowProps {
  readonly typed: NamedCell;
  readonly sheet: EntrySheet;
  readonly texts: EntryState["texts"];
  readonly draft: EntryDraft;
  readonly onWithdraw: (cell: NamedCell, anchor: HTMLElement | undefined) => void;
}

function PhoneRow({ typed, sheet, texts, draft, onWithdraw }: RowProps) {
  const { name, metric, cell, locality } = typed;
  const field = useRef<HTMLInputElement>(null);
  const language = useLanguage();
  const words = entryWords(language);
  const [editing, setEditing] = useState<string>();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const face = faceOf(typed, language);
  const isUntyped = typed.text === "";
  const warnings = warningsOf(typed, language).filter(({ tone }) => tone !== "note");
  const isEditing = editing !== undefined;
  // What is typed replaces what the field holds, which it holds only now.
  useLayoutEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);
  const put = (text: string) => {
    if (text.trim() === "" && asksWithdrawal(typed)) onWithdraw(typed, field.current ?? undefined);
    else {
      const next = afterTyping({ text, before: typed.text, metric, cell });
      draft.write([{ cell: cellKey(locality, metric.code), text: next }]);
    }
  };
  const commit = () => {
    setEditing(undefined);
    if (editing !== undefined && editing.trim() !== editableText(typed)) put(editing);
  };
  return (
    <li className={css.phoneRow}>
      <div>{name}</div>
      <span>{cell?.lastYear !== undefined && cellText(cell.lastYear, metric, language)}</span>
      <input
        ref={field}
        aria-label={cellLabel(typed, language)}
        aria-invalid={face.tone === "fault"}
        data-kind={face.kind}
        autoComplete="off"
        enterKeyHint="next"
        value={editing ?? (isUntyped ? "" : face.text)}
        placeholder={isUntyped ? face.text : ""}
        onFocus={() => setEditing(editableText(typed))}
        onChange={(event) => setEditing(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={goDown}
      />
      <button
        type="button"
        className={controls.icon}
        aria-label={`${words.reasons}: ${name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </button>
      {warnings.map(({ text, tone }) => (
        <p key={text}>
          <WarningMark tone={tone} />
          {text}
        </p>
      ))}
      <ConflictChoice typed={typed} draft={draft} />
      <OpenMarkChoice {...{ typed, sheet, texts, draft }} />
      <ReasonMenu anchor={anchor} label={name} onText={put} onClose={() => setAnchor(undefined)} />
    </li>
  );
}

function goDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const next = event.currentTarget.closest("li")?.nextElementSibling?.querySelector("input");
  if (next) next.focus();
  else event.currentTarget.blur();
}
