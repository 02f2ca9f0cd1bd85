import type { Completeness, CompletenessRow } from "@sosanh/core/reviews/completeness";
import { useState } from "react";
import controls from "../../ui/controls.module.css";
import { copyToClipboard } from "../../ui/copy.ts";
import { CopyIcon } from "../../ui/icons.tsx";
import { sheetCopy } from "../../ui/sheet-copy.ts";
import { useLanguage } from "../../words/words.tsx";
import { boardSheet } from "./board-copy.ts";
import { type BoardFilter, boardFilters } from "./board-rows.ts";
import css from "./coverage.module.css";
import { coverageWords } from "./coverage-words.ts";

interface Props {
  readonly board: Completeness;
  readonly rows: readonly CompletenessRow[];
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly title: string;
  /** That the data are illustrative; absent of real ones. */
  readonly sample: string | undefined;
}

/** Above the board: which places are shown, and the table to copy. */
export function BoardTools({ board, rows, filter, onFilter, title, sample }: Props) {
  const language = useLanguage();
  const words = coverageWords(language);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const sheet = boardSheet(board, { title, note: sample, rows, language });
    setCopied(copyToClipboard(sheetCopy(sheet, language)));
  };
  return (
    <div className={css.tools}>
      <fieldset className={controls.segments} aria-label={words.show}>
        {boardFilters.map((name) => (
          <button
            key={name}
            type="button"
            className={controls.segment}
            aria-pressed={filter === name}
            onClick={() => onFilter(name)}
          >
            {words.filters[name]}
          </button>
        ))}
      </fieldset>
      <button type="button" className={css.copy} onClick={copy}>
        <CopyIcon />
        {copied ? words.copied : words.copy}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? words.copied : ""}
      </span>
    </div>
  );
}
