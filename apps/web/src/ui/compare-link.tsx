import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
import styles from "./movement.module.css";

/** Leads to the comparison that a figure of the overview stands in; the keys are those of a View's address. */
export function CompareLink(props: {
  metric: string;
  /** Uids with commas between, the place looked at first; or `uid/*` for the units under it. */
  places: string;
  years: { readonly from: number; readonly to: number };
  asBars?: boolean;
  /** With the panel of exports open. */
  exports?: boolean;
  children: ReactNode;
}) {
  const { metric, places, years, asBars = false, exports = false, children } = props;
  const search: Search = useSearch({ strict: false });
  const view = {
    ...keptWords(search),
    m: metric,
    p: places,
    y: `${years.from}-${years.to}`,
    ...(asBars ? { chart: "ranked-bars" } : { mine: places.split(",")[0] }),
    ...(exports ? { export: "1" } : {}),
  };
  return (
    <Link to="/so-sanh" search={view} className={styles.compareLink}>
      {children}
    </Link>
  );
}
