import { formatDate } from "@sosanh/chart/words/number-text";
import type { IsoDate } from "@sosanh/core/figures/period";
import { useState } from "react";
import { useLanguage } from "../words/words.tsx";
import { AnchoredDialog } from "./anchored-dialog.tsx";
import controls from "./controls.module.css";
import { DayForm } from "./day-form.tsx";
import { dayWords } from "./day-words.ts";
import { ClockIcon } from "./icons.tsx";
import css from "./known-day.module.css";

interface Props {
  /** The day as of which figures are told; now when absent. */
  readonly asKnown: IsoDate | undefined;
  /** Undefined: back to now. */
  readonly onDay: (day: IsoDate | undefined) => void;
}

/** Theo số liệu ngày…: the figures as they were known at the end of a day, before what was published since. */
export function KnownDay({ asKnown, onDay }: Props) {
  const language = useLanguage();
  const words = dayWords(language).known;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const choose = (day: IsoDate | undefined) => {
    setAnchor(undefined);
    onDay(day);
  };
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <ClockIcon />
        {asKnown === undefined ? words.choose : words.chosen(formatDate(asKnown, language))}
      </button>
      {anchor !== undefined && (
        <AnchoredDialog anchor={anchor} label={words.choose} width={340} onClose={() => setAnchor(undefined)}>
          <DayForm day={asKnown} help={words.help} apply={words.apply} onDay={choose}>
            {asKnown !== undefined && (
              <button type="button" className={controls.button} onClick={() => choose(undefined)}>
                {words.now}
              </button>
            )}
          </DayForm>
        </AnchoredDialog>
      )}
    </>
  );
}

/** Says, above figures of an earlier day, that they are, and leads back to today's. */
export function KnownNotice({ asKnown, onDay }: Props) {
  const language = useLanguage();
  const words = dayWords(language).known;
  if (asKnown === undefined) return null;
  return (
    <aside className={css.band} aria-label={words.choose}>
      <ClockIcon />
      <p>
        <b>{words.shown(formatDate(asKnown, language))}</b> <span>{words.why}</span>
      </p>
      <button type="button" className={controls.button} onClick={() => onDay(undefined)}>
        {words.now}
      </button>
    </aside>
  );
}

/** Why there are no figures, where they are asked for as known on a day. */
export function NoneKnown({ asKnown }: Pick<Props, "asKnown">) {
  const language = useLanguage();
  const words = dayWords(language).known;
  return asKnown === undefined ? null : <p>{words.none(formatDate(asKnown, language))}</p>;
}
