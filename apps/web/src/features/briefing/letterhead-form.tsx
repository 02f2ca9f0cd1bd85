import { formatDate } from "@sosanh/chart/words/number-text";
import { useId } from "react";
import { isDay } from "../../day.ts";
import css from "./briefing.module.css";
import { type DraftLetterhead, isBadDay } from "./briefing-draft.ts";
import type { BriefingWords } from "./briefing-words.ts";

interface Props {
  readonly letterhead: DraftLetterhead | undefined;
  readonly words: BriefingWords;
  readonly onChange: (letterhead: DraftLetterhead | undefined) => void;
}

const lines = ["parentOffice", "office", "number", "symbol", "place", "date"] as const;
const lists = ["to", "recipients"] as const;
const signature = ["authority", "signerTitle", "signerName"] as const;

/** The head and the foot of the administrative layout; what stays empty is left open in the file, to be filled by hand. */
export function LetterheadForm({ letterhead, words, onChange }: Props) {
  const id = useId();
  const set = (change: Partial<DraftLetterhead>) =>
    onChange({ ...(letterhead ?? { office: "" }), ...change });
  const line = (name: (typeof lines)[number] | (typeof signature)[number] | "subject") => (
    <label key={name} className={css.field}>
      {words.letterhead[name]}
      <input
        value={letterhead?.[name] ?? ""}
        required={name === "office"}
        {...(name === "date" ? dayProps(letterhead?.date ?? "") : {})}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <section className={css.group} aria-labelledby={id}>
      <h2 id={id}>{words.layout}</h2>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={letterhead !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? { office: "" } : undefined)}
        />
        {words.formal}
      </label>
      {letterhead !== undefined && (
        <>
          <div className={css.pair}>{lines.map(line)}</div>
          {line("subject")}
          <div className={css.pair}>
            {lists.map((name) => (
              <label key={name} className={css.field}>
                {words.letterhead[name]}
                <textarea
                  rows={3}
                  value={(letterhead[name] ?? []).join("\n")}
                  onChange={(event) => set({ [name]: event.currentTarget.value.split("\n") })}
                />
              </label>
            ))}
          </div>
          <div className={css.pair}>{signature.map(line)}</div>
        </>
      )}
    </section>
  );
}

/** A day is typed as people write one, in the page's order: the browser's own field has the order of its language. */
function dayProps(text: string) {
  return {
    // What is kept as ISO writes it is shown as it is typed.
    value: isDay(text) ? formatDate(text, "vi") : text,
    inputMode: "numeric" as const,
    autoComplete: "off",
    placeholder: "31/12/2024",
    "aria-invalid": isBadDay(text),
  };
}
