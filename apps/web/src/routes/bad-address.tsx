import type { ReactNode } from "react";
import styles from "../features/shell/shell.module.css";
import controls from "../ui/controls.module.css";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "../words/words.tsx";

/** Stands in for a page whose address has a word that means nothing: which, and the way to the page without it. */
export function BadAddress({ onDefaults, children }: { onDefaults: () => void; children: ReactNode }) {
  const words = useWords();
  return (
    <div className={styles.message}>
      <Notice
        page
        tone="danger"
        title={words.state.badInput}
        actions={
          <button type="button" className={controls.primary} onClick={onDefaults}>
            {words.state.useDefaults}
          </button>
        }
      >
        {children}
      </Notice>
    </div>
  );
}
