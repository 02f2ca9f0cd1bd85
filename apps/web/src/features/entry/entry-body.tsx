import { useLocalStorage } from "@mantine/hooks";
import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Language } from "@sosanh/core/view/view";
import { type ReactNode, useMemo, useState, useSyncExternalStore } from "react";
import controls from "../../ui/controls.module.css";
import { Notice } from "../../ui/notice.tsx";
import { useLanguage } from "../../words/words.tsx";
import { deedText } from "./deed-text.ts";
import css from "./entry.module.css";
import { useIsPhone } from "./entry-controls.tsx";
import { EntryGrid, type GridGoal } from "./entry-grid.tsx";
import { EntryPhone } from "./entry-phone.tsx";
import { type Density, EntryTools, rowHeights } from "./entry-tools.tsx";
import { entryWords } from "./entry-words.ts";
import { SaveBands, SavedState } from "./saved-state.tsx";
import { countTyped, type EntrySheet, nextFault } from "./sheet-values.ts";
import { type DraftOf, useEntryDraft } from "./use-entry-draft.ts";
import type { GridDeed } from "./use-grid.ts";

interface Props extends DraftOf {
  /** Asks for the sheet anew. */
  readonly onReload: () => void;
  readonly renderSubmission: (submission: number, className: string | undefined, text: string) => ReactNode;
}

/** The sheet with its draft: how far it is, whether it is saved, and the grid. */
export function EntryBody(props: Props) {
  const { sheet, onReload, renderSubmission } = props;
  const language = useLanguage();
  const words = entryWords(language);
  const draft = useEntryDraft(props);
  const state = useSyncExternalStore(
    (listener) => draft.subscribe(listener),
    () => draft.state,
  );
  const isPhone = useIsPhone();
  const [density, setDensity] = useLocalStorage<Density>({
    key: "sosanh.entry.density",
    defaultValue: "normal",
  });
  const [hasLastYear, setLastYear] = useState(true);
  const [deed, setDeed] = useState<GridDeed>();
  const { typed, faults, cells } = useMemo(() => countTyped(sheet, state.texts), [sheet, state.texts]);
  const [goal, setGoal] = useState<GridGoal>();
  const fault = () => nextFault(sheet, state.texts, goal?.cell);
  const count = (n: number) => formatNumber(n, { language });
  const isReady =
    state.submission !== undefined &&
    state.saving === "saved" &&
    state.unsent === 0 &&
    !state.isClosed &&
    typed > 0;
  const submit =
    isReady && state.submission !== undefined ? (
      renderSubmission(state.submission, controls.primary, words.submit)
    ) : (
      <button
        type="button"
        className={controls.button}
        disabled
        title={state.conflicts.size > 0 ? words.submitConflict : words.submitWhy}
      >
        {words.submit}
      </button>
    );
  return (
    <>
      <div className={css.top}>
        <h1>{headingText(sheet, { typed, cells }, language)}</h1>
        <div className={css.state}>
          {faults > 0 && isPhone && <span className={css.saved}>{words.unread(count(faults))}</span>}
          {faults > 0 && !isPhone && (
            <button type="button" className={controls.button} onClick={() => setGoal({ cell: fault() })}>
              {words.unread(count(faults))}
            </button>
          )}
          <SavedState state={state} />
          <span role="status" className={css.saved}>
            {state.received.size > 0 && words.news(count(state.received.size))}
          </span>
          {!isPhone && submit}
        </div>
      </div>
      <section className={css.card}>
        {sheet.metrics.length > 0 && !isPhone && (
          <EntryTools
            {...{ state, draft, density, hasLastYear }}
            lastYear={sheet.period.year - 1}
            onDensity={setDensity}
            onLastYear={setLastYear}
          />
        )}
        <SaveBands state={state} onReload={onReload} onRetry={() => draft.sendNow()} />
        <p role="status" className={deed === undefined ? "visually-hidden" : css.band}>
          {deed !== undefined && deedText(deed, sheet, language)}
        </p>
        {sheet.metrics.length === 0 && (
          <Notice title={words.noMetrics(sheet.place.name, sheet.period.year - 1)} />
        )}
        {sheet.metrics.length > 0 && isPhone && <EntryPhone {...{ sheet, draft, state, submit }} />}
        {sheet.metrics.length > 0 && !isPhone && (
          <>
            <EntryGrid
              {...{ sheet, draft, hasLastYear }}
              texts={state.texts}
              conflicts={state.conflicts}
              rowHeight={rowHeights[density]}
              onDeed={setDeed}
              goal={goal}
            />
            <p className={css.keys}>{words.keys}</p>
          </>
        )}
      </section>
    </>
  );
}

/** How far the sheet is. */
function headingText(
  { units, metrics }: EntrySheet,
  { typed, cells }: { readonly typed: number; readonly cells: number },
  language: Language,
): string {
  const words = entryWords(language);
  const count = (n: number) => formatNumber(n, { language });
  if (metrics.length === 0) return words.headingOpen;
  if (typed === 0) return words.headingNone(count(units.length), count(metrics.length));
  return words.heading(count(typed), count(cells));
}
