import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import { ChevronDownIcon } from "../../ui/icons.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./entry.module.css";
import { entryWords } from "./entry-words.ts";

/** Whether figures are typed one metric at a time. */
export function useIsPhone(): boolean {
  return useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
}

interface Props {
  /** Which sheet it is, in a few words. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Which sheet is filled: its choices in a row; on a phone one button that says which, and opens them. */
export function EntryControls({ label, children }: Props) {
  const words = entryWords(useLanguage());
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (!useIsPhone()) return <div className={css.controls}>{children}</div>;
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${css.sheetButton}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        aria-label={`${words.choices}: ${label}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span>{label}</span>
        <ChevronDownIcon />
      </button>
      {anchor !== undefined && (
        <AnchoredDialog anchor={anchor} label={words.choices} onClose={() => setAnchor(undefined)}>
          <div className={css.phoneControls}>
            {children}
            <button type="button" className={controls.primary} onClick={() => setAnchor(undefined)}>
              {words.done}
            </button>
          </div>
        </AnchoredDialog>
      )}
    </>
  );
}
