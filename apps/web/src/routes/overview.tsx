import type { LocalityUid } from "@sosanh/core/locality";
import type { DataKind } from "@sosanh/core/observation";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords, readData, readPlace, readYear } from "../address.ts";
import { Invitation } from "../features/overview/invitation.tsx";
import { OverviewPage } from "../features/overview/overview-page.tsx";
import { PlacePicker } from "../features/places/place-picker.tsx";
import styles from "../features/shell/shell.module.css";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { trpc } from "../trpc.ts";
import controls from "../ui/controls.module.css";
import { Failure } from "../ui/failure.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useWords } from "../words/words.tsx";

/** Reads place and year from the address, the defaults where it names none, and says which word is wrong. */
export function OverviewRoute() {
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const info = useQuery(trpc.app.info.queryOptions());
  const data = readData(search);
  const place = readPlace(search);
  const year = readYear(search);
  const toDefaults = () => void navigate({ to: "/", search: keptWords(search) });
  const wrong = [
    ...(place.kind === "bad" ? [words.problem.place(place.given)] : []),
    ...(year.kind === "bad" ? [words.problem.year(year.given)] : []),
  ];
  if (wrong.length > 0 || data.kind !== "read") {
    return (
      <div className={styles.message}>
        <Notice
          page
          tone="danger"
          title={words.state.badInput}
          actions={
            <button type="button" className={controls.primary} onClick={toDefaults}>
              {words.state.useDefaults}
            </button>
          }
        >
          {wrong.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      </div>
    );
  }
  if (info.error !== null) {
    return (
      <div className={styles.message}>
        <Failure page error={info.error} onRetry={() => void info.refetch()} />
      </div>
    );
  }
  if (info.data === undefined) {
    return (
      <div className={styles.message}>
        <Skeleton rows={4} height={120} label={words.state.loading} />
      </div>
    );
  }
  const defaults = info.data.defaults[data.value];
  return (
    <Located
      data={data.value}
      place={place.kind === "read" ? place.value : defaults.place}
      year={year.kind === "read" ? year.value : defaults.year}
      search={search}
      hasSample={info.data.hasSample}
    />
  );
}

function Located(props: {
  data: DataKind;
  place: LocalityUid;
  year: number;
  search: Search;
  hasSample: boolean;
}) {
  const { data, place, year, search, hasSample } = props;
  const navigate = useNavigate();
  const go = (next: { p?: string; y?: string }) =>
    void navigate({ to: "/", search: { ...keptWords(search), p: place, y: String(year), ...next } });
  return (
    <FigureDoor>
      <OverviewPage
        {...{ data, place, year }}
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
