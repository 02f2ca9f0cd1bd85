import { useHotkeys } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { useCallback, useId, useState } from "react";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import css from "./key-help.module.css";
import { keyGroups, keyWords } from "./key-words.ts";

/** Shows the keys of the page when "?" is pressed; nothing while another dialog is open. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  const show = () => {
    if (document.querySelector("dialog[open]") === null) setOpen(true);
  };
  useHotkeys([
    ["shift+?", show],
    ["?", show],
  ]);
  return open && <KeyDialog onClose={() => setOpen(false)} />;
}

function KeyDialog({ onClose }: { onClose: () => void }) {
  const language = useLanguage();
  const { pathname } = useLocation();
  const words = keyWords(language);
  const id = useId();
  const show = useCallback((dialog: HTMLDialogElement | null) => dialog?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press is on the backdrop; the keyboard has Escape (onClose).
    <dialog
      ref={show}
      className={css.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={css.content}>
        <h2 id={id}>{words.title}</h2>
        <div className={css.groups}>
          {keyGroups(pathname, language).map(({ name, lines }) => (
            <section key={name}>
              <h3>{name}</h3>
              <dl>
                {lines.map(({ keys, does }) => (
                  <div key={keys.join(" ")}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <button type="button" className={controls.button} onClick={onClose}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
