import type { FigureRow } from "@sosanh/chart/table/figure-rows";
import type { TextContext } from "@sosanh/chart/table/figure-text";
import { formatChange, formatValue } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { type ReactNode, useState } from "react";
import { AnchoredDialog } from "./anchored-dialog.tsx";
import css from "./doubt-button.module.css";
import { overUnits, reasonsOf, verdictWord } from "./doubt-text.ts";
import { doubtWords } from "./doubt-words.ts";
import { figureTableWords } from "./figure-table-words.ts";
import { Mark } from "./mark.tsx";
import type { ToldChange } from "./told-change.ts";

interface Props {
  readonly row: FigureRow;
  readonly told: ToldChange;
  readonly context: TextContext;
  readonly children: ReactNode;
}

/** What is written of two years that do not plainly compare, as a door to the reason and to what to do about it. */
export function DoubtButton({ row, told, context, children }: Props) {
  const { language } = context.view;
  const words = doubtWords(language);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const pair = words.pair(row.locality.name, told.from, told.to);
  const verdict = word(language, `verdict.${told.verdict}`);
  return (
    <>
      <button
        type="button"
        className={css.door}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        title={words.open(verdict, pair)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {children}
      </button>
      {anchor !== undefined && (
        <AnchoredDialog anchor={anchor} label={pair} width={400} onClose={() => setAnchor(undefined)}>
          <Doubt {...{ row, told, context, pair }} />
        </AnchoredDialog>
      )}
    </>
  );
}

function Doubt({ row, told, context, pair }: Omit<Props, "children"> & { readonly pair: string }) {
  const { metric, view } = context;
  const words = doubtWords(view.language);
  const { since, verdict } = told;
  const reasons = reasonsOf(since);
  const years = [told.from, told.to].flatMap((year) => row.byYear.get(year) ?? []);
  const style = { language: view.language, decimals: metric.decimals };
  return (
    <div className={css.doubt}>
      <h2>{pair}</h2>
      <p className={css.verdict}>
        <Mark kind={verdict} />
        <b>{verdictWord(verdict, view.language)}</b>
      </p>
      <ul>
        {years.map((of) => (
          <li key={of.period.year}>
            {words.yearValue(of.period.year, formatValue(of.value, style))}
            <Coverage row={of} language={view.language} />
          </li>
        ))}
      </ul>
      {isKnown(since.change) && (
        <p>
          {words.change}: <b>{formatChange(since.change, style)}</b>
          {since.matched !== undefined && `, ${overUnits(since.matched, view.language)}: ${words.overWhy}`}
        </p>
      )}
      {reasons.length > 0 && (
        <>
          <Told title={words.reason} items={reasons.map((reason) => words.reasons[reason])} />
          <Told title={words.advice} items={reasons.map((reason) => words.advices[reason])} />
        </>
      )}
    </div>
  );
}

function Told({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Coverage({ row, language }: { readonly row: ComparisonRow; readonly language: Language }) {
  const { coverage, complete } = row;
  if (complete || coverage === undefined) return null;
  return ` (${figureTableWords(language).coverage(coverage.reported, coverage.expected)})`;
}
