import type { Comparison } from "@sosanh/core/comparison/comparison";
import { nation } from "@sosanh/core/places/locality";
import { shortNames } from "../../ui/short-names.ts";
import { compareWords } from "./compare-words.ts";

/** Places named before "and n more". */
const named = 2;

/** What is compared, for the tab of the browser: "Tân binh giao quân: Thọ Xuân, Nghi Sơn và 25 nơi khác, 2018–2024". */
export function comparisonTitle({ view, metrics, localities, years }: Comparison): string {
  const words = compareWords(view.language);
  const [first] = metrics;
  const names = shortNames(localities);
  const mineFirst = localities.toSorted((a, b) => Number(b.uid === view.mine) - Number(a.uid === view.mine));
  const places = mineFirst
    .slice(0, named)
    .map(({ uid, name }) => (uid === nation ? words.country : (names.get(uid) ?? name)));
  const rest = localities.length - places.length;
  const what = first?.name[view.language] ?? words.page;
  const [from, to] = [years.at(0), years.at(-1)];
  const where = places.join(", ") + (rest > 0 ? ` ${words.morePlaces(rest)}` : "");
  const when = from === to ? `${from ?? ""}` : `${from}–${to}`;
  return `${metrics.length > 1 ? words.andMetrics(what, metrics.length - 1) : what}: ${where}, ${when}`;
}
