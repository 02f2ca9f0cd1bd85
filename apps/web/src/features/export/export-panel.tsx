import { useHotkeys } from "@mantine/hooks";
import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import buttons from "../../ui/controls.module.css";
import { CloseIcon } from "../../ui/icons.tsx";
import { CopyButtons } from "./copy-buttons.tsx";
import css from "./export.module.css";
import { type ExportWords, exportWords } from "./export-words.ts";
import {
  type FileChoice,
  type FileSource,
  fileAddress,
  type OfferedFormat,
  usualChoice,
} from "./file-address.ts";
import { FileChoices } from "./file-choices.tsx";
import { FormatList } from "./format-list.tsx";
import { PicturePreview } from "./picture-preview.tsx";
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

/**
 * Everything a view can leave the page as: the picture as it will be, each format with what it is good for, copies. One
 * that can be closed takes the focus when it opens, and closes with Escape.
 */
export function ExportPanel({ source, comparison, onClose, children }: Props) {
  const { language } = comparison.view;
  const words = exportWords(language);
  const id = useId();
  const heading = useOpenedPanel(onClose);
  const [choice, setChoice] = useState<FileChoice>(usualChoice);
  const download = useDownload(words.failed);
  const isOne = comparison.metrics.length === 1 || showsAllMetrics(comparison);
  const metric = comparison.metrics.find((m) => m.code === choice.metric) ?? comparison.metrics[0];
  const chosen = isOne || metric === undefined ? choice : { ...choice, metric: metric.code };
  // As PNG, since a picture in a page cannot have the page's fonts.
  const shown = fileAddress(source, { format: "png", choice: { ...chosen, scale: 1 } });
  return (
    <section className={css.panel} data-docked={onClose !== undefined} aria-labelledby={id}>
      <header className={css.head}>
        <h2 ref={heading} id={id} tabIndex={-1}>
          {words.title}
        </h2>
        {onClose !== undefined && (
          <button type="button" className={buttons.icon} aria-label={words.close} onClick={onClose}>
            <CloseIcon />
          </button>
        )}
      </header>
      <PicturePreview key={shown} address={shown} isTransparent={choice.isTransparent} words={words} />
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
          <FormatList
            {...{ formats, download, words }}
            addressOf={(format) => fileAddress(source, { format, choice: chosen, download: true })}
          />
          {name === "office" && !isOne && <p className={css.hint}>{words.manyCharts}</p>}
          {name === "data" && <CsvChoices {...{ choice, onChoice: setChoice }} words={words} />}
        </section>
      ))}
      {children}
    </section>
  );
}

/** Gives the heading of a panel that can be closed the focus, and closes it with Escape. */
function useOpenedPanel(onClose: (() => void) | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const closes = onClose !== undefined;
  useEffect(() => {
    if (closes) heading.current?.focus({ preventScroll: true });
  }, [closes]);
  const close = (event: KeyboardEvent) => {
    // Escape belongs to a dialog that is open, or to whoever took it.
    if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
    onClose?.();
  };
  useHotkeys([["Escape", close, { preventDefault: false }]], []);
  return heading;
}

function CsvChoices(props: {
  readonly choice: FileChoice;
  readonly onChoice: (choice: FileChoice) => void;
  readonly words: ExportWords;
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
