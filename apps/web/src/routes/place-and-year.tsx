import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Search } from "../address.ts";
import { readData, readFrame, readKnown, readPlace, readYear } from "../address.ts";
import styles from "../features/shell/shell.module.css";
import { trpc } from "../trpc.ts";
import { Failure } from "../ui/failure.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useWords } from "../words/words.tsx";
import { BadAddress } from "./bad-address.tsx";

/** What a page about a place in a year reads from its address. */
export interface PlaceAndYear {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  /** The day as of which figures are told; now when absent. */
  readonly asKnown?: IsoDate;
  readonly search: Search;
  readonly hasSample: boolean;
}

/** Reads place, year, frame and the day of the figures from the address, the defaults where it names none, and says which word is wrong. */
export function WithPlaceAndYear(props: {
  /** Opens the page with nothing but the words every page keeps. */
  readonly onDefaults: () => void;
  readonly children: (read: PlaceAndYear) => ReactNode;
}) {
  const { onDefaults, children } = props;
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const info = useQuery(trpc.app.info.queryOptions());
  const data = readData(search);
  const place = readPlace(search);
  const year = readYear(search);
  const frame = readFrame(search);
  const known = readKnown(search);
  const wrong = [
    ...(place.kind === "bad" ? [words.problem.place(place.given)] : []),
    ...(year.kind === "bad" ? [words.problem.year(year.given)] : []),
    ...(frame.kind === "bad" ? [words.problem.frame(frame.given)] : []),
    ...(known.kind === "bad" ? [words.problem.known(known.given)] : []),
  ];
  if (wrong.length > 0 || data.kind !== "read" || frame.kind !== "read") {
    return (
      <BadAddress onDefaults={onDefaults}>
        {wrong.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </BadAddress>
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
  return children({
    data: data.value,
    place: place.kind === "read" ? place.value : defaults.place,
    year: year.kind === "read" ? year.value : defaults.year,
    frame: frame.kind === "read" ? frame.value : "as-reported",
    ...(known.kind === "read" && { asKnown: known.value }),
    search,
    hasSample: info.data.hasSample,
  });
}
