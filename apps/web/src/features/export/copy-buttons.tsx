import { findings } from "@sosanh/chart/findings/findings";
import { figureTable } from "@sosanh/chart/table/figure-table";
import type { Sheet } from "@sosanh/chart/table/sheet";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { useState } from "react";
import buttons from "../../ui/controls.module.css";
import { copyToClipboard } from "../../ui/copy.ts";
import { sheetCopy } from "../../ui/sheet-copy.ts";
import css from "./export.module.css";
import { exportWords } from "./export-words.ts";
import { fetchFile } from "./use-download.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: string;
  /** Address of the picture as PNG. */
  readonly picture: string;
}

type Copied = "picture" | "table" | "sentences" | "failed";

/** Copies the picture, the table, or the sentences, to be pasted into a letter or a sheet. */
export function CopyButtons({ comparison, metric, picture }: Props) {
  const { language } = comparison.view;
  const words = exportWords(language);
  const [copied, setCopied] = useState<Copied>();
  const sentences = findings(comparison, metric);
  const say = (what: Copied, ok: boolean) => setCopied(ok ? what : "failed");
  const label = (what: Copied, text: string) => (copied === what ? words.copied : text);
  return (
    <div className={css.copies} aria-live="polite">
      <button
        type="button"
        className={buttons.button}
        onClick={() => void copyPicture(picture).then((ok) => say("picture", ok))}
      >
        {label("picture", words.copyPicture)}
      </button>
      <button
        type="button"
        className={buttons.button}
        onClick={() => say("table", copyToClipboard(sheetCopy(sheetOf(comparison, metric), language)))}
      >
        {label("table", words.copyTable)}
      </button>
      <button
        type="button"
        className={buttons.button}
        disabled={sentences.length === 0}
        title={sentences.length === 0 ? words.noFindings : undefined}
        onClick={() => say("sentences", copyToClipboard({ text: sentences.join(" ") }))}
      >
        {label("sentences", words.copySentences)}
      </button>
      {copied === "failed" && <p role="alert">{words.copyFailed}</p>}
    </div>
  );
}

/** Browsers let a page copy a picture only where its address is trusted: this machine, or one with a certificate. */
async function copyPicture(address: string): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return false;
  try {
    // The promise is handed over, not awaited first: Safari takes it only within the press.
    const blob = fetchFile(address).then((file) => file.blob);
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    return true;
  } catch {
    return false;
  }
}

function sheetOf(comparison: Comparison, metric: string): Sheet {
  const { title, unit, columns, rows } = figureTable(comparison, metric);
  return {
    title: unit === "" ? title : `${title} · ${unit}`,
    heads: columns.map(({ title: head, detail }) => (detail === undefined ? head : `${head} (${detail})`)),
    rows: rows.map(({ cells }) =>
      cells.map(({ text, number, decimals = 0, qualifier }) =>
        number === undefined || qualifier !== undefined ? text : { number, decimals },
      ),
    ),
    notes: comparison.sources.map((source) => source.title),
  };
}
