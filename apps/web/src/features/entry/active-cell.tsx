import { useEffect, useRef } from "react";
import { useLanguage } from "../../words/words.tsx";
import { cellLabel, faceOf } from "./cell-face.ts";
import type { NamedCell } from "./entry-texts.ts";
import css from "./grid.module.css";
import type { Editing } from "./grid-keys.ts";
import { cellKey } from "./sheet-values.ts";

interface Props {
  readonly typed: NamedCell;
  /** Id of what tells about the cell. */
  readonly described: string;
  readonly editing: Editing | undefined;
  readonly takesFocus: () => boolean;
  readonly onEditing: (editing: Editing) => void;
  readonly onCommit: () => void;
}

/**
 * The one field of the grid. Until something is typed it shows what the cell shows, all of it selected: what is typed
 * replaces it, whatever keyboard it comes from.
 */
export function ActiveCell(props: Props) {
  const { typed, editing, takesFocus } = props;
  const language = useLanguage();
  const cell = cellKey(typed.locality, typed.metric.code);
  const face = faceOf(typed, language);
  // What is known and was not typed is shown, and not taken for it.
  const isTyped = typed.text !== "";
  const field = useRef<HTMLInputElement>(null);
  const isEditing = editing !== undefined;
  const commit = useRef(props.onCommit);
  commit.current = props.onCommit;
  useEffect(() => {
    // What stands in the field when the window is closed was typed.
    const onLeave = () => commit.current();
    window.addEventListener("pagehide", onLeave);
    return () => window.removeEventListener("pagehide", onLeave);
  }, []);
  const isInside = editing?.isInside === true;
  useEffect(() => {
    if (takesFocus()) field.current?.focus({ preventScroll: true });
  }, [cell]);
  useEffect(() => {
    const { current } = field;
    if (current === null) return;
    if (isInside) current.setSelectionRange(current.value.length, current.value.length);
    else if (!isEditing && document.activeElement === current) current.select();
  }, [cell, isEditing, isInside]);
  return (
    <input
      ref={field}
      className={css.field}
      data-editing={isEditing || undefined}
      data-kind={face.kind}
      aria-label={cellLabel(typed, language)}
      aria-describedby={props.described}
      aria-invalid={face.tone === "fault"}
      autoComplete="off"
      spellCheck={false}
      value={editing?.text ?? (isTyped ? face.text : "")}
      placeholder={isTyped ? "" : face.text}
      onChange={(event) => props.onEditing({ text: event.currentTarget.value, isInside })}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (!isEditing && !event.ctrlKey && !event.metaKey && !event.altKey) event.currentTarget.select();
      }}
      onBlur={props.onCommit}
      onMouseDown={(event) => {
        if (!isEditing && document.activeElement === event.currentTarget) event.preventDefault();
      }}
    />
  );
}
