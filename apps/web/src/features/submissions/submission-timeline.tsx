import { timeInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { SubmissionEvent, SubmissionRemark } from "@sosanh/core/submissions/submission";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import controls from "../../ui/controls.module.css";
import { officeRemark } from "../../ui/office-text.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import form from "./form.module.css";
import css from "./frame.module.css";
import { type FigureNaming, remarkedFigure } from "./remarked-figure.ts";
import { useSubmissionWords } from "./submission-words.ts";
import { type TimelineEntry, timelineEntries } from "./timeline-entries.ts";
import { dayText } from "./written-time.ts";

interface Props {
  readonly events: readonly SubmissionEvent[];
  readonly remarks: readonly SubmissionRemark[];
  /** Adds a remark on the whole; resolves once it is kept. */
  readonly onRemark: (text: string) => Promise<unknown>;
  readonly failure: string | undefined;
  readonly naming: FigureNaming;
  /** A way to a figure within the submission. */
  readonly renderOrdinal: (ordinal: number, label: string) => ReactNode;
}

/** Lịch sử và ý kiến: what happened to a submission, who did it, when, and what was said; the last first. */
export function SubmissionTimeline({ events, remarks, onRemark, failure, ...ways }: Props) {
  const words = useSubmissionWords();
  const id = useId();
  const [text, setText] = useState("");
  const [isBusy, setBusy] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    onRemark(text.trim())
      .then(() => setText(""))
      // The failure is told below; what was written stays.
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <section className={css.timeline} aria-labelledby={id}>
      <h2 id={id}>{words.timeline.title}</h2>
      <form className={form.form} onSubmit={send}>
        <label className={form.field}>
          {words.timeline.write}
          <textarea
            rows={2}
            maxLength={2000}
            required
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        {failure !== undefined && (
          <p role="alert" className={form.alert}>
            {words.refused}: {failure}
          </p>
        )}
        <div className={form.tools}>
          <button type="submit" className={controls.button} disabled={isBusy || text.trim() === ""}>
            {words.timeline.send}
          </button>
        </div>
      </form>
      <ol className={css.entries}>
        {timelineEntries({ events, remarks }).map((entry) => (
          <Entry
            key={`${entry.at} ${entry.kind} ${entry.kind === "remark" ? entry.remark.id : entry.event.action}`}
            entry={entry}
            {...ways}
          />
        ))}
      </ol>
    </section>
  );
}

function Entry(props: { readonly entry: TimelineEntry } & Pick<Props, "naming" | "renderOrdinal">) {
  const { entry, naming, renderOrdinal } = props;
  const language = useLanguage();
  const { timeline } = useSubmissionWords();
  const { by } = entry.kind === "event" ? entry.event : entry.remark;
  const ordinal = entry.kind === "remark" ? entry.remark.ordinal : undefined;
  const named = ordinal === undefined ? undefined : remarkedFigure(ordinal, naming, language);
  const text = entry.kind === "event" ? entry.event.remark : entry.remark.text;
  return (
    <li className={css.entry}>
      <span className={css.when}>{timeline.at(dayText(entry.at, language), timeInVietnam(entry.at))}</span>
      <span>
        <b>{whoText(by, language)}</b>{" "}
        {entry.kind === "event" ? timeline.actions[entry.event.action] : timeline.remarked}{" "}
        {ordinal !== undefined &&
          renderOrdinal(
            ordinal,
            named === undefined ? timeline.onFigure(ordinal + 1) : timeline.onNamed(named),
          )}
      </span>
      {text !== undefined && <blockquote className={css.quote}>{officeRemark(text, language)}</blockquote>}
    </li>
  );
}
