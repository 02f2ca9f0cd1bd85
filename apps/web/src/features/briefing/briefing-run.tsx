import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import type { Language } from "@sosanh/core/view/view";
import { useEffect, useState } from "react";
import buttons from "../../ui/controls.module.css";
import css from "./briefing.module.css";
import { briefingWords } from "./briefing-words.ts";
import { failureText, type JobAt, useBriefingJob } from "./use-briefing-job.ts";

interface Props {
  readonly language: Language;
  /** The briefing, or what it still lacks. */
  readonly briefing: BriefingInput;
  readonly lacks: string | undefined;
  /** The kept briefing that is issued. */
  readonly stored: string | undefined;
  /** Called when a file is ready. */
  readonly onIssued: () => void;
}

const formats = ["docx", "pptx", "xlsx", "pdf"] as const;

/** Has the file made: chooses its format, says how far it is, stops it. */
export function BriefingRun({ language, briefing, lacks, stored, onIssued }: Props) {
  const words = briefingWords(language);
  const [format, setFormat] = useState<(typeof formats)[number]>("docx");
  const [asked, setAsked] = useState(false);
  const job = useBriefingJob();
  const isReady = job.at?.state === "ready";
  useEffect(() => {
    if (isReady) onIssued();
  }, [isReady, onIssued]);
  const isRunning = job.at?.state === "reading" || job.at?.state === "writing";
  return (
    <div className={css.run}>
      <fieldset className={buttons.segments}>
        <legend className="visually-hidden">{words.make}</legend>
        {formats.map((name) => (
          <button
            key={name}
            type="button"
            className={buttons.segment}
            aria-pressed={name === format}
            onClick={() => setFormat(name)}
          >
            {words.formats[name]}
          </button>
        ))}
      </fieldset>
      {isRunning ? (
        <button type="button" className={buttons.button} onClick={job.cancel}>
          {words.cancel}
        </button>
      ) : (
        <button
          type="button"
          className={buttons.primary}
          onClick={() => {
            setAsked(true);
            if (lacks === undefined) job.start({ briefing, format, stored });
          }}
        >
          {words.make}
        </button>
      )}
      <div className={css.told} aria-live="polite">
        {asked && lacks !== undefined && <p role="alert">{lacks}</p>}
        {job.at !== undefined && lacks === undefined && <Told at={job.at} language={language} />}
        {job.address !== undefined && (
          <a href={job.address} download>
            {words.again}
          </a>
        )}
      </div>
    </div>
  );
}

function Told({ at, language }: { readonly at: JobAt; readonly language: Language }) {
  const words = briefingWords(language);
  switch (at.state) {
    case "reading":
      return (
        <label className={css.progress}>
          {words.reading(at.done, at.of)}
          <progress max={at.of + 1} value={at.done} />
        </label>
      );
    case "writing":
      return (
        <label className={css.progress}>
          {words.writing}
          <progress />
        </label>
      );
    case "ready":
      return <p>{words.ready}</p>;
    case "cancelled":
      return <p>{words.cancelled}</p>;
    case "failed":
      return (
        <p role="alert">
          {words.failed} {failureText(at, language)}
        </p>
      );
  }
}
