import { formatNumber } from "@sosanh/chart/words/number-text";
import { isKnown } from "@sosanh/core/figures/value";
import { useMemo } from "react";
import { useLanguage } from "../../words/words.tsx";
import { cellText } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";
import css from "./grid.module.css";
import { type EntrySheet, sheetTotals } from "./sheet-values.ts";

interface Props {
  readonly sheet: EntrySheet;
  readonly texts: ReadonlyMap<string, string>;
  /** Those that are drawn. */
  readonly columns: readonly number[];
}

/** The last row: what the units add up to, as it will be rolled up, and how many of them are in it. */
export function GridTotals({ sheet, texts, columns }: Props) {
  const language = useLanguage();
  const words = entryWords(language);
  const totals = useMemo(() => sheetTotals(sheet, texts), [sheet, texts]);
  const count = (n: number) => formatNumber(n, { language });
  return (
    <tfoot className={css.foot}>
      <tr aria-rowindex={sheet.units.length + 2} className={css.headRow}>
        <th scope="row" aria-colindex={1} className={css.name}>
          {words.total}
        </th>
        {columns.map((x) => {
          const [metric, total] = [sheet.metrics[x], totals[x]];
          if (metric === undefined) return null;
          return (
            <td key={metric.code} aria-colindex={x + 2} className={css.total} style={{ gridColumn: x + 2 }}>
              {metric.aggregation.kind === "none" || total === undefined ? (
                <small>{words.noTotal}</small>
              ) : (
                <>
                  <b>{isKnown(total.value) ? cellText(total.value, metric, language) : "–"}</b>
                  <small>
                    {words.totalOf(count(total.coverage.reported), count(total.coverage.expected))}
                  </small>
                </>
              )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
