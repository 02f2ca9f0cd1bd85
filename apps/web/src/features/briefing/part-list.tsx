import { formatDate } from "@sosanh/chart/words/number-text";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReactNode } from "react";
import buttons from "../../ui/controls.module.css";
import { ChevronDownIcon, ChevronUpIcon, CloseIcon } from "../../ui/icons.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
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
        <li key={part.key} className={css.part}>
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
              icon="up"
              label={`${words.up}: ${words.part(at + 1)}`}
              disabled={at === 0}
              onUse={() => onChange(moved(parts, at, -1))}
            />
            <Tool
              icon="down"
              label={`${words.down}: ${words.part(at + 1)}`}
              disabled={at === parts.length - 1}
              onUse={() => onChange(moved(parts, at, 1))}
            />
            <Tool
              icon="remove"
              label={`${words.remove}: ${words.part(at + 1)}`}
              disabled={false}
              onUse={() => onChange(parts.filter((_, i) => i !== at))}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

const icons = { up: <ChevronUpIcon />, down: <ChevronDownIcon />, remove: <CloseIcon /> } as const;

function Tool(props: { icon: keyof typeof icons; label: string; disabled: boolean; onUse: () => void }) {
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onUse}
    >
      {icons[props.icon]}
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
          <div className={css.pair}>
            <FrameChoice
              frame={part.frame ?? "as-reported"}
              words={words}
              onFrame={(frame) => onChange({ ...part, frame })}
            />
            <label className={css.field}>
              {words.charts}
              <select
                value={part.charts ?? 3}
                onChange={(event) => onChange({ ...part, charts: Number(event.currentTarget.value) })}
              >
                {Array.from({ length: 13 }, (_, n) => (
                  <option key={n}>{n}</option>
                ))}
              </select>
            </label>
          </div>
        </>
      );
    case "view":
      return (
        <>
          <p className={css.partName}>{words.view}</p>
          <label className={css.field}>
            {words.heading}
            <input
              value={part.heading ?? ""}
              maxLength={200}
              onChange={(event) => onChange({ ...part, heading: event.currentTarget.value })}
            />
          </label>
          <label className={css.field}>
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
              maxLength={200}
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

/** Whose units the part shows: as reported, today's, or the day it was chosen with. */
function FrameChoice(props: { frame: Frame; words: BriefingWords; onFrame: (frame: Frame) => void }) {
  const { frame, words, onFrame } = props;
  const language = useLanguage();
  const names = useWords().frame;
  const offered = [...new Set<Frame>(["as-reported", "today", frame])];
  return (
    <label className={css.field}>
      {words.frame}
      <select
        value={frame}
        onChange={(event) => {
          const chosen = offered.find((name) => name === event.currentTarget.value);
          if (chosen !== undefined) onFrame(chosen);
        }}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {name === "as-reported" || name === "today"
              ? names[name]
              : names.onDay(formatDate(name, language))}
          </option>
        ))}
      </select>
    </label>
  );
}

const rolls = ["slide", "extend", "fixed"] as const;
