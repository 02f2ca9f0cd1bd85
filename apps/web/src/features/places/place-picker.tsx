import { useDebouncedValue } from "@mantine/hooks";
import { type IsoDate, type Period, periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import { SearchList } from "../../ui/search-list.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { foundPlaces } from "./found-places.ts";
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
  const language = useLanguage();
  const [text, setText] = useState("");
  const { found, query, state } = useFoundPlaces(text, date);
  const options = foundPlaces(found, { period, words, language });
  const choose = (uid: LocalityUid) => onChange(chosenAfter(mode, value, uid));
  const isSought = text.trim() !== "";
  const isAwaited = isSought && state === "loading" && options.length === 0;
  const none = state === "failed" ? words.state.failed : words.place.noResults(query);
  return (
    <SearchList
      words={{
        box: words.place.choose,
        placeholder: words.place.search,
        list: words.place.results,
        none,
      }}
      {...{ text, autoFocus }}
      onText={setText}
      groups={[{ options }]}
      chosen={value}
      isMultiple={mode === "multiple"}
      onChoose={choose}
      focusKey="/"
      {...(isAwaited && { instead: <Skeleton rows={6} height={32} label={words.state.loading} /> })}
      {...(!isSought && { instead: <PlaceTree {...{ value, mode, date }} onChoose={choose} /> })}
    />
  );
}

/** What the search for a text found by now; that of the text before, as long as the new one is on its way. */
function useFoundPlaces(text: string, date: IsoDate | undefined) {
  const [query] = useDebouncedValue(text.trim(), 180);
  const search = useQuery(
    trpc.localities.search.queryOptions(
      { query, limit: 30, ...(date === undefined ? {} : { on: date }) },
      { placeholderData: keepPreviousData, enabled: query !== "" },
    ),
  );
  const isAwaited = search.isFetching || query === "";
  const state = search.error !== null ? "failed" : isAwaited ? "loading" : "done";
  return { found: state === "failed" ? [] : (search.data ?? []), query, state };
}

function chosenAfter(mode: Props["mode"], value: readonly LocalityUid[], uid: LocalityUid): LocalityUid[] {
  if (mode === "single") return [uid];
  return value.includes(uid) ? value.filter((v) => v !== uid) : [...value, uid];
}
