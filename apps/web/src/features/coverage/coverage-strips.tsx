import { useState } from "react";
import { useLanguage } from "../../words/words.tsx";
import { CellMark } from "./cell-mark.tsx";
import page from "./coverage.module.css";
import type { BoardProps } from "./coverage-board.tsx";
import { Labelled } from "./coverage-pickers.tsx";
import css from "./coverage-strips.module.css";
import { coverageWords, stateWord } from "./coverage-words.ts";

/** The board on a phone: a strip of cells for each place, or one metric at a time with its word. */
export function CoverageStrips({ board, rows, label, onCell }: BoardProps) {
  const language = useLanguage();
  const words = coverageWords(language);
  const [chosen, setChosen] = useState("");
  const metric = board.metrics.find(({ code }) => code === chosen);
  return (
    <div className={css.phone}>
      <Labelled label={words.metric}>
        <select
          className={page.select}
          value={metric?.code ?? ""}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{words.everyMetric}</option>
          {board.metrics.map(({ code, name }, x) => {
            const column = board.columns[x];
            const count = column === undefined ? "" : ` ${words.countOf(column.full, column.expected)}`;
            return (
              <option key={code} value={code}>
                {name[language] + count}
              </option>
            );
          })}
        </select>
      </Labelled>
      {metric === undefined && (
        <p className="note">{words.order(board.metrics.map(({ name }) => name[language]).join(", "))}</p>
      )}
      <ul className={css.strips} aria-label={label}>
        {rows.map((row) => (
          <li key={row.locality}>
            <span className={css.stripHead}>
              <b>{row.name}</b>
              {row.parentName !== undefined && <small className={css.lies}>{row.parentName}</small>}
              <small className={css.count} data-full={row.count.full === row.count.expected || undefined}>
                {row.count.expected > 0 && words.countOf(row.count.full, row.count.expected)}
              </small>
            </span>
            <span className={css.strip}>
              {row.cells.map((cell, x) =>
                metric !== undefined && cell.metric !== metric.code ? null : (
                  <button
                    key={cell.metric}
                    type="button"
                    className={css.stripCell}
                    aria-haspopup="dialog"
                    onClick={(event) => onCell(row, cell, event.currentTarget)}
                  >
                    <CellMark state={cell.state} />
                    <span className={metric === undefined ? "visually-hidden" : undefined}>
                      {metric === undefined && `${board.metrics[x]?.name[language]}: `}
                      {stateWord(cell.state, language)}
                    </span>
                  </button>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
