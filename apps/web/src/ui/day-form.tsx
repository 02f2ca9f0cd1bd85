import { formatDate } from "@sosanh/chart/words/number-text";
import type { IsoDate } from "@sosanh/core/figures/period";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { parseDay } from "../day.ts";
import { useLanguage } from "../words/words.tsx";
import controls from "./controls.module.css";
import css from "./day-form.module.css";
import { dayWords } from "./day-words.ts";

interface Props {
  /** The day that stands in the field at first. */
  readonly day: IsoDate | undefined;
  /** What the day is for. */
  readonly help: string;
  /** What the button does with it. */
  readonly apply: string;
  readonly onDay: (day: IsoDate) => void;
  /** Other ways out, beside the button. */
  readonly children?: ReactNode;
}

/** Asks for a day as people write it; what is none is refused in words, and stays in the field to be mended. */
export function DayForm({ day, help, apply, onDay, children }: Props) {
  const words = dayWords(useLanguage()).day;
  const id = useId();
  const [text, setText] = useState(day === undefined ? "" : formatDate(day, "vi"));
  const [refused, setRefused] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = parseDay(text);
    if (read === undefined) setRefused(text);
    else onDay(read);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <label htmlFor={id}>{words.field}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        placeholder="31/12/2024"
        value={text}
        aria-invalid={refused !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(undefined);
        }}
      />
      <p
        id={`${id}-help`}
        role={refused === undefined ? undefined : "alert"}
        data-bad={refused !== undefined}
      >
        {refused === undefined ? help : words.bad(refused)}
      </p>
      <div className={css.buttons}>
        <button type="submit" className={controls.primary}>
          {apply}
        </button>
        {children}
      </div>
    </form>
  );
}
