import type { DataKind } from "@sosanh/core/figures/observation";
import { useLocation, useNavigate } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords, readData } from "../../address.ts";
import controls from "../../ui/controls.module.css";
import { useWords } from "../../words/words.tsx";

/** Real or illustrative: one or the other, never both. A place or a metric of the one may not exist in the other. */
export function DataSwitch({ search, hasSample }: { search: Search; hasSample: boolean | undefined }) {
  const words = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const read = readData(search);
  const current = read.kind === "read" ? read.value : undefined;
  const choose = (data: DataKind) =>
    void navigate({
      // A document belongs to one data set; the other one has its own list.
      to: pathname.startsWith("/nguon/") ? "/nguon" : ".",
      search: (was: Search) => ({ ...keptWords(was), d: data === "sample" ? "sample" : undefined }),
    });
  return (
    <fieldset className={controls.segments} aria-label={words.data.label}>
      <button
        type="button"
        className={controls.segment}
        aria-pressed={current === "real"}
        onClick={() => choose("real")}
      >
        {words.data.real}
      </button>
      <button
        type="button"
        className={controls.segment}
        aria-pressed={current === "sample"}
        disabled={hasSample === false}
        {...(hasSample === false ? { title: words.data.noSample } : {})}
        onClick={() => choose("sample")}
      >
        {words.data.sample}
        {hasSample === false && <span className="visually-hidden"> ({words.data.noSample})</span>}
      </button>
    </fieldset>
  );
}
