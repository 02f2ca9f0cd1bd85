import { formatDate } from "@sosanh/chart/words/number-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language, View } from "@sosanh/core/view/view";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Fragment } from "react";
import { keptWords, type Search } from "../../address.ts";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { InfoIcon } from "../../ui/icons.tsx";
import { shortNames } from "../../ui/short-names.ts";
import { compareWords } from "./compare-words.ts";
import type { CompareWords } from "./compare-words-vi.ts";
import css from "./frame-notice.module.css";
import { type EndedPlace, endedPlaces, heirsOf, isBrokenByBoundary, otherUnits } from "./frame-story.ts";

interface Props {
  readonly comparison: Comparison;
  readonly onViewChange: (view: View) => void;
}

/** What the frame does to the places asked for; as reported, the way to a frame in which they compare. */
export function FrameNotice({ comparison, onViewChange }: Props) {
  const { view } = comparison;
  const words = compareWords(view.language);
  const toToday = () => onViewChange({ ...view, frame: "today" });
  const ended = endedPlaces(comparison);
  if (view.frame !== "as-reported") return <ShownAs comparison={comparison} />;
  if (ended.length === 0 && !isBrokenByBoundary(comparison)) return null;
  return (
    <aside className={css.notice}>
      <InfoIcon />
      <div>
        {ended.slice(0, named).map((place) => (
          <Ended key={place.uid} place={place} language={view.language} />
        ))}
        {ended.length > named && <p>{words.morePlaces(ended.length - named)}</p>}
        {ended.length === 0 && <p>{words.boundaryOffer}</p>}
      </div>
      <button type="button" className={controls.button} onClick={toToday}>
        {words.seeToday}
      </button>
    </aside>
  );
}

const named = 4;
/** Names asked of the register one by one. */
const mostAsked = 12;

/** "Tỉnh Thanh Hóa không còn là đơn vị từ ngày 1/7/2025, nay là Tỉnh Thanh Hóa", which leads to the latter. */
function Ended({ place, language }: { readonly place: EndedPlace; readonly language: Language }) {
  const words = compareWords(language);
  const search: Search = useSearch({ strict: false });
  const family = useQuery(trpc.localities.familyTree.queryOptions({ uid: place.uid }));
  const heirs = family.data === undefined ? [] : heirsOf(family.data, place);
  const rest = heirs.length - named;
  return (
    <p>
      {words.endedOffer(place.name, formatDate(place.until, language))}
      {heirs.length > 0 && `, ${words.nowIs} `}
      {heirs.slice(0, named).map(({ uid, name }, at) => (
        <Fragment key={uid}>
          {at > 0 && ", "}
          <Link to="/ho-so" search={{ ...keptWords(search), p: uid, frame: "today" }}>
            {name}
          </Link>
        </Fragment>
      ))}
      {rest > 0 && ` ${words.morePlaces(rest)}`}.
    </p>
  );
}

function ShownAs({ comparison }: { readonly comparison: Comparison }) {
  const { language } = comparison.view;
  const words = compareWords(language);
  const others = otherUnits(comparison);
  const asked = useNames(
    comparison,
    others.map((other) => other.asked),
  );
  const names = shortNames(comparison.localities);
  const told = others.flatMap(({ asked: uid, shown }) => {
    const name = asked.get(uid);
    const units = shown.map((unit) => names.get(unit) ?? unit);
    // A unit that goes on under its own name needs no word.
    if (name === undefined || (units.length === 1 && name.endsWith(units[0] ?? ""))) return [];
    return [units.length === 0 ? words.shownAsNone(name) : words.shownAs(name, shortened(units, words))];
  });
  if (told.length === 0) return null;
  return (
    <aside className={css.notice}>
      <InfoIcon />
      <p>{shortened(told, words, " ")}</p>
    </aside>
  );
}

function shortened(items: readonly string[], words: CompareWords, between = ", "): string {
  const rest = items.length - named;
  return [...items.slice(0, named), ...(rest > 0 ? [words.morePlaces(rest)] : [])].join(between);
}

/** Names of units that the answer does not show: what it says of them, else asked of the register. */
function useNames(comparison: Comparison, uids: readonly LocalityUid[]): ReadonlyMap<LocalityUid, string> {
  const known = new Map(
    comparison.localities.flatMap((place) =>
      (place.madeOf ?? []).map((part): [LocalityUid, string] => [part.uid, part.name]),
    ),
  );
  const asked = uids.slice(0, mostAsked).filter((uid) => !known.has(uid));
  const found = useQueries({
    queries: asked.map((uid) => trpc.localities.get.queryOptions({ uid })),
  });
  for (const [at, uid] of asked.entries()) {
    const name = found[at]?.data?.name;
    if (name !== undefined) known.set(uid, name);
  }
  return known;
}
