import { formatDate } from "@sosanh/chart/words/number-text";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import type { RouterOutputs } from "../../trpc.ts";
import { CheckIcon } from "../../ui/icons.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { stoodIn } from "../../ui/stood-in.ts";
import { absentText } from "../../ui/unit-of-period.tsx";
import type { Words } from "../../words/vi.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./place-picker.module.css";

type Hit = RouterOutputs["localities"]["search"][number];

interface Props {
  readonly listId: string;
  readonly query: string;
  readonly hits: readonly Hit[];
  readonly active: Hit | undefined;
  readonly state: "loading" | "done" | "failed";
  readonly value: readonly LocalityUid[];
  readonly mode: "single" | "multiple";
  readonly period: Period | undefined;
  readonly onChoose: (uid: LocalityUid) => void;
}

/** What a search found; the search box keeps the focus and moves the active line. */
export function PlaceResults(props: Props) {
  const { listId, query, hits, active, state, value, mode, period, onChoose } = props;
  const words = useWords();
  const language = useLanguage();
  if (hits.length === 0 && state === "loading") {
    return <Skeleton rows={6} height={32} label={words.state.loading} />;
  }
  if (state === "failed") return <p className={styles.none}>{words.state.failed}</p>;
  if (hits.length === 0) return <p className={styles.none}>{words.place.noResults(query)}</p>;
  return (
    <div
      id={listId}
      role="listbox"
      tabIndex={-1}
      className={styles.list}
      aria-label={words.place.results}
      aria-multiselectable={mode === "multiple"}
    >
      {hits.map((hit) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which keeps the focus.
        <div
          key={hit.uid}
          id={optionId(listId, hit.uid)}
          role="option"
          tabIndex={-1}
          className={styles.option}
          data-active={hit === active}
          data-absent={isAbsent(hit, period) || undefined}
          aria-selected={value.includes(hit.uid)}
          {...(hit === active ? { ref: showLine } : {})}
          onClick={() => onChoose(hit.uid)}
        >
          <span className={styles.name}>
            {hit.name}
            {value.includes(hit.uid) && <CheckIcon />}
          </span>
          <span className={styles.detail}>{detailOf(hit, period, { words, language })}</span>
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, uid: LocalityUid): string {
  return `${listId}-${uid.replace(":", "-")}`;
}

function showLine(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: "nearest" });
}

function isAbsent(hit: Hit, period: Period | undefined): boolean {
  return period !== undefined && stoodIn(hit, period) !== "yes";
}

/** Where it lies, the name it was found under where that is another one, the days it began and ended, and what they mean. */
function detailOf(
  hit: Hit,
  period: Period | undefined,
  { words, language }: { readonly words: Words; readonly language: Language },
): string {
  const parts = [hit.path];
  if (hit.former !== undefined) parts.push(words.place.formerName(hit.former));
  if (hit.since !== undefined) parts.push(words.place.since(formatDate(hit.since, language)));
  if (hit.until !== undefined) parts.push(words.place.until(formatDate(hit.until, language)));
  if (period !== undefined && isAbsent(hit, period)) parts.push(absentText(period, language));
  return parts.filter((part) => part !== "").join(" · ");
}
