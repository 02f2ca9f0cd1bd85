import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { type IsoDate, type Period, periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useId, useRef, useState } from "react";
import { trpc } from "../../trpc.ts";
import { SearchIcon } from "../../ui/icons.tsx";
import { unitsOfPeriodFirst } from "../../ui/stood-in.ts";
import { useWords } from "../../words/words.tsx";
import styles from "./place-picker.module.css";
import { optionId, PlaceResults } from "./place-results.tsx";
import { PlaceTree } from "./place-tree.tsx";

interface Props {
  /** One place and done, or several on and off. */
  readonly mode: "single" | "multiple";
  readonly value: readonly LocalityUid[];
  readonly onChange: (uids: LocalityUid[]) => void;
  /** The day whose units the tree shows and a search puts first; the latest when left out. */
  readonly date?: IsoDate;
  /** In place of a day: the period that figures of the place are of. A unit that did not stand in it says so. */
  readonly period?: Period | undefined;
  readonly autoFocus?: boolean;
}

/** Finds places by name, code or former name, or by walking down the tree of the units in force on a day. */
export function PlacePicker({ mode, value, onChange, period, autoFocus = false, ...props }: Props) {
  const date = period === undefined ? props.date : periodEnd(period);
  const words = useWords();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [query] = useDebouncedValue(text.trim(), 180);
  const search = useQuery(
    trpc.localities.search.queryOptions(
      { query, limit: 30, ...(date === undefined ? {} : { on: date }) },
      { placeholderData: keepPreviousData, enabled: query !== "" },
    ),
  );
  useHotkeys([["/", () => input.current?.focus()]]);
  const searching = text.trim() !== "";
  const hits = searching ? unitsOfPeriodFirst(search.data ?? [], period) : [];
  const active = hits[Math.min(at, hits.length - 1)];
  const choose = (uid: LocalityUid) => onChange(chosenAfter(mode, value, uid));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && active !== undefined) choose(active.uid);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <label className={styles.search}>
        <SearchIcon />
        <span className="visually-hidden">{words.place.choose}</span>
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-description={words.place.searchHelp}
          {...(active === undefined ? {} : { "aria-activedescendant": optionId(listId, active.uid) })}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.place.search}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type a name into this box.
          autoFocus={autoFocus}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
        />
        <kbd className={styles.key}>/</kbd>
      </label>
      {searching ? (
        <PlaceResults
          {...{ listId, hits, active, value, mode, period }}
          query={query}
          state={search.error !== null ? "failed" : search.isFetching || query === "" ? "loading" : "done"}
          onChoose={choose}
        />
      ) : (
        <PlaceTree {...{ value, mode }} onChoose={choose} {...(date === undefined ? {} : { date })} />
      )}
    </div>
  );
}

function chosenAfter(mode: Props["mode"], value: readonly LocalityUid[], uid: LocalityUid): LocalityUid[] {
  if (mode === "single") return [uid];
  return value.includes(uid) ? value.filter((v) => v !== uid) : [...value, uid];
}
