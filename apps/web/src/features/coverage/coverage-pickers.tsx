import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Level } from "@sosanh/core/places/locality";
import type { ReactNode } from "react";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import css from "./coverage.module.css";
import { coverageWords, levelWord } from "./coverage-words.ts";

interface Levels {
  readonly level: Level;
  readonly levels: readonly { readonly level: Level; readonly units: number }[];
}

/** Of which level the units on the board are; nothing to choose where there is one. */
export function LevelPicker({ board, onLevel }: { board: Levels; onLevel: (level: string) => void }) {
  const language = useLanguage();
  const words = coverageWords(language);
  if (board.levels.length < 2) return null;
  return (
    <fieldset className={controls.segments} aria-label={words.level}>
      {board.levels.map(({ level, units }) => (
        <button
          key={level}
          type="button"
          className={controls.segment}
          aria-pressed={level === board.level}
          onClick={() => onLevel(`${level}`)}
        >
          {words.levelUnits(levelWord(level, language), formatNumber(units, { language }))}
        </button>
      ))}
    </fieldset>
  );
}

interface Groups {
  readonly group: string;
  readonly groups: readonly { readonly code: string; readonly held: number }[];
}

interface GroupProps {
  readonly board: Groups;
  readonly groups: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
  readonly onGroup: (group: string) => void;
}

/** Which group of metrics stands on the board, with how many of them the level has. */
export function GroupPicker({ board, groups, onGroup }: GroupProps) {
  const language = useLanguage();
  const words = coverageWords(language);
  return (
    <Labelled label={words.group}>
      <select className={css.select} value={board.group} onChange={(event) => onGroup(event.target.value)}>
        {groups.map(({ code, name }) => (
          <option key={code} value={code}>
            {words.groupHeld(name[language], board.groups.find((group) => group.code === code)?.held ?? 0)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A control with its name beside it. */
export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className={css.labelled}>
      <span>{label}</span>
      {children}
    </label>
  );
}
