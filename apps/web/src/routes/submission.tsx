import type { DataKind } from "@sosanh/core/figures/observation";
import { viewToSearch } from "@sosanh/core/view/view-url";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Search } from "../address.ts";
import { keptWords, readData } from "../address.ts";
import { PlacePicker } from "../features/places/place-picker.tsx";
import { ReviewPanes } from "../features/review/review-panes.tsx";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { panesId, SubmissionFrame } from "../features/submissions/submission-frame.tsx";
import controls from "../ui/controls.module.css";
import type { RenderPlacePicker } from "../ui/place-button.tsx";
import { BadAddress } from "./bad-address.tsx";

const renderPlacePicker: RenderPlacePicker = ({ selected, period, onChange }) => (
  <PlacePicker mode="single" value={selected} period={period} onChange={onChange} autoFocus />
);

/** One submission; `f` the figure that is looked at. */
export function SubmissionRoute() {
  const { id: given } = useParams({ from: "/so-lieu/$id" });
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const data = readData(search);
  const kept = keptWords(search);
  const onData = useCallback(
    (own: DataKind) =>
      void navigate({
        to: ".",
        search: (was: Search) => ({ ...was, d: own === "sample" ? own : undefined }),
        replace: true,
      }),
    [navigate],
  );
  const id = Number(given);
  if (!/^\d{1,9}$/.test(given) || id < 1) {
    return (
      <BadAddress onDefaults={() => void navigate({ to: "/so-lieu", search: kept })}>
        <p>{given}</p>
      </BadAddress>
    );
  }
  return (
    <FigureDoor>
      <SubmissionFrame
        key={id}
        id={id}
        data={data.kind === "read" ? data.value : "real"}
        onData={onData}
        renderPlacePicker={renderPlacePicker}
        renderPanes={(props) => (
          <ReviewPanes {...props} renderPlacePicker={renderPlacePicker} figure={readOrdinal(search.f)} />
        )}
        renderFigure={({ figure, children }) => <Figure figure={figure}>{children}</Figure>}
        renderList={(label) => (
          <Link to="/so-lieu" search={kept}>
            {label}
          </Link>
        )}
        renderOpen={(other, label) => (
          <Link to="/so-lieu/$id" params={{ id: `${other}` }} search={kept}>
            {label}
          </Link>
        )}
        renderDocument={(document, label, className) => (
          <Link to="/van-ban/$id" params={{ id: document }} search={kept} className={className}>
            {label}
          </Link>
        )}
        renderOrdinal={(ordinal, label) => (
          <Link to="/so-lieu/$id" params={{ id: given }} search={{ ...kept, f: `${ordinal}` }} hash={panesId}>
            {label}
          </Link>
        )}
        renderSheet={({ place, period: { year, part } }, label) => (
          <Link
            to="/nhap"
            search={{ ...kept, p: place, y: `${year}`, ...(part === "year" ? {} : { ky: part }) }}
          >
            {label}
          </Link>
        )}
        renderView={(view, label) => {
          const { data, ...rest } = viewToSearch(view);
          return (
            <Link
              to="/so-sanh"
              search={{ ...rest, ...(data === undefined ? {} : { d: data }) }}
              className={controls.primary}
            >
              {label}
            </Link>
          );
        }}
        onOpen={(made) => void navigate({ to: "/so-lieu/$id", params: { id: `${made}` }, search: kept })}
      />
    </FigureDoor>
  );
}

function readOrdinal(given: string | undefined): number | undefined {
  return given !== undefined && /^\d{1,9}$/.test(given) ? Number(given) : undefined;
}
