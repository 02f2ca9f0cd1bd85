import { word } from "@sosanh/chart/words/words";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { periodParts } from "@sosanh/core/figures/period";
import { readStatuses } from "@sosanh/core/submissions/read-figure";
import type { ColumnDecision, PreviewColumn } from "@sosanh/core/submissions/table-mapping";
import { columnName } from "../../ui/cell-name.ts";
import controls from "../../ui/controls.module.css";
import { MetricButton } from "../../ui/metric-button.tsx";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import blocks from "./column-blocks.module.css";
import { columnDecision, decidedAnew, guessedMetric, openColumn, withColumn } from "./mapping-draft.ts";
import type { TableCardProps } from "./table-card.tsx";

/** The columns of a table: what stands over each, what it holds, and for columns of figures what they count. */
export function ColumnTable(props: TableCardProps) {
  const { tables: words } = useAddWords();
  const [table] = props.group.tables;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={css.scroll} aria-label={words.column} tabIndex={0}>
      <table className={`${css.columnsTable} ${blocks.columns}`}>
        <thead>
          <tr>
            {(
              ["column", "heads", "role", "samples", "metric", "unit", "status", "part", "leaveOut"] as const
            ).map((name) => (
              <th key={name} scope="col">
                {words[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.columns
            .filter(({ role }) => role !== "empty")
            .map((column) => (
              <ColumnRow key={column.column} column={column} {...props} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnRow({ column, ...props }: { readonly column: PreviewColumn } & TableCardProps) {
  const { tables: words, roles } = useAddWords();
  const { heads, role, samples, words: shown } = column;
  const isLeftOut = columnDecision(props.drafts, props.group, heads).isLeftOut === true;
  return (
    <tr data-out={isLeftOut || undefined}>
      <td className={css.letter}>{columnName(column.column)}</td>
      <th scope="row" className={css.heads}>
        {shown === "" ? <span className={css.quiet}>{words.noHeads}</span> : shown}
      </th>
      <td>{roles[role]}</td>
      <td className={css.samples}>{samples.join(" · ")}</td>
      {role === "value" ? (
        <ColumnFields column={column} {...props} />
      ) : (
        <td colSpan={5} className={css.quiet}>
          –
        </td>
      )}
    </tr>
  );
}

/** What a column of figures counts, in what unit, of what kind and period; or that it is not to be read. */
function ColumnFields({ column, ...props }: { readonly column: PreviewColumn } & TableCardProps) {
  const { group, drafts, onDrafts } = props;
  const language = useLanguage();
  const { tables: words, statuses } = useAddWords();
  const { heads, words: shown } = column;
  const decision = columnDecision(drafts, group, heads);
  const isLeftOut = decision.isLeftOut === true;
  const say = (change: { readonly [K in keyof ColumnDecision]?: ColumnDecision[K] | undefined }) =>
    onDrafts(withColumn(drafts, group, decidedAnew(decision, change)));
  const asRead = (read: string | undefined) => (read === undefined ? words.asSheet : words.readAs(read));
  const part = column.part ?? "year";
  const period =
    column.year === undefined
      ? column.part && word(language, `part.${column.part}`)
      : periodText({ year: column.year, part }, language);
  return (
    <>
      <MetricCell column={column} decision={decision} onMetric={(metric) => say({ metric })} {...props} />
      <td>
        <input
          className={css.unit}
          aria-label={words.of(words.unit, shown)}
          placeholder={column.unit ?? words.inMetricUnit}
          maxLength={80}
          disabled={isLeftOut}
          value={decision.unit ?? ""}
          onChange={({ target }) => say({ unit: target.value === "" ? undefined : target.value })}
        />
      </td>
      <td>
        <select
          aria-label={words.of(words.status, shown)}
          disabled={isLeftOut}
          value={decision.status ?? ""}
          onChange={({ target }) => say({ status: readStatuses.find((one) => one === target.value) })}
        >
          <option value="">
            {asRead(column.status === undefined ? undefined : statuses[column.status])}
          </option>
          {readStatuses
            .filter((status) => status !== "ambiguous")
            .map((status) => (
              <option key={status} value={status}>
                {statuses[status]}
              </option>
            ))}
        </select>
      </td>
      <td>
        <select
          aria-label={words.of(words.part, shown)}
          disabled={isLeftOut}
          value={decision.part ?? ""}
          onChange={({ target }) => say({ part: periodParts.find((one) => one === target.value) })}
        >
          <option value="">{asRead(period)}</option>
          {periodParts.map((part) => (
            <option key={part} value={part}>
              {word(language, `part.${part}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <label className={blocks.leaveOut}>
          <input
            type="checkbox"
            aria-label={words.leaveOutColumn(shown)}
            checked={isLeftOut}
            onChange={({ target }) => say({ isLeftOut: target.checked ? true : undefined })}
          />
          <span>{words.leaveOut}</span>
        </label>
      </td>
    </>
  );
}

interface MetricCellProps extends TableCardProps {
  readonly column: PreviewColumn;
  readonly decision: ColumnDecision;
  readonly onMetric: (metric: MetricCode) => void;
}

/** What a column counts: as it was read, as a person says, or as it was guessed, to be said right at a press. */
function MetricCell({ column, decision, group, drafts, catalogue, onMetric }: MetricCellProps) {
  const { tables: words } = useAddWords();
  const { heads, words: shown } = column;
  const isLeftOut = decision.isLeftOut === true;
  const open = openColumn(group, heads);
  const guess = guessedMetric(drafts, group, heads);
  const isOpen = open !== undefined && decision.metric === undefined && !isLeftOut;
  return (
    <td data-open={isOpen || undefined}>
      {catalogue !== undefined && !isLeftOut && (
        <MetricButton
          metric={decision.metric ?? column.metric}
          choices={catalogue}
          label={words.of(words.metric, shown)}
          placeholder={open === undefined ? words.byRows : words.chooseMetric}
          likely={open?.candidates ?? []}
          onMetric={onMetric}
        />
      )}
      {guess !== undefined && (
        <span className={blocks.guess}>
          {words.guessed}
          <button
            type="button"
            className={controls.button}
            aria-label={words.guessOf(shown)}
            onClick={() => onMetric(guess)}
          >
            {words.isRight}
          </button>
        </span>
      )}
    </td>
  );
}
