import { missingWords } from "@sosanh/core/submissions/missing-words";
import type { KeyboardEvent } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./cell-note.module.css";
import { entryWords } from "./entry-words.ts";

interface Props {
  /** Beside what it is opened; undefined while it is closed. */
  readonly anchor: HTMLElement | undefined;
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Why a cell has no figure: each reason as it would be typed, a true zero beside them. */
export function ReasonMenu({ anchor, label, onText, onClose }: Props) {
  const language = useLanguage();
  const words = entryWords(language);
  const choices = [
    ...words.reasonNames.map((reason) => ({
      name: missingWords[reason][language],
      text: missingWords[reason].vi,
    })),
    { name: words.none, text: "0" },
    { name: words.clear, text: "" },
  ];
  if (anchor === undefined) return null;
  const choose = (text: string) => {
    onClose();
    onText(text);
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <AnchoredDialog anchor={anchor} label={`${words.reasons}: ${label}`} width={260} onClose={onClose}>
      <p className="note">{words.reasons}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows are a shorter way between its buttons. */}
      <div className={css.reasons} onKeyDown={walk}>
        {choices.map(({ name, text }) => (
          <button key={name} type="button" onClick={() => choose(text)}>
            {name}
          </button>
        ))}
      </div>
    </AnchoredDialog>
  );
}
