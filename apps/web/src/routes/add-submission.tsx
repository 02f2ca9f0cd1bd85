import { Link, useNavigate } from "@tanstack/react-router";
import { keptWords } from "../address.ts";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { AddPage } from "../features/submissions/add-page.tsx";
import { WithPlaceAndYear } from "./place-and-year.tsx";

/** Thêm báo cáo: `doc` the document that was given and is read next. */
export function AddSubmissionRoute() {
  const navigate = useNavigate();
  return (
    <WithPlaceAndYear onDefaults={() => void navigate({ to: "/so-lieu/them" })}>
      {({ data, place, year, search }) => {
        const kept = keptWords(search);
        return (
          <AddPage
            {...{ data, place, year }}
            document={search.doc}
            onDocument={(doc) => void navigate({ to: "/so-lieu/them", search: { ...kept, doc } })}
            onRead={(id) => void navigate({ to: "/so-lieu/$id", params: { id: `${id}` }, search: kept })}
            renderList={(label) => (
              <Link to="/so-lieu" search={kept}>
                {label}
              </Link>
            )}
            renderOpen={(id, title) => (
              <Link to="/so-lieu/$id" params={{ id: `${id}` }} search={kept}>
                {title}
              </Link>
            )}
            renderPlacePicker={({ selected, period, onChange }) => (
              <PlacePicker mode="single" value={selected} period={period} onChange={onChange} autoFocus />
            )}
          />
        );
      }}
    </WithPlaceAndYear>
  );
}
