import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type ReactNode, useState } from "react";
import buttons from "../../ui/controls.module.css";
import css from "./briefing.module.css";
import { briefingWords } from "./briefing-words.ts";
import { sendPart } from "./kept-draft.ts";

interface Props {
  readonly comparison: Comparison;
  /** The way to the briefing page. */
  readonly toBriefing: ReactNode;
}

/** Puts the comparison on the page into the briefing that is being put together. */
export function AddToBriefing({ comparison, toBriefing }: Props) {
  const { view, metrics } = comparison;
  const words = briefingWords(view.language);
  const [sent, setSent] = useState<string>();
  const asked = JSON.stringify(view);
  // Not what the chart says of these years: the briefing may be issued for another.
  const heading = metrics
    .map(({ name }) => name[view.language])
    .join("; ")
    .slice(0, 200);
  return (
    <div className={css.addTo} aria-live="polite">
      <button
        type="button"
        className={`${buttons.button} ${css.wide}`}
        // Not disabled: the focus would be lost with the press.
        aria-disabled={sent === asked}
        onClick={() => {
          if (sent === asked) return;
          sendPart(view.data, { kind: "view", view, heading, roll: "slide" });
          setSent(asked);
        }}
      >
        {words.addThis}
      </button>
      {sent === asked && (
        <p>
          {words.addedThis} {toBriefing}
        </p>
      )}
    </div>
  );
}
