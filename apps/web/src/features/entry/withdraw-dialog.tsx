import { formatNumber } from "@sosanh/chart/words/number-text";
import { type FormEvent, useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import { faceOf } from "./cell-face.ts";
import css from "./cell-note.module.css";
import type { NamedCell } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";

interface Props {
  readonly cells: readonly NamedCell[];
  readonly anchor: HTMLElement;
  /** The reason that was given last. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

const mostTold = 4;

/** Asks once why published figures are to be withdrawn, of however many cells were emptied. */
export function WithdrawDialog({ cells, anchor, reason: before, onReason, onClose }: Props) {
  const language = useLanguage();
  const words = entryWords(language).withdraw;
  const [reason, setReason] = useState(before);
  const title = words.title(cells.length, formatNumber(cells.length, { language }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") onReason(reason.trim());
  };
  return (
    <AnchoredDialog anchor={anchor} label={title} width={380} onClose={onClose}>
      <form className={css.withdraw} onSubmit={send}>
        <h2>{title}</h2>
        <ul>
          {cells.slice(0, mostTold).map((cell) => (
            <li key={`${cell.locality} ${cell.metric.code}`}>
              <s>{faceOf(cell, language).text}</s> {cell.name} · {cell.metric.name[language]}
            </li>
          ))}
          {cells.length > mostTold && <li>…</li>}
        </ul>
        <label>
          {words.reason}
          <input
            // biome-ignore lint/a11y/noAutofocus: the dialog asks for nothing else.
            autoFocus
            required
            maxLength={200}
            placeholder={words.placeholder}
            value={reason}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <p className="note">{words.help}</p>
        <div className={css.ends}>
          <button type="button" className={controls.button} onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className={controls.primary} disabled={reason.trim() === ""}>
            {words.do}
          </button>
        </div>
      </form>
    </AnchoredDialog>
  );
}
