import { formatNumber } from "@sosanh/chart/words/number-text";
import { missingWords } from "@sosanh/core/submissions/missing-words";
import { useState } from "react";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import css from "./cell-note.module.css";
import type { EntryDraft } from "./entry-draft.ts";
import type { NamedCell } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";
import { cellsMarked, isOpenMarkIn } from "./open-marks.ts";
import { cellKey, type EntrySheet } from "./sheet-values.ts";

interface Props {
  readonly typed: NamedCell;
  readonly sheet: Pick<EntrySheet, "metrics">;
  readonly texts: ReadonlyMap<string, string>;
  readonly draft: EntryDraft;
  readonly onDone?: () => void;
}

/** Of a cell marked "x" or "không": each reason there may be, and zero, one press away; for all marked the same if said so. */
export function OpenMarkChoice(props: Props) {
  const { typed } = props;
  if (!isOpenMarkIn(typed.text, typed.metric)) return null;
  return <Choice key={typed.text} {...props} />;
}

function Choice({ typed, sheet, texts, draft, onDone }: Props) {
  const language = useLanguage();
  const words = entryWords(language);
  const [isAll, setAll] = useState(false);
  const own = cellKey(typed.locality, typed.metric.code);
  const alike = cellsMarked(sheet, texts, typed.text);
  const choose = (text: string) => {
    draft.write((isAll ? alike : [own]).map((cell) => ({ cell, text })));
    onDone?.();
  };
  return (
    <div className={css.conflict}>
      {words.reasonNames.slice(0, mostOffered).map((reason) => (
        <button
          key={reason}
          type="button"
          className={controls.button}
          onClick={() => choose(missingWords[reason].vi)}
        >
          {missingWords[reason][language]}
        </button>
      ))}
      <button type="button" className={controls.button} onClick={() => choose("0")}>
        {words.none}
      </button>
      {alike.length > 1 && (
        <label>
          <input type="checkbox" checked={isAll} onChange={({ target }) => setAll(target.checked)} />{" "}
          {words.allMarked(formatNumber(alike.length, { language }), typed.text.trim())}
        </label>
      )}
    </div>
  );
}

/** The others are in the menu of the cell. */
const mostOffered = 3;
