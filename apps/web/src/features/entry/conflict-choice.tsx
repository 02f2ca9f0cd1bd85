import { formatNumber } from "@sosanh/chart/words/number-text";
import { localViewer } from "@sosanh/core/places/viewer";
import type { Language } from "@sosanh/core/view/view";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { momentText } from "../../ui/moment-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { mineText, theirsText } from "./cell-face.ts";
import note from "./cell-note.module.css";
import css from "./entry.module.css";
import type { EntryDraft } from "./entry-draft.ts";
import type { CellChange } from "./entry-state.ts";
import type { NamedCell } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";
import { cellKey } from "./sheet-values.ts";

/** Who changed a cell: a user's name; of a program without accounts, that it was elsewhere. */
export function writerText({ by }: CellChange, language: Language): string {
  return by === localViewer.user ? entryWords(language).conflict.elsewhere : by;
}

interface ChoiceProps {
  readonly typed: NamedCell;
  readonly draft: EntryDraft;
  readonly onDone?: () => void;
}

/** Two figures of one cell, with who and when: one press keeps one of them. */
export function ConflictChoice({ typed, draft, onDone }: ChoiceProps) {
  const language = useLanguage();
  const words = entryWords(language).conflict;
  const { theirs } = typed;
  if (theirs === undefined) return null;
  const [mine, other] = [mineText(typed, language), theirsText(typed, language)];
  const told = words.both({
    ...{ mine, theirs: other, who: writerText(theirs, language) },
    at: momentText(theirs.at, language),
  });
  const choose = (whose: "mine" | "theirs") => {
    draft.choose([cellKey(typed.locality, typed.metric.code)], whose);
    onDone?.();
  };
  return (
    <div className={note.conflict}>
      <span>{told}</span>
      <button type="button" className={controls.button} onClick={() => choose("mine")}>
        {words.mine(mine)}
      </button>
      <button type="button" className={controls.button} onClick={() => choose("theirs")}>
        {words.theirs(other)}
      </button>
    </div>
  );
}

/** {@link ConflictChoice} beside its cell, for the keyboard. */
export function ConflictMenu(props: Required<ChoiceProps> & { readonly anchor: HTMLElement | undefined }) {
  const { anchor, typed, onDone } = props;
  const words = entryWords(useLanguage()).conflict;
  if (anchor === undefined || typed.theirs === undefined) return null;
  return (
    <AnchoredDialog anchor={anchor} label={words.choose} width={320} onClose={onDone}>
      <ConflictChoice {...props} />
    </AnchoredDialog>
  );
}

interface BandProps {
  readonly draft: EntryDraft;
  readonly conflicts: ReadonlyMap<string, CellChange>;
  readonly onShow: (cell: string) => void;
}

/** Over the sheet: how many cells have two figures, the way to the next, and one answer for all. */
export function ConflictBand({ draft, conflicts, onShow }: BandProps) {
  const language = useLanguage();
  const words = entryWords(language).conflict;
  const cells = [...conflicts.keys()];
  const [first] = cells;
  if (first === undefined) return null;
  return (
    <div role="alert" className={css.band} data-tone="caution">
      {words.band(cells.length, formatNumber(cells.length, { language }))}
      <button type="button" className={controls.button} onClick={() => onShow(first)}>
        {words.next}
      </button>
      <button type="button" className={controls.button} onClick={() => draft.choose(cells, "mine")}>
        {words.allMine}
      </button>
      <button type="button" className={controls.button} onClick={() => draft.choose(cells, "theirs")}>
        {words.allTheirs}
      </button>
    </div>
  );
}
