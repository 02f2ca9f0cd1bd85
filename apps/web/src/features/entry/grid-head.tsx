import { useLanguage } from "../../words/words.tsx";
import { entryWords } from "./entry-words.ts";
import css from "./grid.module.css";
import type { EntrySheet } from "./sheet-values.ts";

/** The metrics with their units, over the years that their columns show. */
export function GridHead({
  sheet,
  columns,
  hasLastYear,
}: {
  readonly sheet: EntrySheet;
  /** Those that are drawn. */
  readonly columns: readonly number[];
  readonly hasLastYear: boolean;
}) {
  const language = useLanguage();
  const words = entryWords(language);
  const { year } = sheet.period;
  return (
    <thead className={css.head} data-head>
      <tr aria-rowindex={1} className={css.headRow}>
        <th scope="col" aria-colindex={1} className={css.headName}>
          {words.place}
        </th>
        {columns.map((x) => {
          const metric = sheet.metrics[x];
          return (
            metric !== undefined && (
              <th
                key={metric.code}
                scope="col"
                aria-colindex={x + 2}
                className={css.headCell}
                style={{ gridColumn: x + 2 }}
                title={metric.definition[language]}
              >
                <span className={css.headMetric}>{metric.name[language]}</span>
                <span className={css.headUnit}>{metric.unit[language]}</span>
                <span className={css.headYears} aria-hidden="true">
                  {hasLastYear && <span>{year - 1}</span>}
                  <b>{year}</b>
                </span>
              </th>
            )
          );
        })}
      </tr>
    </thead>
  );
}
