import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Search } from "../../address.ts";
import { readFigure } from "../../figure-address.ts";
import { Notice } from "../../ui/notice.tsx";
import { useLanguage } from "../../words/words.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";
import { useOpenFigure } from "./figure-door.tsx";

/** Opens the figure that the address names, as a click on it would; says so where it names none. */
export function FigureInAddress() {
  const words = evidenceWords(useLanguage());
  const search: Search = useSearch({ strict: false });
  const open = useOpenFigure();
  const anchor = useRef<HTMLSpanElement>(null);
  const figure = readFigure(search);
  const word = figure.kind === "read" ? search.figure : undefined;
  useEffect(() => {
    if (figure.kind === "read" && anchor.current !== null) open(figure.value, anchor.current);
  }, [word, search.d, search.known]);
  if (figure.kind === "bad")
    return (
      <Notice tone="danger" title={words.badFigureTitle}>
        {words.badFigure(figure.given)}
      </Notice>
    );
  return <span ref={anchor} tabIndex={-1} className={styles.addressAnchor} />;
}
