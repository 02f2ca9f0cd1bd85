import { formatNumber } from "@sosanh/chart/words/number-text";
import { type FormEvent, useState } from "react";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import form from "./form.module.css";
import type { GivenFile } from "./use-sending.ts";

/** Bytes of a text that is pasted. */
const mostBytes = 2_000_000;

interface Props {
  readonly isBusy: boolean;
  readonly onText: (file: GivenFile) => void;
}

/** A text that was copied from somewhere, up to two megabytes. */
export function PasteForm({ isBusy, onText }: Props) {
  const language = useLanguage();
  const { paste: words } = useAddWords();
  const [text, setText] = useState("");
  const body = new Blob([text], { type: "text/plain;charset=utf-8" });
  const kilobytes = (bytes: number) => formatNumber(Math.ceil(bytes / 1000), { language });
  const isTooLong = body.size > mostBytes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onText({ name: words.name, body });
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <h2>{words.title}</h2>
      <label className={form.field}>
        {words.label}
        <textarea
          className={css.text}
          rows={8}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div className={form.tools}>
        <button
          type="submit"
          className={controls.button}
          disabled={isBusy || isTooLong || text.trim() === ""}
        >
          {words.read}
        </button>
        {isTooLong ? (
          <p role="alert" className={form.alert}>
            {words.tooLong(kilobytes(body.size), kilobytes(mostBytes))}
          </p>
        ) : (
          text !== "" && (
            <span className={form.hint}>{words.size(kilobytes(body.size), kilobytes(mostBytes))}</span>
          )
        )}
      </div>
    </form>
  );
}
