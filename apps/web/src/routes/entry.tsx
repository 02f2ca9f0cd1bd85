import { type PeriodPart, periodParts } from "@sosanh/core/figures/period";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
import { EntryPage } from "../features/entry/entry-page.tsx";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { type PlaceAndYear, WithPlaceAndYear } from "./place-and-year.tsx";

/** Nhập số liệu: `p` the place, `y` the year, `ky` the part of it, `m` the metrics, `cho=noi-nay` for the place itself. */
export function EntryRoute() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/nhap", search: keptWords(search) })}>
      {(read) => <Located {...read} />}
    </WithPlaceAndYear>
  );
}

function partOf(given: string | undefined): PeriodPart {
  return periodParts.find((part) => part === given) ?? "year";
}

function Located({ data, place, year, search }: PlaceAndYear) {
  const navigate = useNavigate();
  const { ky, m, cho } = search;
  const period = { year, part: partOf(ky) };
  const kept = keptWords(search);
  return (
    <EntryPage
      state={{
        ...{ data, place, period },
        rows: cho === "noi-nay" ? "self" : "children",
        ...(m === undefined ? {} : { metrics: m.split(",").filter((code) => code !== "") }),
      }}
      onChange={(next) =>
        void navigate({
          to: "/nhap",
          resetScroll: false,
          search: {
            ...kept,
            ...{ p: place, y: `${year}`, ky, m, cho },
            ...(next.place === undefined ? {} : { p: next.place }),
            ...(next.year === undefined ? {} : { y: next.year }),
            ...(next.part === undefined ? {} : { ky: next.part === "year" ? undefined : next.part }),
            ...(next.rows === undefined ? {} : { cho: next.rows === "self" ? "noi-nay" : undefined }),
            ...("metrics" in next ? { m: next.metrics } : {}),
          },
        })
      }
      onDefaults={() => void navigate({ to: "/nhap", search: kept })}
      renderPlacePicker={({ selected, period: of, onChange }) => (
        <PlacePicker mode="single" value={selected} onChange={onChange} period={of} autoFocus />
      )}
      renderSubmission={(submission, className, text) => (
        <Link to="/so-lieu/$id" params={{ id: `${submission}` }} search={kept} className={className}>
          {text}
        </Link>
      )}
      renderList={(text) => (
        <Link to="/so-lieu" search={kept}>
          {text}
        </Link>
      )}
    />
  );
}
