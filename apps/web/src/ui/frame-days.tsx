import { formatDate } from "@sosanh/chart/words/number-text";
import type { IsoDate } from "@sosanh/core/figures/period";
import { dayBefore } from "../day.ts";
import { useLanguage, useWords } from "../words/words.tsx";
import { DayForm } from "./day-form.tsx";
import css from "./frame-switch.module.css";

/** A day on which units changed, and what happened. */
export interface UnitChange {
  readonly on: IsoDate;
  readonly text: string;
}

interface Props {
  /** The day shown now, where a day is. */
  readonly day: IsoDate | undefined;
  readonly changes: readonly UnitChange[];
  readonly onDay: (day: IsoDate) => void;
}

/** Writes a day, or picks one on either side of a change of units. */
export function FrameDays({ day, changes, onDay }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <DayForm day={day} help={words.frame.help} apply={words.frame.apply} onDay={onDay} />
      <h3 className={css.head}>{words.frame.changes}</h3>
      {changes.length === 0 && <p className={css.none}>{words.frame.noChanges}</p>}
      <ul className={css.changes}>
        {newestFirst(changes).map(({ on, texts }) => (
          <li key={on}>
            <p>{texts.join("; ")}</p>
            {[dayBefore(on), on].map((at) => (
              <button
                key={at}
                type="button"
                className={css.day}
                aria-pressed={at === day}
                onClick={() => onDay(at)}
              >
                {at === on
                  ? words.frame.from(formatDate(on, language))
                  : words.frame.before(formatDate(at, language))}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

const textsShown = 3;

/** One entry a day, the latest day first, with a few of the things that happened on it. */
function newestFirst(changes: readonly UnitChange[]) {
  const days = new Map<IsoDate, string[]>();
  for (const { on, text } of changes) days.set(on, [...(days.get(on) ?? []), text]);
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([on, texts]) => ({
      on,
      texts:
        texts.length > textsShown ? [...texts.slice(0, textsShown), `+${texts.length - textsShown}`] : texts,
    }));
}
