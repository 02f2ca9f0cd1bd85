import { nation } from "@sosanh/core/places/locality";
import { parseView } from "@sosanh/core/view/parse-view";
import type { View } from "@sosanh/core/view/view";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Search } from "../address.ts";
import { keptWords, readData, readKnown } from "../address.ts";
import styles from "../features/shell/shell.module.css";
import { trpc } from "../trpc.ts";
import { Failure } from "../ui/failure.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useLanguage, useWords } from "../words/words.tsx";
import { BadAddress } from "./bad-address.tsx";
import { openingMetric, openingPlaces } from "./opening-view.ts";

/** What stands in place of a page whose View is not there yet, or cannot be made. */
interface Instead {
  readonly instead: ReactNode;
}

/**
 * The View that a comparison opens with where its address names neither a metric nor a place.
 *
 * @param isBare  whether it names none; of another address nothing is asked for
 */
export function useOpening(search: Search, isBare: boolean): View | Instead {
  const words = useWords();
  const navigate = useNavigate();
  const language = useLanguage();
  const known = readKnown(search);
  const data = readData(search);
  const kind = data.kind === "read" ? data.value : "real";
  const info = useQuery(trpc.app.info.queryOptions(undefined, { enabled: isBare }));
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data: kind }, { enabled: isBare }));
  const opening = info.data?.defaults[kind];
  const metric =
    catalogue.data === undefined || opening === undefined
      ? undefined
      : openingMetric(catalogue.data.metrics, opening.year);
  const on = `${metric?.to ?? opening?.year ?? 2020}-12-31`;
  const siblings = useQuery(
    trpc.localities.children.queryOptions({ uid: nation, on }, { enabled: isBare && metric !== undefined }),
  );
  if (known.kind === "bad") {
    const toDefaults = () => void navigate({ to: "/so-sanh", search: keptWords(search) });
    return { instead: <BadAddress onDefaults={toDefaults}>{words.problem.known(known.given)}</BadAddress> };
  }
  const error = info.error ?? catalogue.error ?? siblings.error;
  if (error !== null) {
    const retry = () => void Promise.all([info.refetch(), catalogue.refetch(), siblings.refetch()]);
    return message(<Failure page error={error} onRetry={retry} />);
  }
  if (opening === undefined || metric === undefined || siblings.data === undefined)
    return message(<Skeleton rows={3} height={160} label={words.state.loading} />);
  const places = openingPlaces(
    opening.place,
    siblings.data.map((s) => s.uid),
  );
  return parseView({
    data: kind,
    metrics: [metric.code],
    places: places.map((locality) => ({ locality })),
    years: { from: metric.from, to: metric.to },
    mine: opening.place,
    ...(known.kind === "read" && { asKnown: known.value }),
    language,
  });
}

function message(shown: ReactNode): Instead {
  return { instead: <div className={styles.message}>{shown}</div> };
}
