import type { FigureColumn } from "@sosanh/chart/table/figure-columns";
import type { FigureRow } from "@sosanh/chart/table/figure-rows";
import { type FigureText, figureText, type TextContext } from "@sosanh/chart/table/figure-text";
import { formatPercent } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Language } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { DoubtButton } from "./doubt-button.tsx";
import { overUnits } from "./doubt-text.ts";
import css from "./figure-table.module.css";
import { figureTableWords } from "./figure-table-words.ts";
import { Mark } from "./mark.tsx";
import type { RenderFigure } from "./render-figure.ts";
import { type ToldChange, toldIn } from "./told-change.ts";

interface Props {
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly context: TextContext;
  /** The last year shown is set in bold. */
  readonly last: boolean;
  /** Stands beside the names and does not scroll away. */
  readonly pinned: boolean;
  readonly renderFigure: RenderFigure;
}

/** One cell: the figure as a door to its source; a missing one as a hatch and the word for it. */
export function FigureCell({ row, column, context, last, pinned, renderFigure }: Props) {
  const { language, data } = context.view;
  const figure = figureText(row, column, context);
  const at = row.byYear.get(column.of);
  const told = toldIn(row, column, context);
  const door = (children: ReactNode) =>
    told === undefined ? children : <DoubtButton {...{ row, told, context, children }} />;
  if (figure.missing !== undefined) {
    return (
      <td className={css.missing} data-pinned={pinned || undefined}>
        {column.kind === "figure" && <i className={css.hatch} />}
        {told?.verdict === "not-comparable" ? (
          door(word(language, "verdict.not-comparable"))
        ) : (
          <MissingWord figure={figure} column={column} language={language} />
        )}
      </td>
    );
  }
  const content = contentOf({ figure, column, language });
  const isFigure = column.kind === "figure" && at !== undefined;
  const mark = told?.verdict === "caution" && (
    <Mark kind="caution" label={word(language, "verdict.caution")} />
  );
  return (
    <td
      className={`${figure.number === undefined ? "" : "num"} ${css.figure}`}
      data-last={last || undefined}
      data-pinned={pinned || undefined}
    >
      {isFigure ? (
        <>
          {mark && door(mark)}
          {renderFigure({
            figure: { data, metric: at.metric, locality: at.locality, period: at.period },
            children: isEstimate(at) ? <span className={css.estimate}>{content}</span> : content,
          })}
          <Coverage row={at} language={language} />
          <EstimatedShare row={at} language={language} />
        </>
      ) : mark ? (
        door(
          <>
            {mark}
            {content}
          </>,
        )
      ) : (
        content
      )}
      {column.kind !== "rank-change" && <Over told={told} language={language} />}
    </td>
  );
}

/** "trên 36/37 đơn vị" under a change that is not between the two figures beside it. */
function Over({ told, language }: { readonly told: ToldChange | undefined; readonly language: Language }) {
  const matched = told?.since.matched;
  if (matched === undefined) return null;
  return <small className={css.coverage}>{overUnits(matched, language)}</small>;
}

function isEstimate({ estimate, alignment }: ComparisonRow): boolean {
  return estimate || alignment?.how === "estimated";
}

/** "ước tính 12 %" under a figure that is partly apportioned. */
function EstimatedShare({ row, language }: { readonly row: ComparisonRow; readonly language: Language }) {
  const share = row.alignment?.estimatedShare;
  if (share === undefined) return null;
  const percent = formatPercent(100 * share, { language, decimals: 0 });
  return <small className={css.coverage}>{figureTableWords(language).estimatedShare(percent)}</small>;
}

interface ContentProps {
  readonly figure: FigureText;
  readonly column: FigureColumn;
  readonly language: Language;
}

/** Plain text wherever it can be: an element less for each cell. */
function contentOf({ figure, column, language }: ContentProps): ReactNode {
  if (column.kind === "rank-change") return <RankMove figure={figure} language={language} />;
  const { standing } = figure;
  if (standing === undefined) return figure.text;
  return (
    <span className={css.standing} data-standing={standing}>
      {figureTableWords(language).standings[standing]}
    </span>
  );
}

/** "24/27 đơn vị" under a figure added up from fewer units than there are; "chưa đủ" where all have but a part. */
function Coverage({ row, language }: { readonly row: ComparisonRow; readonly language: Language }) {
  const { coverage, origin, complete } = row;
  if (origin !== "derived" || coverage === undefined || complete) return null;
  const words = figureTableWords(language);
  const { reported, expected } = coverage;
  return (
    <small className={css.coverage}>
      {reported < expected ? words.coverage(reported, expected) : words.incomplete}
    </small>
  );
}

/** Why there is no figure; worked-out columns stay empty where their figures are missing already. */
function MissingWord({ figure, column, language }: ContentProps) {
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
