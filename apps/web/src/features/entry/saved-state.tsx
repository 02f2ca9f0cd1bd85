import { formatNumber } from "@sosanh/chart/words/number-text";
import { problemText } from "../../problem.ts";
import controls from "../../ui/controls.module.css";
import { CheckIcon } from "../../ui/icons.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./entry.module.css";
import type { EntryState } from "./entry-state.ts";
import { entryWords } from "./entry-words.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});

/** Whether what was typed is saved, and since when. */
export function SavedState({ state }: { readonly state: EntryState }) {
  const words = entryWords(useLanguage()).save;
  const { saving, savedAt, submission } = state;
  const text = {
    saved:
      savedAt !== undefined
        ? words.saved(clock.format(savedAt))
        : submission === undefined
          ? words.none
          : words.kept,
    unsent: words.unsent,
    sending: words.sending,
    away: state.unsent > 0 ? words.unsent : words.lost,
    refused: words.unsent,
  }[saving];
  return (
    <span role="status" className={css.saved} data-saving={saving}>
      {saving === "saved" && submission !== undefined && <CheckIcon />}
      {text}
    </span>
  );
}

/** Bands over the sheet: what could not be sent and why, and what was restored of an earlier visit. */
export function SaveBands(props: {
  readonly state: EntryState;
  readonly onRetry: () => void;
  /** Asks for the sheet anew. */
  readonly onReload: () => void;
}) {
  const { state, onRetry, onReload } = props;
  const language = useLanguage();
  const words = useWords();
  const { save: said, closed, reload } = entryWords(language);
  const count = (n: number) => formatNumber(n, { language });
  const retry = (
    <button type="button" className={controls.button} onClick={onRetry}>
      {said.retry}
    </button>
  );
  return (
    <>
      {state.restored > 0 && (
        <p role="status" className={css.band}>
          {said.restored(count(state.restored))}
        </p>
      )}
      {state.isClosed && (
        <div role="alert" className={css.band} data-tone="caution">
          {closed}
          <button type="button" className={controls.button} onClick={onReload}>
            {reload}
          </button>
        </div>
      )}
      {state.saving === "away" && (
        <div role="alert" className={css.band} data-tone="caution">
          {said.away(count(state.unsent))}
          {retry}
        </div>
      )}
      {state.saving === "refused" && (
        <div role="alert" className={css.band} data-tone="danger">
          {said.refused(count(state.unsent))} {problemText(state.refusal, words)}
          {retry}
        </div>
      )}
    </>
  );
}
