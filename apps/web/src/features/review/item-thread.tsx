import { useId, useState } from "react";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { momentText } from "../../ui/moment-text.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./open-item.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";

const atRest = { isUnder: false };

/** What was remarked on a figure, oldest first, and a field to answer in. */
export function ItemThread({ ordinal }: { readonly ordinal: number }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { remarks, onRemark } = useReview();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const field = useId();
  const own = remarks.filter((remark) => remark.ordinal === ordinal);
  const [sending, setSending] = useState<{ readonly isUnder: boolean; readonly error?: unknown }>(atRest);
  const failure = useFailureText(sending.error);
  const send = () => {
    const given = text.trim();
    if (given === "" || sending.isUnder) return;
    setSending({ isUnder: true });
    onRemark(ordinal, given).then(
      () => {
        setSending(atRest);
        setText("");
        setOpen(false);
      },
      // What was written stays in the field.
      (error: unknown) => setSending({ isUnder: false, error }),
    );
  };
  return (
    <section className={css.thread} aria-label={words.thread}>
      {own.map(({ id, by, at, text: said }) => (
        <p key={id} className={css.remark}>
          <b>{whoText(by, language)}</b> <span className="note">{momentText(at, language)}</span>
          <br />
          {said}
        </p>
      ))}
      {isOpen ? (
        <div className={css.reason}>
          <label htmlFor={field}>{own.length > 0 ? words.answer : words.addRemark}</label>
          <textarea
            id={field}
            rows={2}
            maxLength={2000}
            value={text}
            // biome-ignore lint/a11y/noAutofocus: the field was opened to write in it.
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
          {failure !== undefined && <p role="alert">{failure}</p>}
          <span className={css.actions}>
            <button
              type="button"
              className={controls.button}
              disabled={text.trim() === "" || sending.isUnder}
              onClick={send}
            >
              {words.send}
            </button>
            <button type="button" className={css.skip} onClick={() => setOpen(false)}>
              {words.cancel}
            </button>
          </span>
        </div>
      ) : (
        <button type="button" className={css.quiet} onClick={() => setOpen(true)}>
          {own.length > 0 ? words.answer : words.addRemark}
        </button>
      )}
    </section>
  );
}
