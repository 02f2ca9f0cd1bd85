import type { ReactNode } from "react";
import { useCallback } from "react";
import styles from "./anchored-dialog.module.css";

const gap = 6;
const margin = 12;

/**
 * A dialog beside the thing that opened it; on a phone a sheet from the foot of the screen. Render it only while it
 * is open. Escape, and a press outside, ask to close; focus goes back to the anchor.
 */
export function AnchoredDialog(props: {
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  width?: number;
  children: ReactNode;
}) {
  const { anchor, label, onClose, width = 420, children } = props;
  const show = useCallback(
    (dialog: HTMLDialogElement | null) => {
      if (dialog === null) return;
      dialog.showModal();
      place(dialog, anchor.getBoundingClientRect(), width);
      return () => {
        dialog.close();
        anchor.focus();
      };
    },
    [anchor, width],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press is on the backdrop; the keyboard has Escape (onCancel).
    <dialog
      ref={show}
      className={styles.dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}

/** Below the anchor where there is more room, else above it; never past the window's edge. */
function place(dialog: HTMLDialogElement, anchor: DOMRect, width: number): void {
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - anchor.bottom - gap - margin;
  const above = anchor.top - gap - margin;
  const left = Math.max(margin, Math.min(anchor.left, innerWidth - width - margin));
  const under = below >= 280 || below >= above;
  const set = (name: string, value: number) => dialog.style.setProperty(name, `${value}px`);
  set("--left", left);
  set("--width", width);
  set("--room", under ? below : above);
  dialog.dataset.side = under ? "below" : "above";
  if (under) set("--top", anchor.bottom + gap);
  else set("--bottom", innerHeight - anchor.top + gap);
}
