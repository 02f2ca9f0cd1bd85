import { formatNumber } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { Badge } from "../../ui/badge.tsx";
import type { MetricChoices } from "../../ui/metric-button.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import { ColumnTable } from "./column-table.tsx";
import { FirstFigures } from "./first-figures.tsx";
import { type MappingDrafts, openRows, type TableGroup } from "./mapping-draft.ts";
import { OpenLabels } from "./open-labels.tsx";

/** What the parts of a table's card work with. */
export interface TableCardProps {
  readonly group: TableGroup;
  readonly period: Period | undefined;
  readonly drafts: MappingDrafts;
  readonly onDrafts: (drafts: MappingDrafts) => void;
  readonly data: DataKind;
  readonly catalogue: MetricChoices | undefined;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** One table of a workbook, or several of one shape: its columns, the names that are open, its first figures. */
export function TableCard(props: TableCardProps) {
  const { group, drafts } = props;
  const [table] = group.tables;
  const language = useLanguage();
  const { tables: words } = useAddWords();
  const text = (n: number) => formatNumber(n, { language });
  const isRemembered = table.isRemembered && !drafts.has(group.fingerprint);
  const others = group.tables.slice(1).map(({ sheetName }) => sheetName);
  return (
    <section className={css.card} aria-label={table.title || table.sheetName}>
      <header className={css.tableHead}>
        <h2>{table.title === "" ? words.untitled : table.title}</h2>
        {isRemembered && <Badge tone="coverage">{words.remembered}</Badge>}
        <p className="subtitle">
          {[
            words.where(table.sheetName, text(table.rows.from + 1), text(table.rows.to)),
            words.counts(text(group.figures), text(group.settled)),
            ...(others.length > 0 ? [words.same(group.tables.length)] : []),
          ].join(" · ")}
        </p>
        {others.length > 0 && <p className="note">{[...new Set(others)].slice(0, 12).join(", ")}</p>}
      </header>
      <ColumnTable {...props} />
      {openRows(group).length > 0 && <OpenLabels {...props} />}
      {table.first.length > 0 && <FirstFigures figures={table.first} catalogue={props.catalogue} />}
    </section>
  );
}
