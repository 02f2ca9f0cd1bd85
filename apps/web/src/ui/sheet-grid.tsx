import { formatNumber } from "@sosanh/chart/words/number-text";
import { useMemo, useState } from "react";
import { useLanguage } from "../words/words.tsx";
import type { CellAt } from "./cell-name.ts";
import type { DocumentMark } from "./document-mark.ts";
import { documentWords } from "./document-words.ts";
import css from "./sheet-grid.module.css";
import type { SheetOutline } from "./sheet-layout.ts";
import type { ReadRows } from "./sheet-rows.ts";
import { SheetTable } from "./sheet-table.tsx";

/** A figure marked in its cell. */
export interface CellMark extends DocumentMark, CellAt {}

interface Props {
  /** The sheets of the workbook, in its order. */
  readonly sheets: readonly SheetOutline[];
  /** Must stay the same function from one drawing to the next. */
  readonly readRows: ReadRows;
  readonly marks: readonly CellMark[];
  /** The mark that is lit; its sheet is opened and it is brought into view when it becomes another. */
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** A workbook as it stands, a sheet at a time, its figures marked in their cells; only what is in view is written. */
export function SheetGrid({ sheets, readRows, marks, selected, onSelect }: Props) {
  const language = useLanguage();
  const words = documentWords(language);
  const lit = marks.find((m) => m.id === selected);
  const [chosen, setChosen] = useState({ sheet: lit?.sheet ?? firstShown(sheets), for: lit?.id });
  // A figure that is lit brings its sheet; after that a reader may look at another.
  const sheet = lit !== undefined && chosen.for !== lit.id ? lit.sheet : chosen.sheet;
  const here = useMemo(() => marks.filter((m) => m.sheet === sheet), [marks, sheet]);
  const outline = sheets[sheet];
  return (
    <div className={css.grid}>
      {sheets.length > 1 && (
        <div className={css.tabs} role="tablist" aria-label={words.sheets}>
          {sheets.map((s, index) => (
            <button
              key={s.name}
              type="button"
              role="tab"
              aria-selected={index === sheet}
              className={css.tab}
              onClick={() => setChosen({ sheet: index, for: lit?.id })}
            >
              {s.name}
              {s.isHidden === true && <small className={css.hidden}>{words.hidden}</small>}
              <MarkCount count={marks.filter((m) => m.sheet === index).length} />
            </button>
          ))}
        </div>
      )}
      {outline !== undefined && (
        <>
          <SheetTable
            key={sheet}
            label={words.sheet(outline.name)}
            {...{ sheet, outline, readRows, onSelect }}
            marks={here}
            lit={lit?.sheet === sheet ? lit : undefined}
          />
          <p className={css.size}>
            {words.size(
              formatNumber(outline.rows, { language }),
              formatNumber(outline.columns, { language }),
            )}
          </p>
        </>
      )}
    </div>
  );
}

function MarkCount({ count }: { count: number }) {
  const language = useLanguage();
  return count === 0 ? null : <span className={css.count}>{formatNumber(count, { language })}</span>;
}

function firstShown(sheets: readonly SheetOutline[]): number {
  return Math.max(
    0,
    sheets.findIndex((s) => s.isHidden !== true && s.rows > 0),
  );
}
