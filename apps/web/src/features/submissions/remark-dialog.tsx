import { type FormEvent, useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { useOwnValidity } from "../../ui/own-validity.ts";
import css from "./form.module.css";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  readonly anchor: HTMLElement;
  /** What is done, in a verb. */
  readonly action: string;
  /** What it means. */
  readonly explained: string;
  /** What is to be written; nothing is asked for where left out. */
  readonly field?: string;
  readonly isRequired?: boolean;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  readonly onDo: (remark: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks before something is done to a submission, and for the words that go with it. */
export function RemarkDialog(props: Props) {
  const { anchor, action, explained, field, isRequired = false, isBusy, failure, onDo, onClose } = props;
  const { move: words, refused } = useSubmissionWords();
  const validity = useOwnValidity();
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDo(text.trim() === "" ? undefined : text.trim());
  };
  return (
    <AnchoredDialog anchor={anchor} label={action} width={420} onClose={onClose}>
      <form className={css.form} onSubmit={submit}>
        <h2>{action}</h2>
        <p>{explained}</p>
        {field !== undefined && (
          <label className={css.field}>
            {field}
            <textarea
              rows={4}
              required={isRequired}
              {...validity}
              maxLength={2000}
              value={text}
              // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write into this box.
              autoFocus
              onChange={({ target }) => setText(target.value)}
            />
          </label>
        )}
        {failure !== undefined && (
          <p role="alert" className={css.alert}>
            {refused}: {failure}
          </p>
        )}
        <div className={css.tools}>
          <button type="submit" className={controls.primary} disabled={isBusy}>
            {action}
          </button>
          <button type="button" className={controls.button} onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </AnchoredDialog>
  );
}
