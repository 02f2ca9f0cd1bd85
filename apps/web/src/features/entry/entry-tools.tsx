import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import css from "./entry.module.css";
import type { EntryDraft } from "./entry-draft.ts";
import type { EntryState } from "./entry-state.ts";
import { entryWords } from "./entry-words.ts";

/** How high the rows are, in pixels. */
export const rowHeights = { tight: 28, normal: 32, airy: 42 } as const;
export type Density = keyof typeof rowHeights;

const densities = ["tight", "normal", "airy"] as const satisfies readonly Density[];

interface Props {
  readonly state: EntryState;
  readonly draft: EntryDraft;
  readonly density: Density;
  readonly hasLastYear: boolean;
  readonly lastYear: number;
  readonly onDensity: (density: Density) => void;
  readonly onLastYear: (isShown: boolean) => void;
}

/** Above the grid: undoing, what is shown beside, how high the rows are, and what the types of the figures mean. */
export function EntryTools({ state, draft, density, hasLastYear, lastYear, onDensity, onLastYear }: Props) {
  const words = entryWords(useLanguage());
  return (
    <div className={css.tools}>
      <span className={css.controls}>
        <button
          type="button"
          className={controls.button}
          disabled={!state.canUndo}
          onClick={() => draft.undo()}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={!state.canRedo}
          onClick={() => draft.redo()}
        >
          {words.redo}
        </button>
      </span>
      <label>
        <input
          type="checkbox"
          checked={hasLastYear}
          onChange={(event) => onLastYear(event.currentTarget.checked)}
        />
        {words.lastYear(lastYear)}
      </label>
      <fieldset className={controls.segments} aria-label={words.density}>
        {densities.map((name) => (
          <button
            key={name}
            type="button"
            className={controls.segment}
            aria-pressed={density === name}
            onClick={() => onDensity(name)}
          >
            {words.densities[name]}
          </button>
        ))}
      </fieldset>
      <p className={css.legend}>
        <b>123 {words.legend.typed}</b>
        <i>123 {words.legend.published}</i>
        <u>123</u> <span>{words.legend.derived}</span>
        <span>123 {words.legend.lastYear}</span>
      </p>
    </div>
  );
}
