import { formatNumber, formatValue } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import { type Period, periodEnd } from "@sosanh/core/figures/period";
import { isKnown, type Value } from "@sosanh/core/figures/value";
import type { CellChange, PublishedChange, RolledChange } from "@sosanh/core/submissions/publication";
import { effectOf } from "@sosanh/core/submissions/publication-effect";
import { type ReactNode, useState } from "react";
import controls from "../../ui/controls.module.css";
import { decimalsOf } from "../../ui/decimals-of.ts";
import type { MetricChoices } from "../../ui/metric-button.tsx";
import { periodText } from "../../ui/period-text.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { stepText } from "../../ui/step-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./changes.module.css";
import { PlaceName } from "./place-name.tsx";
import { useSubmissionWords } from "./submission-words.ts";
import { emptied, isOfSameUnits, provincesFirst } from "./totals-order.ts";

/** A cell with what is published in it before and after; of what undoing does there is no decision. */
type ShownChange = CellChange & Partial<Omit<PublishedChange, keyof CellChange>>;

interface Props {
  readonly changes: readonly ShownChange[];
  readonly rolled: readonly RolledChange[];
  /** How many there are, also of those that the lists leave out. */
  readonly counts: { readonly rolled: number; readonly changed: number; readonly same: number };
  /** Heads the column of what will be. */
  readonly after: string;
  readonly data: DataKind;
  readonly catalogue: MetricChoices | undefined;
  readonly renderFigure: RenderFigure;
  /** A way to the figure within the submission. */
  readonly renderOrdinal: (ordinal: number) => ReactNode;
}

const atOnce = 12;
/** As many more are shown at once rather than behind a button. */
const fewMore = 3;

/** What publishing or undoing changes: the totals above first, those of the province on top; then each figure. */
export function ChangeTables(props: Props) {
  const { changes, counts, after, data, catalogue, renderFigure, renderOrdinal } = props;
  const { changes: words } = useSubmissionWords();
  const language = useLanguage();
  const rolled = provincesFirst(props.rolled);
  const only = onlyPeriod([...rolled, ...changes]);
  const titleOf = (title: string) => (only === undefined ? title : `${title}, ${periodText(only, language)}`);
  const hasPeriods = only === undefined;
  const hasCoverage = rolled.some(({ before, after }) => (after ?? before)?.coverage !== undefined);
  const [same, changed] = [changes.filter(isSame), changes.filter((change) => !isSame(change))];
  const cellTable = (shown: readonly ShownChange[]) => (
    <ChangeTable title={words.cells} last="" {...{ hasPeriods, after }}>
      {shown.map((change) => (
        <ChangeRow
          key={`${change.ordinal ?? ""} ${keyOf(change)} ${change.kind}`}
          {...{ change, data, catalogue, renderFigure, hasPeriods }}
          afterName={after}
          none={words.unpublished}
          before={change.before}
          after={change.after}
          isWhole
          instead={insteadOf(change, words)}
          beside={change.beside}
          reason={change.reason}
          note={change.kind === "measured" ? undefined : words[change.kind]}
          last={change.ordinal === undefined ? undefined : renderOrdinal(change.ordinal)}
        />
      ))}
    </ChangeTable>
  );
  return (
    <>
      {rolled.length > 0 && (
        <Listed title={titleOf(words.rolled)} of={counts.rolled} rows={rolled}>
          {(shown) => (
            <ChangeTable
              title={words.rolled}
              last={hasCoverage ? words.coverage : ""}
              {...{ hasPeriods, after }}
            >
              {shown.map((change) => (
                <ChangeRow
                  key={keyOf(change)}
                  {...{ change, data, catalogue, renderFigure, hasPeriods }}
                  afterName={after}
                  none={words.none}
                  before={change.before?.value}
                  after={change.after?.value}
                  hasStep={isOfSameUnits(change)}
                  last={<CoverageText change={change} />}
                  lastName={hasCoverage ? words.coverage : undefined}
                />
              ))}
            </ChangeTable>
          )}
        </Listed>
      )}
      {changed.length > 0 && (
        <Listed title={titleOf(words.cells)} of={Math.max(counts.changed, changed.length)} rows={changed}>
          {cellTable}
        </Listed>
      )}
      {same.length > 0 && (
        <details className={css.same}>
          <summary>{words.same(formatNumber(counts.same, { language }))}</summary>
          <Listed of={Math.max(counts.same, same.length)} rows={same}>
            {cellTable}
          </Listed>
        </details>
      )}
    </>
  );
}

function isSame(change: ShownChange): boolean {
  return effectOf(change) === "same";
}

/** The period that all the changes are of; undefined where they differ. */
function onlyPeriod(changes: readonly (CellChange | RolledChange)[]): Period | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  const { year, part } = first.period;
  return changes.every(({ period }) => period.year === year && period.part === part)
    ? first.period
    : undefined;
}

type Words = ReturnType<typeof useSubmissionWords>["changes"];

/** What stands in the cell where no number does. */
function insteadOf({ decision }: ShownChange, words: Words): string | undefined {
  if (decision === "held") return words.heldCell;
  return decision === "beside" ? words.besideCell : undefined;
}

function keyOf({ metric, locality, period }: CellChange | RolledChange): string {
  return `${metric} ${locality} ${period.year} ${period.part}`;
}

/** Some rows at once, more on demand, and how many the list leaves out. */
function Listed<T>(props: {
  readonly title?: string;
  readonly of: number;
  readonly rows: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}) {
  const { title, of, rows, children } = props;
  const language = useLanguage();
  const { changes: words } = useSubmissionWords();
  const [most, setMost] = useState(rows.length <= atOnce + fewMore ? rows.length : atOnce);
  const text = (n: number) => formatNumber(n, { language });
  const left = rows.length - most;
  return (
    <div className={css.listed}>
      {title !== undefined && <h3>{title}</h3>}
      {children(rows.slice(0, most))}
      {left > 0 && (
        <button type="button" className={controls.button} onClick={() => setMost(most + 100)}>
          {words.more(text(Math.min(left, 100)))}
        </button>
      )}
      {left <= 0 && rows.length < of && <p className="note">{words.cut(text(rows.length), text(of))}</p>}
    </div>
  );
}

function ChangeTable(props: {
  readonly title: string;
  readonly last: string;
  readonly after: string;
  readonly hasPeriods: boolean;
  readonly children: ReactNode;
}) {
  const { changes: words } = useSubmissionWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={css.scroll} aria-label={props.title} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <th scope="col">{words.place}</th>
            {props.hasPeriods && <th scope="col">{words.period}</th>}
            <th scope="col" className="num">
              {words.before}
            </th>
            <th scope="col" className="num">
              {props.after}
            </th>
            <th scope="col" className="num">
              {words.change}
            </th>
            {props.last === "" ? <td /> : <th scope="col">{props.last}</th>}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<Props, "data" | "catalogue" | "renderFigure"> {
  readonly change: CellChange | RolledChange;
  readonly afterName: string;
  readonly before: Value | undefined;
  /** Said where nothing stands there now. */
  readonly none: string;
  readonly hasPeriods: boolean;
  readonly after: Value | undefined;
  /** Shown with all the decimals it was read with, for no difference to hide; sums have the metric's. */
  readonly isWhole?: boolean;
  /** Whether before and after can be held against one another. */
  readonly hasStep?: boolean;
  /** Said in the place of the number after. */
  readonly instead?: string | undefined;
  /** Written before what is said in the place of the number after. */
  readonly beside?: Value | undefined;
  readonly note?: string | undefined;
  /** Why it was decided so. */
  readonly reason?: string | undefined;
  readonly last: ReactNode;
  /** Said before it where the heads of the columns are not shown. */
  readonly lastName?: string | undefined;
}

function ChangeRow(props: RowProps) {
  const { change, data, catalogue, renderFigure, before, after, instead, note, last, hasPeriods } = props;
  const { isWhole = false, hasStep = true, beside, reason } = props;
  const language = useLanguage();
  const { changes: words } = useSubmissionWords();
  const { metric: code, locality, period } = change;
  const metric = catalogue?.metrics.find((one) => one.code === code);
  const isShare = metric?.unit.vi === "%";
  const own = isWhole
    ? [before, after, beside].map((value) => (value && isKnown(value) ? decimalsOf(value.value) : 0))
    : [];
  const decimals = Math.max(metric?.decimals ?? 0, ...own);
  const style = { language, decimals, ...(isShare ? { unit: "%" } : {}) };
  const step =
    metric && hasStep && instead === undefined
      ? stepText({ before, after }, { metric, decimals, language })
      : undefined;
  const figure = { data, metric: code, locality, period };
  return (
    <tr>
      <th scope="row">
        {metric?.name[language] ?? code}
        {metric !== undefined && !isShare && <span className={css.unit}>, {metric.unit[language]}</span>}
        {note !== undefined && <span className={css.note}>{note}</span>}
        {reason !== undefined && <span className={css.reason}>{words.reason(reason)}</span>}
      </th>
      <td>
        <PlaceName place={locality} on={periodEnd(period)} />
      </td>
      {hasPeriods && <td>{periodText(period, language)}</td>}
      <td className={`num ${css.before}`} data-label={words.before}>
        {renderFigure({ figure, children: before === undefined ? props.none : formatValue(before, style) })}
      </td>
      <td className={`num ${css.after}`} data-label={props.afterName}>
        {instead !== undefined ? (
          <>
            {beside !== undefined && <>{formatValue(beside, style)} </>}
            <span className={css.instead}>{instead}</span>
          </>
        ) : after === undefined ? (
          <span className={css.instead}>{words.emptied}</span>
        ) : (
          formatValue(after, style)
        )}
      </td>
      <td className={`num ${css.step}`}>{step}</td>
      <td className={css.last} data-label={props.lastName}>
        {last}
      </td>
    </tr>
  );
}

/** How many of the units beneath a total had reported, and will have. */
function CoverageText({ change: { before, after } }: { readonly change: RolledChange }) {
  const { changes: words } = useSubmissionWords();
  const text = (side: RolledChange["before"]) =>
    side?.coverage === undefined ? undefined : words.units(side.coverage.reported, side.coverage.expected);
  const [was, will] = [text(before), text(after ?? emptied(before))];
  if (will === undefined) return was ?? "";
  return was === undefined || was === will ? will : `${was} → ${will}`;
}
