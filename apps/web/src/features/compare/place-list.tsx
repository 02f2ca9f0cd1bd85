import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import type { PlaceTerm, View } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { useLight, useLitPlaces } from "../../ui/lit-place.ts";
import { otherParts } from "../../ui/other-parts.ts";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import css from "./controls.module.css";
import { shownUnit } from "./frame-story.ts";
import { placeNames } from "./place-names.ts";
import {
  chosenUids,
  sameTerm,
  termUid,
  withChosen,
  withMine,
  withoutTerm,
  withSizePeers,
  withTerm,
} from "./view-change.ts";

export type RenderPlacePicker = (props: {
  selected: LocalityUid[];
  onChange: (uids: LocalityUid[]) => void;
}) => ReactNode;

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  /** The colour a place has in the chart, as a CSS value. */
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly onViewChange: (view: View) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Rows listed before "and n more": the picker and the table show the rest. */
const listed = 12;

/** The places compared, each in its colour, with my place pinned first; ways to add more. */
export function PlaceList({ view, comparison, colourOf, onViewChange, renderPlacePicker }: Props) {
  const words = compareWords(view.language);
  const names = placeNames(comparison);
  const terms = shownTerms(view);
  // A code means nothing to a reader: until the answer brings the names there is none.
  const nameOf = (term: PlaceTerm) =>
    termName(term, names, view) ?? (comparison === undefined ? "…" : termUid(term));
  const offers = quickTerms(view).flatMap((term) => {
    const name = termName(term, names, view);
    return name === undefined ? [] : [{ term, name }];
  });
  return (
    <>
      <ul className={css.places}>
        {terms.slice(0, listed).map((term) => (
          <PlaceItem
            key={`${"locality" in term}${termUid(term)}`}
            {...{ view, comparison, term, onViewChange }}
            name={nameOf(term)}
            colourOf={colourOf}
          />
        ))}
      </ul>
      {terms.length > listed && <p className={css.more}>{words.morePlaces(terms.length - listed)}</p>}
      <div className={css.picker}>
        {renderPlacePicker({
          selected: chosenUids(view),
          onChange: (uids) => onViewChange(withChosen(view, uids)),
        })}
      </div>
      {(offers.length > 0 || view.mine !== undefined) && (
        <span className={css.quickLabel}>{words.quickAdd}</span>
      )}
      <div className={css.quick}>
        {view.mine !== undefined && view.peers === undefined && (
          <button type="button" className={css.chip} onClick={() => onViewChange(withSizePeers(view))}>
            {words.sameSize}
          </button>
        )}
        {offers.map(({ term, name }) => (
          <button
            key={`${"locality" in term}${termUid(term)}`}
            type="button"
            className={css.chip}
            onClick={() => onViewChange(withTerm(view, term))}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}

interface ItemProps extends Pick<Props, "view" | "comparison" | "colourOf" | "onViewChange"> {
  readonly term: PlaceTerm;
  readonly name: string;
}

/** A place chosen: pointing at it lights it in the charts and the table. */
function PlaceItem({ view, comparison, colourOf, onViewChange, term, name }: ItemProps) {
  const words = compareWords(view.language);
  const uid = "locality" in term ? term.locality : undefined;
  // What is lit and coloured is the unit that the frame shows.
  const shown = uid && shownUnit(comparison, uid);
  const place = comparison?.localities.find((of) => of.uid === shown);
  const madeOf = place === undefined ? [] : otherParts(place);
  const places = useLitPlaces();
  const light = useLight(shown ?? termUid(term));
  return (
    <li
      className={css.place}
      data-mine={isMine(term, view) || undefined}
      data-light={uid === undefined || light === "plain" ? undefined : light}
      onPointerEnter={() => places.point(shown)}
      onPointerLeave={() => places.point(undefined)}
      onFocus={() => places.point(shown)}
      onBlur={() => places.point(undefined)}
    >
      <span
        className={css.swatch}
        data-dashed={uid === nation || undefined}
        style={{ "--swatch": shown && colourOf(shown) }}
      />
      <span className={css.name}>
        <b>{name}</b>
        {isMine(term, view) && <small>{words.mine}</small>}
        {place?.isFormerDistrict === true && <small>{words.formerDistrict}</small>}
        {madeOf.length > 0 && <small>{madeOf.map((part) => part.name).join(", ")}</small>}
      </span>
      {uid !== undefined && (
        <PinButton view={view} uid={uid} name={name} onPin={() => onViewChange(withMine(view, uid))} />
      )}
      <button
        type="button"
        className={css.tool}
        aria-label={words.remove(name)}
        disabled={view.places.length === 1 || !view.places.some((have) => sameTerm(have, term))}
        onClick={() => onViewChange(withoutTerm(view, term))}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}

interface PinProps {
  readonly view: View;
  readonly uid: LocalityUid;
  readonly name: string;
  readonly onPin: () => void;
}

function PinButton({ view, uid, name, onPin }: PinProps) {
  const words = compareWords(view.language);
  const pinned = view.mine === uid;
  return (
    <button
      type="button"
      className={css.tool}
      aria-pressed={pinned}
      aria-label={pinned ? words.unpin(name) : words.pin(name)}
      title={pinned ? words.unpin(name) : words.pin(name)}
      onClick={onPin}
    >
      <Icon name="pin" />
    </button>
  );
}

/** The terms chosen, my place first: also where it is there only as one of the units under another. */
function shownTerms(view: View): PlaceTerm[] {
  const { mine, places } = view;
  if (mine === undefined) return places;
  return [{ locality: mine }, ...places.filter((term) => !isMine(term, view))];
}

function isMine(term: PlaceTerm, view: View): boolean {
  return "locality" in term && term.locality === view.mine;
}

function termName(term: PlaceTerm, names: ReadonlyMap<LocalityUid, string>, view: View): string | undefined {
  const words = compareWords(view.language);
  const uid = termUid(term);
  if ("childrenOf" in term && uid === nation)
    return view.frame === "today" ? words.allProvincesNow : words.allProvinces;
  const name = uid === nation ? words.country : names.get(uid);
  return "locality" in term || name === undefined ? name : words.unitsUnder(name);
}

/** What one click can add: every province, the whole country, and the units under my or the first place. */
function quickTerms(view: View): PlaceTerm[] {
  const about = view.mine ?? chosenUids(view).find((uid) => uid !== nation);
  const terms: PlaceTerm[] = [{ childrenOf: nation }, { locality: nation }];
  if (about !== undefined) terms.push({ childrenOf: about });
  return terms.filter((term) => !view.places.some((have) => sameTerm(have, term)));
}
