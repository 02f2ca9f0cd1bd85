import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useId } from "react";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { entryWords } from "./entry-words.ts";
import css from "./grid.module.css";
import type { ClipboardActions } from "./grid-clipboard.ts";
import type { EntrySheet } from "./sheet-values.ts";
import type { GridWindow } from "./use-grid-window.ts";

interface Props {
  readonly sheet: EntrySheet;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowHeight: number;
  readonly widths: GridWindow["widths"];
  readonly hasLastYear: boolean;
  readonly clipboard: ClipboardActions;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointer: (event: PointerEvent<HTMLElement>) => void;
  readonly onDoubleClick: () => void;
  readonly onFocus: (isIn: boolean) => void;
  readonly children: ReactNode;
}

/** The window of the grid, the grid as who hears it meets it, and the ways in: keys, pointer, clipboard. */
export function GridFrame(props: Props) {
  const { sheet, rowHeight, widths, hasLastYear, onPointer, onFocus } = props;
  const language = useLanguage();
  const words = entryWords(language);
  const help = useId();
  return (
    <>
      <p id={help} className="visually-hidden">
        {words.help}
      </p>
      <div
        ref={props.scroller}
        className={css.scroll}
        data-last-year={hasLastYear || undefined}
        style={{
          "--row": `${rowHeight}px`,
          "--names": `${widths.names}px`,
          "--column": `${widths.column}px`,
          "--columns": `var(--names) repeat(${sheet.metrics.length}, var(--column)) minmax(0, 1fr)`,
        }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed into is a grid.
          role="grid"
          className={css.grid}
          aria-label={words.grid(sheet.place.name, periodText(sheet.period, language))}
          aria-describedby={help}
          aria-rowcount={sheet.units.length + 2}
          aria-colcount={sheet.metrics.length + 1}
          aria-multiselectable
          {...props.clipboard}
          onKeyDown={props.onKeyDown}
          onPointerDown={onPointer}
          onPointerOver={onPointer}
          onDoubleClick={props.onDoubleClick}
          onFocus={() => onFocus(true)}
          onBlur={({ relatedTarget, currentTarget }) => {
            if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onFocus(false);
          }}
        >
          {props.children}
        </table>
      </div>
    </>
  );
}
