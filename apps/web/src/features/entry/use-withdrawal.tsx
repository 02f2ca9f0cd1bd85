import { withdrawalText } from "@sosanh/core/submissions/withdrawal-text";
import { type ReactNode, useState } from "react";
import type { EntryDraft } from "./entry-draft.ts";
import type { NamedCell } from "./entry-texts.ts";
import { cellKey } from "./sheet-values.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** Emptying published cells: asks why, once, and puts the proposal into them; `onDone` after either answer. */
export function useWithdrawal(draft: EntryDraft, onDone: () => void) {
  const [asked, setAsked] = useState<{
    readonly cells: readonly NamedCell[];
    readonly anchor: HTMLElement;
  }>();
  const [last, setLast] = useState("");
  const close = () => {
    setAsked(undefined);
    onDone();
  };
  const withdraw = (reason: string) => {
    setLast(reason);
    const text = withdrawalText(reason);
    draft.write(
      (asked?.cells ?? []).map(({ locality, metric }) => ({ cell: cellKey(locality, metric.code), text })),
    );
    close();
  };
  const dialog: ReactNode = asked !== undefined && (
    <WithdrawDialog {...asked} reason={last} onReason={withdraw} onClose={close} />
  );
  return {
    dialog,
    ask: (cells: readonly NamedCell[], anchor: HTMLElement | undefined) => {
      if (cells.length > 0 && anchor !== undefined) setAsked({ cells, anchor });
    },
  };
}
