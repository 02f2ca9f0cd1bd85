import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReactNode } from "react";
import buttons from "../../ui/controls.module.css";
import css from "./briefing.module.css";
import { type DraftPart, moved } from "./briefing-draft.ts";
import type { BriefingWords } from "./briefing-words.ts";

interface Props {
  readonly parts: readonly DraftPart[];
  readonly words: BriefingWords;
  readonly onChange: (parts: readonly DraftPart[]) => void;
  /** A button that chooses the place of a year review. */
  readonly renderPlace: (place: LocalityUid, onPlace: (place: LocalityUid) => void) => ReactNode;
}

/** What goes into the briefing, in its order: each part can be changed, moved and taken out. */
export function PartList({ parts, words, onChange, renderPlace }: Props) {
  const replace = (at: number, part: DraftPart) => onChange(parts.map((old, i) => (i === at ? part : old)));
  return (
    <ol className={css.parts}>
      {parts.map((part, at) => (
        <li key={at} className={css.part}>
          <div className={css.partBody}>
            <PartBody
              part={part}
              words={words}
              renderPlace={renderPlace}
              onChange={(next) => replace(at, next)}
            />
          </div>
          <div className={css.partTools}>
            <Tool
              label={`${words.up}: ${words.part(at + 1)}`}
              disabled={at === 0}
              onUse={() => onChange(moved(parts, at, -1))}
            >
              ↑
            </Tool>
            <Tool
              label={`${words.down}: ${words.part(at + 1)}`}
              disabled={at === parts.length - 1}
              onUse={() => onChange(moved(parts, at, 1))}
            >
              ↓
            </Tool>
            <Tool
              label={`${words.remove}: ${words.part(at + 1)}`}
              disabled={false}
              onUse={() => onChange(parts.filter((_, i) => i !== at))}
            >
              ×
            </Tool>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Tool(props: { label: string; disabled: boolean; onUse: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onUse}
    >
      {props.children}
    </button>
  );
}

interface BodyProps extends Pick<Props, "words" | "renderPlace"> {
  readonly part: DraftPart;
  readonly onChange: (part: DraftPart) => void;
}

function PartBody({ part, words, renderPlace, onChange }: BodyProps) {
  switch (part.kind) {
    case "year-review":
      return (
        <>
          <p className={css.partName}>
            {words.reviewOf} {renderPlace(part.place, (place) => onChange({ ...part, place }))}
          </p>
          <label className={css.inline}>
            {words.charts}
            <select
              value={part.charts ?? 3}
              onChange={(event) => onChange({ ...part, charts: Number(event.currentTarget.value) })}
            >
              {[0, 1, 2, 3, 4, 6, 8, 12].map((n) => (
                <option key={n}>{n}</option>
              ))}
            </select>
          </label>
        </>
      );
    case "view":
      return (
        <>
          <p className={css.partName}>
            {words.view}: {part.heading}
          </p>
          <label className={css.inline}>
            {words.roll}
            <select
              value={part.roll ?? "slide"}
              onChange={(event) => {
                const roll = rolls.find((name) => name === event.currentTarget.value);
                if (roll !== undefined) onChange({ ...part, roll });
              }}
            >
              {rolls.map((name) => (
                <option key={name} value={name}>
                  {words.rolls[name]}
                </option>
              ))}
            </select>
          </label>
        </>
      );
    case "text":
      return (
        <>
          <label className={css.field}>
            {words.heading}
            <input
              value={part.heading ?? ""}
              onChange={(event) => onChange({ ...part, heading: event.currentTarget.value })}
            />
          </label>
          <label className={css.field}>
            {words.paragraphs}
            <textarea
              rows={4}
              value={part.paragraphs.join("\n")}
              onChange={(event) => onChange({ ...part, paragraphs: event.currentTarget.value.split("\n") })}
            />
          </label>
        </>
      );
  }
}

const rolls = ["slide", "extend", "fixed"] as const;
