import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.tsx";
import styles from "./figure.module.css";
import { useOpenFigure } from "./figure-door.tsx";

/** A figure as it stands in a page: a button that opens where it comes from (semantics 15). */
export function Figure({ figure, children }: { figure: FigureKey; children: ReactNode }) {
  const words = useWords();
  const open = useOpenFigure();
  return (
    <button
      type="button"
      className={styles.figure}
      aria-haspopup="dialog"
      data-opens={`, ${words.figure.open}`}
      onClick={(event) => open(figure, event.currentTarget)}
    >
      {children}
    </button>
  );
}
