import { useDebouncedCallback } from "@mantine/hooks";
import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Period } from "@sosanh/core/figures/period";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import type { TablePreview } from "@sosanh/core/submissions/table-mapping";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { useJob } from "../../ui/use-job.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import { type MappingDrafts, openLeft, tableGroups, totals, unreadOf } from "./mapping-draft.ts";
import { TableCard } from "./table-card.tsx";

interface Props {
  readonly document: StoredDocument;
  /** Of when the figures are, where the document says it. */
  readonly period: Period | undefined;
  readonly drafts: MappingDrafts;
  readonly onDrafts: (drafts: MappingDrafts) => void;
  /** As looked at last; undefined until they were. */
  readonly tables: readonly TablePreview[] | undefined;
  readonly onTables: (tables: readonly TablePreview[]) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

const quietFor = 500;

/** The tables of a workbook with what they are taken for; what is said otherwise is looked at anew. */
export function TablesPreview(props: Props) {
  const { document, period, drafts, onDrafts, tables, onTables, renderPlacePicker } = props;
  const { id, data } = document;
  const words = useAddWords();
  const { at, start } = useJob("tables");
  const { mutateAsync: ask } = useMutation(trpc.submissions.tables.mutationOptions());
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data })).data;
  const look = async (said: MappingDrafts) => {
    const mappings = [...said.values()].map(({ fingerprint, columns, rows }) => ({
      fingerprint,
      columns: [...columns],
      rows: [...rows],
    }));
    const found = await start(() => ask({ document: id, mappings }));
    if (found !== undefined) onTables(found);
  };
  const lookLater = useDebouncedCallback((said: MappingDrafts) => void look(said), quietFor);
  useEffect(() => {
    void look(drafts);
  }, [id]);
  const change = (next: MappingDrafts) => {
    onDrafts(next);
    lookLater(next);
  };
  const isLooking = at.state === "running";
  return (
    <section className={css.tables} aria-busy={isLooking}>
      {tables === undefined && isLooking && (
        <div className={css.card}>
          <p>{words.tables.looking}</p>
          <JobProgress progress={at.progress} />
        </div>
      )}
      {at.state === "failed" && <Failure error={at.error} onRetry={() => void look(drafts)} />}
      {tables?.length === 0 && <Notice title={words.tables.none} />}
      {tables !== undefined && tables.length > 0 && (
        <>
          <Summary {...{ tables, drafts, isLooking }} />
          {!tables.every(({ isTemplate }) => isTemplate) &&
            tableGroups(tables).map((group) => (
              <TableCard
                key={group.fingerprint}
                {...{ group, period, drafts, data, catalogue, renderPlacePicker }}
                onDrafts={change}
              />
            ))}
        </>
      )}
    </section>
  );
}

/** "Đọc được 1.240 con số, 1.180 đã rõ chỉ tiêu, địa phương và năm". */
function Summary(props: {
  readonly tables: readonly TablePreview[];
  readonly drafts: MappingDrafts;
  readonly isLooking: boolean;
}) {
  const { tables, drafts, isLooking } = props;
  const language = useLanguage();
  const { tables: words } = useAddWords();
  const text = (n: number) => formatNumber(n, { language });
  const { figures, settled } = totals(tables);
  const open = tableGroups(tables).reduce((sum, group) => sum + openLeft(drafts, group), 0);
  const read = tables.flatMap(({ first }) => first);
  const lacksYear = read.length > 0 && read.every(({ year }) => year === null);
  const isTemplate = tables.every((table) => table.isTemplate);
  const unread = unreadOf(tables);
  const added = tables.flatMap(({ openLabels }) => openLabels.map(({ label }) => label));
  return (
    <div className={css.summary} role="status">
      <p>
        <b>
          {figures === 0 ? words.nothing : words.found({ figures: text(figures), settled: text(settled) })}
        </b>
        {open > 0 && !isTemplate && <span className={css.look}>, {words.openLeft(text(open))}</span>}
        {isLooking && <span className={css.quiet}> · {words.updating}</span>}
      </p>
      {!isTemplate && lacksYear && <p className={css.look}>{words.noYear}</p>}
      {isTemplate && <p className="subtitle">{words.template}</p>}
      {isTemplate && added.length > 0 && (
        <p className={css.look}>{words.added(added.map((name) => `“${name}”`).join(", "))}</p>
      )}
      {unread.cells > 0 && (
        <p className={css.look}>{words.unread(text(unread.cells), unread.shown.join(", "))}</p>
      )}
    </div>
  );
}
