import { formatDate } from "@sosanh/chart/words/number-text";
import type { Frame } from "@sosanh/core/frames/frame";
import { useState } from "react";
import { useLanguage, useWords } from "../words/words.tsx";
import { AnchoredDialog } from "./anchored-dialog.tsx";
import controls from "./controls.module.css";
import { FrameDays, type UnitChange } from "./frame-days.tsx";
import css from "./frame-switch.module.css";
import { CalendarIcon } from "./icons.tsx";

interface Props {
  readonly frame: Frame;
  /** The days on which units of what is shown changed, as quick choices; any order. */
  readonly changes: readonly UnitChange[];
  readonly onFrame: (frame: Frame) => void;
  /** Asked of a frame as the pointer or the focus comes to it, so that its answer is there when it is chosen. */
  readonly onNear?: (frame: Frame) => void;
}

const named = ["as-reported", "today"] as const satisfies readonly Frame[];

/** Khung địa giới: whose units every year is shown on. As reported, today's, or those of a day. */
export function FrameSwitch({ frame, changes, onFrame, onNear }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const day = frame === "as-reported" || frame === "today" ? undefined : frame;
  const choose = (next: Frame) => {
    setAnchor(undefined);
    onFrame(next);
  };
  return (
    <div className={css.switch}>
      <span className={css.label} aria-hidden="true">
        {words.frame.label}
      </span>
      <fieldset className={`${controls.segments} ${css.segments}`} aria-label={words.frame.label}>
        {named.map((name) => (
          <button
            key={name}
            type="button"
            className={controls.segment}
            aria-pressed={frame === name}
            onClick={() => choose(name)}
            onPointerEnter={() => onNear?.(name)}
            onFocus={() => onNear?.(name)}
          >
            {words.frame[name]}
          </button>
        ))}
        <button
          type="button"
          className={controls.segment}
          aria-pressed={day !== undefined}
          aria-haspopup="dialog"
          aria-expanded={anchor !== undefined}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {day === undefined ? words.frame.day : words.frame.onDay(formatDate(day, language))}
          <CalendarIcon />
        </button>
      </fieldset>
      {anchor !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.frame.label}
          width={340}
          onClose={() => setAnchor(undefined)}
        >
          <FrameDays day={day} changes={changes} onDay={choose} />
        </AnchoredDialog>
      )}
    </div>
  );
}
