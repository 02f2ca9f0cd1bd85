import type { SheetCell } from "@sosanh/core/submissions/read-document";
import faces from "./document-mark.module.css";
import css from "./sheet-grid.module.css";
import type { CellMark } from "./sheet-grid.tsx";
import { cellText } from "./sheet-layout.ts";

interface Props {
  readonly cell: SheetCell | undefined;
  readonly isLoading: boolean;
  readonly span: { readonly rowSpan: number; readonly colSpan: number } | undefined;
  /** Pixels the words take where they run on into the empty cells beside. */
  readonly spill: number | undefined;
  readonly mark: CellMark | undefined;
  readonly litId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** One cell as the sheet shows it; a cell with a figure is a button that lights it. */
export function SheetCellView({ cell, isLoading, span, spill, mark, litId, onSelect }: Props) {
  const text = cellText(cell);
  const isNumber = cell?.kind === "number";
  return (
    <td
      className={isNumber ? `num ${css.cell}` : css.cell}
      rowSpan={span?.rowSpan}
      colSpan={span?.colSpan}
      data-kind={cell?.kind}
      data-loading={isLoading || undefined}
    >
      {mark === undefined ? (
        <span
          className={css.words}
          data-spills={spill !== undefined || undefined}
          style={{ width: spill }}
          title={text.length > 24 ? text : undefined}
        >
          {text}
        </span>
      ) : (
        <button
          type="button"
          className={`${faces.face} ${css.mark}`}
          data-tone={mark.tone}
          aria-pressed={mark.id === litId}
          aria-label={`${text}: ${mark.label}`}
          title={mark.label}
          onClick={() => onSelect(mark.id)}
        >
          {text === "" ? "–" : text}
        </button>
      )}
    </td>
  );
}
