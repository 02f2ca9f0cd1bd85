import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.tsx";
import styles from "./figure.module.css";
import { useOpenFigure } from "./figure-door.tsx";

/**
 * A figure as it stands in a page: a button that opens where it comes from (semantics 15), and says so to those who hear
 * the page: in its name where it is plain text, which costs a table of hundreds nothing; else after what it holds.
 */
export function Figure({ figure, children }: { figure: FigureKey; children: ReactNode }) {
  const words = useWords();
  const open = useOpenFigure();
  return (
    <button
      type="button"
      className={styles.figure}
      aria-haspopup="dialog"
      {...(typeof children === "string"
        ? { "aria-label": `${children}, ${words.figure.open}` }
        : { "data-opens": `, ${words.figure.open}` })}
      onClick={(event) => open(figure, event.currentTarget)}
    >
      {children}
    </button>
  );
}
