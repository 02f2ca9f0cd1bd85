import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords, readPlace } from "../address.ts";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { ProfilePage } from "../features/profile/profile-page.tsx";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { type PlaceAndYear, WithPlaceAndYear } from "./place-and-year.tsx";

/** Hồ sơ địa phương: `p` the place, `q` a second one beside it, `y` the year, `m` the metric whose chart is shown. */
export function ProfileRoute() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/ho-so", search: keptWords(search) })}>
      {(read) => <Located {...read} />}
    </WithPlaceAndYear>
  );
}

function Located({ data, place, year, frame, asKnown, search }: PlaceAndYear) {
  const navigate = useNavigate();
  const second = readPlace({ p: search.q });
  const beside = second.kind === "read" ? second.value : undefined;
  const words = { p: place, y: `${year}`, q: beside, m: search.m };
  return (
    <FigureDoor frame={frame} asKnown={asKnown}>
      <ProfilePage
        state={{
          ...{ data, place, year, frame },
          ...(beside === undefined ? {} : { beside }),
          ...(search.m === undefined ? {} : { metric: search.m }),
        }}
        onChange={({ place: p, year: y, metric: m, ...rest }) =>
          void navigate({
            to: "/ho-so",
            resetScroll: false,
            search: {
              ...keptWords(search),
              ...words,
              ...(p === undefined ? {} : { p }),
              ...(y === undefined ? {} : { y }),
              ...(m === undefined ? {} : { m }),
              ...("beside" in rest ? { q: rest.beside } : {}),
            },
          })
        }
        onFrame={(next) =>
          void navigate({
            to: "/ho-so",
            resetScroll: false,
            search: { ...search, frame: next === "as-reported" ? undefined : next },
          })
        }
        onDefaults={() => void navigate({ to: "/ho-so", search: keptWords(search) })}
        renderFigure={({ figure, children }) => <Figure figure={figure}>{children}</Figure>}
        renderPlacePicker={({ selected, onChange }) => (
          <PlacePicker mode="single" value={selected} onChange={onChange} date={`${year}-12-31`} autoFocus />
        )}
      />
    </FigureDoor>
  );
}
