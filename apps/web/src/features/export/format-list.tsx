import css from "./export.module.css";
import type { ExportWords } from "./export-words.ts";
import type { OfferedFormat } from "./file-address.ts";
import type { Download } from "./use-download.ts";

interface Props {
  readonly formats: readonly OfferedFormat[];
  readonly addressOf: (format: OfferedFormat) => string;
  readonly download: Download;
  readonly words: ExportWords;
}

/** Formats with what each is good for; a press has the file written and saved, or says beneath why it was not. */
export function FormatList({ formats, addressOf, download, words }: Props) {
  const { pending, failure, start } = download;
  return (
    <ul className={css.formats}>
      {formats.map((format) => {
        const [label, use] = words.formats[format];
        const address = addressOf(format);
        const isPending = pending === address;
        return (
          <li key={format}>
            <button
              type="button"
              className={css.format}
              aria-busy={isPending}
              // Not disabled: the focus would be lost while the file is written.
              aria-disabled={pending !== undefined}
              onClick={() => pending === undefined && start(address)}
            >
              <b>{label}</b>
              <span aria-live="polite">{isPending ? words.writing : use}</span>
            </button>
            {failure?.address === address && (
              <p className={css.failure} role="alert">
                {failure.text}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
