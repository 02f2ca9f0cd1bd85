import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type ReactNode, useId, useState } from "react";
import buttons from "../../ui/controls.module.css";
import { CopyButtons } from "./copy-buttons.tsx";
import css from "./export.module.css";
import { exportWords } from "./export-words.ts";
import {
  type FileChoice,
  type FileSource,
  fileAddress,
  type OfferedFormat,
  usualChoice,
} from "./file-address.ts";
import { FileChoices } from "./file-choices.tsx";
import { useDownload } from "./use-download.ts";

interface Props {
  readonly source: FileSource;
  readonly comparison: Comparison;
  /** Absent where the panel is part of its page. */
  readonly onClose?: () => void;
  /** What else can be done with the view: links, keeping it. */
  readonly children?: ReactNode;
}

const groups = [
  { name: "office", formats: ["docx", "pptx", "xlsx"] },
  { name: "pictures", formats: ["png", "svg", "pdf"] },
  { name: "data", formats: ["csv", "json"] },
] as const satisfies readonly { name: string; formats: readonly OfferedFormat[] }[];

/** Everything a view can leave the page as: the picture as it will be, each format with what it is good for, copies. */
export function ExportPanel({ source, comparison, onClose, children }: Props) {
  const { language } = comparison.view;
  const words = exportWords(language);
  const id = useId();
  const [choice, setChoice] = useState<FileChoice>(usualChoice);
  const { pending, failure, start } = useDownload(words.failed);
  const isOne = comparison.metrics.length === 1 || showsAllMetrics(comparison);
  const metric = comparison.metrics.find((m) => m.code === choice.metric) ?? comparison.metrics[0];
  const chosen = isOne || metric === undefined ? choice : { ...choice, metric: metric.code };
  // As PNG, since a picture in a page cannot have the page's fonts.
  const shown = fileAddress(source, { format: "png", choice: { ...chosen, scale: 1 } });
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{words.title}</h2>
        {onClose !== undefined && (
          <button type="button" className={buttons.icon} aria-label={words.close} onClick={onClose}>
            ×
          </button>
        )}
      </header>
      <img
        key={shown}
        className={css.preview}
        src={shown}
        alt={words.preview}
        data-transparent={choice.isTransparent}
      />
      {metric !== undefined && (
        <CopyButtons
          {...{ comparison }}
          metric={metric.code}
          picture={fileAddress(source, { format: "png", choice: chosen })}
        />
      )}
      {groups.map(({ name, formats }) => (
        <section key={name} className={css.group} aria-labelledby={`${id}-${name}`}>
          <h3 id={`${id}-${name}`}>{words[name]}</h3>
          {name === "pictures" && (
            <FileChoices
              {...{ choice: chosen, language }}
              metrics={isOne ? [] : comparison.metrics}
              onChoice={setChoice}
            />
          )}
          <ul className={css.formats}>
            {formats.map((format) => {
              const [label, use] = words.formats[format];
              const address = fileAddress(source, { format, choice: chosen, download: true });
              return (
                <li key={format}>
                  <button
                    type="button"
                    className={css.format}
                    aria-busy={pending === address}
                    disabled={pending !== undefined}
                    onClick={() => start(address)}
                  >
                    <b>{label}</b>
                    <span>{pending === address ? words.writing : use}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          {name === "office" && !isOne && <p className={css.hint}>{words.manyCharts}</p>}
          {name === "data" && <CsvChoices {...{ choice, onChoice: setChoice }} words={words} />}
        </section>
      ))}
      {failure !== undefined && (
        <p className={css.failure} role="alert">
          {failure}
        </p>
      )}
      {children}
    </section>
  );
}

function CsvChoices(props: {
  readonly choice: FileChoice;
  readonly onChoice: (choice: FileChoice) => void;
  readonly words: ReturnType<typeof exportWords>;
}) {
  const { choice, onChoice, words } = props;
  return (
    <>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={choice.isForExcel}
          onChange={(event) => onChoice({ ...choice, isForExcel: event.currentTarget.checked })}
        />
        {words.csvExcel}
      </label>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={choice.hasHeader}
          onChange={(event) => onChoice({ ...choice, hasHeader: event.currentTarget.checked })}
        />
        {words.csvHeader}
      </label>
    </>
  );
}
