import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import type { TablePreview } from "@sosanh/core/submissions/table-mapping";
import { type FormEvent, useState } from "react";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { UnitDoubt } from "../../ui/unit-of-period.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import form from "./form.module.css";
import { keepMapping, keptMapping } from "./kept-mapping.ts";
import { type MappingDrafts, totals } from "./mapping-draft.ts";
import { PeriodFields } from "./period-fields.tsx";
import { PlaceField } from "./place-field.tsx";
import { TablesPreview } from "./tables-preview.tsx";
import { useReading } from "./use-reading.ts";

interface Props {
  readonly document: StoredDocument;
  /** How many submissions it has already. */
  readonly had: number;
  readonly onRead: (submission: number) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Whose document it is and of when, as read or as a person says; of a workbook what its tables hold; then it is read. */
export function ReadDocumentForm({ document, had, onRead, renderPlacePicker }: Props) {
  const language = useLanguage();
  const { kept: words } = useAddWords();
  const [title, setTitle] = useState(document.title);
  const [place, setPlace] = useState<LocalityUid | undefined>(document.outline.place);
  const [period, setPeriod] = useState<Period | undefined>(document.outline.period);
  const [drafts, setDrafts] = useState<MappingDrafts>(() => keptMapping(document.id));
  const [tables, setTables] = useState<readonly TablePreview[]>();
  const { at, read, isCut } = useReading({
    ...{ document: document.id, had },
    onRead: (made) => {
      keepMapping(document.id, new Map());
      onRead(made);
    },
  });
  const failure = useFailureText(at.state === "failed" ? at.error : undefined);
  const isSheets = document.outline.kind === "sheets";
  const figures = totals(tables ?? []).figures;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void read({
      document: document.id,
      title,
      ...(place === undefined ? {} : { place }),
      ...(period === undefined ? {} : { period }),
      mappings: [...drafts.values()].map(({ fingerprint, columns, rows }) => ({
        fingerprint,
        columns: [...columns],
        rows: [...rows],
      })),
    });
  };
  return (
    <>
      <form className={css.card} onSubmit={submit}>
        <p className="subtitle">{words.check}</p>
        <div className={form.fields}>
          <label className={form.field}>
            {words.title}
            <input required maxLength={300} value={title} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <PlaceField
            label={words.place}
            open={words.openPlace}
            onPlace={setPlace}
            {...{ place, period, renderPlacePicker }}
          />
          <PeriodFields
            period={period}
            onPeriod={setPeriod}
            none={words.openYear}
            until={new Date().getFullYear() + 1}
          />
        </div>
        <UnitDoubt place={place} period={period} onPlace={setPlace} />
        {failure !== undefined && (
          <p role="alert" className={form.alert}>
            {words.notRead}: {failure}
          </p>
        )}
        {at.state === "running" ? (
          <JobProgress progress={at.progress} />
        ) : (
          <div className={form.tools}>
            <button
              type="submit"
              className={controls.primary}
              disabled={title.trim() === "" || (isSheets && figures === 0)}
            >
              {isCut
                ? words.readAgain
                : isSheets && figures > 0
                  ? words.readTables(formatNumber(figures, { language }))
                  : words.read}
            </button>
          </div>
        )}
      </form>
      {isSheets && (
        <TablesPreview
          document={document}
          {...{ period, drafts, tables, renderPlacePicker }}
          onDrafts={(next) => {
            setDrafts(next);
            keepMapping(document.id, next);
          }}
          onTables={setTables}
        />
      )}
    </>
  );
}
