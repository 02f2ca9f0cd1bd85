import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
import { BriefingPage } from "../features/briefing/briefing-page.tsx";
import { lastDraft } from "../features/briefing/kept-draft.ts";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { trpc } from "../trpc.ts";
import { PlaceButton } from "../ui/place-button.tsx";
import { WithPlaceAndYear } from "./place-and-year.tsx";

/**
 * Báo cáo: `p` the place and `y` the year that the briefing begins with, the draft worked on last when left out; `known` the
 * day as of which it is told.
 */
export function BriefingRoute() {
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/bao-cao", search: keptWords(search) })}>
      {({ data, place, year, frame, asKnown }) => {
        const last = search.p === undefined && search.y === undefined ? lastDraft(data) : undefined;
        if (last !== undefined) {
          const where = { p: last.place, y: `${last.year}` };
          return (
            <Navigate
              to="/bao-cao"
              search={{ ...keptWords({ ...search, frame: last.frame }), ...where }}
              replace
            />
          );
        }
        return (
          <BriefingPage
            key={`${data} ${place} ${year} ${frame}`}
            start={{ data, place, year, frame }}
            asKnown={asKnown}
            onKnown={(known) =>
              void navigate({ to: "/bao-cao", search: { ...search, known }, replace: true })
            }
            renderPlace={(of, onPlace) => <Place place={of} year={year} onPlace={onPlace} />}
          />
        );
      }}
    </WithPlaceAndYear>
  );
}

function Place(props: { place: LocalityUid; year: number; onPlace: (place: LocalityUid) => void }) {
  const { place, year, onPlace } = props;
  const on = `${year}-12-31`;
  const name = useQuery(trpc.localities.get.queryOptions({ uid: place, on })).data?.name;
  return (
    <PlaceButton
      place={place}
      placeName={name ?? place}
      hotkey={false}
      onPlace={onPlace}
      renderPlacePicker={({ selected, onChange }) => (
        <PlacePicker mode="single" value={selected} onChange={onChange} date={on} autoFocus />
      )}
    />
  );
}
