import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { keptWords, type Search, stringifySearch } from "../../address.ts";
import { figureWord } from "../../figure-address.ts";
import controls from "../../ui/controls.module.css";
import { copyToClipboard } from "../../ui/copy.ts";
import { CheckIcon, LinkIcon } from "../../ui/icons.tsx";
import { useLanguage } from "../../words/words.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";

/** Copies the address that opens this figure; where copying is closed, the address stands there to be copied. */
export function CopyFigureLink({ figure }: { figure: FigureKey }) {
  const words = evidenceWords(useLanguage());
  const search: Search = useSearch({ strict: false });
  const [copied, setCopied] = useState<boolean>();
  const address = addressOf(figure, search);
  return (
    <>
      <button
        type="button"
        className={controls.icon}
        aria-label={copied === true ? words.copied : words.copyLink}
        title={copied === true ? words.copied : words.copyLink}
        onClick={() => setCopied(copyToClipboard({ text: address }))}
      >
        {copied === true ? <CheckIcon /> : <LinkIcon />}
      </button>
      <span className="visually-hidden" role="status">
        {copied === true && words.copied}
      </span>
      {copied === false && (
        <label className={styles.byHand}>
          {words.notCopied}
          <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}

function addressOf(figure: FigureKey, search: Search): string {
  const { frame: _, ...kept } = keptWords(search);
  const of = { d: figure.data === "sample" ? "sample" : undefined, known: figure.asKnown };
  return `${window.location.origin}/nguon${stringifySearch({ ...kept, ...of, figure: figureWord(figure) })}`;
}
