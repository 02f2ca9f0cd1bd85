import type { Level } from "@sosanh/core/places/locality";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
import { CoveragePage } from "../features/coverage/coverage-page.tsx";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { type PlaceAndYear, WithPlaceAndYear } from "./place-and-year.tsx";

/** Độ phủ: `p` the place, `y` the year, `l` the level of the units, `g` the group of metrics. */
export function CoverageRoute() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/do-phu", search: keptWords(search) })}>
      {(read) => <Located {...read} />}
    </WithPlaceAndYear>
  );
}

const levels: Readonly<Record<string, Exclude<Level, 0>>> = { "1": 1, "2": 2, "3": 3 };

function Located({ data, place, year, frame, asKnown, search }: PlaceAndYear) {
  const navigate = useNavigate();
  const level = levels[search.l ?? ""];
  const go = (next: Search) => void navigate({ to: "/do-phu", resetScroll: false, search: next });
  return (
    <FigureDoor asKnown={asKnown}>
      <CoveragePage
        state={{
          ...{ data, place, year, frame },
          ...(level === undefined ? {} : { level }),
          ...(search.g === undefined ? {} : { group: search.g }),
        }}
        onChange={(next) =>
          go({
            ...keptWords(search),
            ...{ p: place, y: `${year}`, l: search.l, g: search.g },
            ...(next.place === undefined ? {} : { p: next.place }),
            ...(next.year === undefined ? {} : { y: next.year }),
            ...("level" in next ? { l: next.level } : {}),
            ...("group" in next ? { g: next.group } : {}),
          })
        }
        onFrame={(next) => go({ ...search, frame: next === "as-reported" ? undefined : next })}
        onDefaults={() => go(keptWords(search))}
        renderFigure={({ figure, children }) => <Figure figure={figure}>{children}</Figure>}
        renderPlacePicker={({ selected, onChange }) => (
          <PlacePicker mode="single" value={selected} onChange={onChange} date={`${year}-12-31`} autoFocus />
        )}
      />
    </FigureDoor>
  );
}
