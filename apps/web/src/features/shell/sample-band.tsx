import { Link } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { InfoIcon } from "../../ui/icons.tsx";
import { useWords } from "../../words/words.tsx";
import styles from "./shell.module.css";

/** Under the top bar of every page that shows illustrative figures, with the way back to the real ones. */
export function SampleBand({ search }: { search: Search }) {
  const words = useWords();
  return (
    <aside className={styles.band} aria-label={words.data.band}>
      <InfoIcon />
      <p>
        <strong>{words.data.band}</strong> – {words.data.bandText}
      </p>
      <Link to="." search={{ ...keptWords(search), d: undefined }}>
        {words.data.toReal}
      </Link>
    </aside>
  );
}
