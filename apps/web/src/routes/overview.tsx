import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
import { Invitation } from "../features/overview/invitation.tsx";
import { OverviewPage } from "../features/overview/overview-page.tsx";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { type PlaceAndYear, WithPlaceAndYear } from "./place-and-year.tsx";

/** Tổng quan of the place and year that the address names. */
export function OverviewRoute() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/", search: keptWords(search) })}>
      {(read) => <Located {...read} />}
    </WithPlaceAndYear>
  );
}

function Located({ data, place, year, frame, asKnown, search, hasSample }: PlaceAndYear) {
  const navigate = useNavigate();
  const go = (next: { p?: string; y?: string }) =>
    void navigate({ to: "/", search: { ...keptWords(search), p: place, y: String(year), ...next } });
  return (
    <FigureDoor frame={frame} asKnown={asKnown}>
      <OverviewPage
        {...{ data, place, year, frame }}
        onFrame={(next) =>
          void navigate({ to: "/", search: { ...search, frame: next === "as-reported" ? undefined : next } })
        }
        onPlace={(next) => go({ p: next })}
        onYear={(next) => go({ y: String(next) })}
        onDefaults={() => void navigate({ to: "/", search: keptWords(search) })}
        renderFigure={({ figure, children }) => <Figure figure={figure}>{children}</Figure>}
        renderPlacePicker={({ selected, onChange }) => (
          <PlacePicker mode="single" value={selected} onChange={onChange} date={`${year}-12-31`} autoFocus />
        )}
        invitation={data === "real" && hasSample ? <Invitation language={search.lang} /> : undefined}
      />
    </FigureDoor>
  );
}
