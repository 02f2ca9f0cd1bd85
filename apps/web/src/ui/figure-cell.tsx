import { word } from "@sosanh/chart/words";
import type { ComparisonRow } from "@sosanh/core/comparison";
import type { Language } from "@sosanh/core/view";
import {
  type FigureColumn,
  type FigureRow,
  type FigureText,
  figureText,
  type TextContext,
} from "./figure-rows.ts";
import css from "./figure-table.module.css";
import { figureTableWords } from "./figure-table-words.ts";
import { Mark } from "./mark.tsx";
import type { RenderFigure } from "./render-figure.ts";

interface Props {
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly context: TextContext;
  /** The last year shown is set in bold. */
  readonly last: boolean;
  readonly renderFigure: RenderFigure;
}

/** One cell: the figure as a door to its source; a missing one as a hatch and the word for it. */
export function FigureCell({ row, column, context, last, renderFigure }: Props) {
  const { language, data } = context.view;
  const figure = figureText(row, column, context);
  const at = row.byYear.get(column.of);
  if (figure.missing !== undefined) {
    return (
      <td className={css.missing}>
        {column.kind === "figure" && <i className={css.hatch} />}
        <MissingWord figure={figure} column={column} language={language} />
      </td>
    );
  }
  const content =
    column.kind === "rank-change" ? <RankMove figure={figure} language={language} /> : figure.text;
  const reasons = at?.comparability.reasons.map((reason) => word(language, `reason.${reason}`)).join(", ");
  return (
    <td className={`num ${css.figure}`} data-last={last || undefined}>
      {figure.verdict === "caution" && (
        <Mark kind="caution" label={`${word(language, "verdict.caution")}: ${reasons ?? ""}`} />
      )}
      {column.kind === "figure" && at !== undefined
        ? renderFigure({
            figure: { data, metric: at.metric, locality: at.locality, period: at.period },
            children: (
              <span data-estimate={at.estimate || undefined} className={css.value}>
                {content}
              </span>
            ),
          })
        : content}
      {column.kind === "figure" && at !== undefined && <Coverage row={at} language={language} />}
    </td>
  );
}

/** "24/27 đơn vị" under a figure added up from fewer units than there are. */
function Coverage({ row, language }: { readonly row: ComparisonRow; readonly language: Language }) {
  const { coverage, origin } = row;
  if (origin !== "derived" || coverage === undefined || coverage.reported >= coverage.expected) return null;
  return (
    <small className={css.coverage}>
      {figureTableWords(language).coverage(coverage.reported, coverage.expected)}
    </small>
  );
}

interface MissingProps {
  readonly figure: FigureText;
  readonly column: FigureColumn;
  readonly language: Language;
}

/** Why there is no figure; worked-out columns stay empty where their figures are missing already. */
function MissingWord({ figure, column, language }: MissingProps) {
  if (figure.missing === undefined) return null;
  const reason = word(language, `missing.${figure.missing}`);
  if (column.kind === "figure" || figure.missing === "not-comparable") return <span>{reason}</span>;
  return <span className="visually-hidden">{reason}</span>;
}

function RankMove({ figure, language }: { readonly figure: FigureText; readonly language: Language }) {
  const words = figureTableWords(language);
  const places = figure.order ?? 0;
  if (places === 0) return <span className={css.move}>{words.rankSame}</span>;
  const size = `${Math.abs(places)}`;
  return (
    <span className={css.move}>
      <Mark kind={places > 0 ? "up" : "down"} label={places > 0 ? words.up(size) : words.down(size)} /> {size}
    </span>
  );
}
