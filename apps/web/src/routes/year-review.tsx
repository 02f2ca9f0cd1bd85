import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { findingNamed } from "../features/year-review/findings.ts";
import type { YearReviewState } from "../features/year-review/review-state.ts";
import { reviewWords } from "../features/year-review/review-words.ts";
import { YearReviewPage } from "../features/year-review/year-review-page.tsx";
import buttons from "../ui/controls.module.css";
import { useLanguage } from "../words/words.tsx";
import { BadAddress } from "./bad-address.tsx";
import { type PlaceAndYear, WithPlaceAndYear } from "./place-and-year.tsx";

/** Năm qua: `p` the place, `y` the year, `m` the metric of the units, `page` the finding shown, `meet` the meeting mode. */
export function YearReviewRoute() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/nam-qua", search: keptWords(search) })}>
      {(read) => <Located {...read} />}
    </WithPlaceAndYear>
  );
}

function Located({ data, place, year, frame, asKnown, search }: PlaceAndYear) {
  const navigate = useNavigate();
  const say = reviewWords(useLanguage());
  const toDefaults = () => void navigate({ to: "/nam-qua", search: keptWords(search) });
  const finding = findingNamed(search.page);
  if (finding === undefined) {
    return <BadAddress onDefaults={toDefaults}>{say.badPage(search.page ?? "")}</BadAddress>;
  }
  const state: YearReviewState = {
    ...{ data, place, year, frame, finding },
    ...(search.m === undefined ? {} : { metric: search.m }),
    meeting: search.meet === "1",
  };
  return (
    <FigureDoor frame={state.frame} asKnown={asKnown}>
      <YearReviewPage
        state={state}
        onChange={(next) =>
          void navigate({
            to: "/nam-qua",
            resetScroll: false,
            // Who left the meeting does not come back into it by the browser's way back.
            replace: next.meeting === false,
            search: searchOf({ ...state, ...next }, search),
          })
        }
        onDefaults={toDefaults}
        actions={
          <Link
            className={buttons.button}
            to="/bao-cao"
            search={{ ...keptWords(search), p: place, y: `${year}` }}
          >
            {say.toBriefing}
          </Link>
        }
        renderFigure={({ figure, children }) => <Figure figure={figure}>{children}</Figure>}
        renderPlacePicker={({ selected, onChange }) => (
          <PlacePicker mode="single" value={selected} onChange={onChange} date={`${year}-12-31`} autoFocus />
        )}
      />
    </FigureDoor>
  );
}

function searchOf(state: YearReviewState, before: Search): Search {
  const { place, year, metric, finding, meeting, frame } = state;
  return {
    ...keptWords({ ...before, frame }),
    p: place,
    y: `${year}`,
    ...(metric === undefined ? {} : { m: metric }),
    ...(finding === "moves" ? {} : { page: finding }),
    ...(meeting ? { meet: "1" } : {}),
  };
}
