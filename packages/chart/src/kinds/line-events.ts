import type { TimelineEvent } from "@sosanh/core/comparison/comparison";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { formatDate, formatNumber } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import type { ChartEvent, LineSpec } from "./line-spec.ts";

/**
 * The events within the axis; one of the first year stands at its start. Annual figures are of the end of their year.
 * Beside grey lines a decree on one of them would be read as one on mine: of such places it is only counted.
 */
export function lineEvents(
  part: OneMetric,
  places: readonly Place[],
): Pick<LineSpec, "events" | "otherEvents"> {
  const { comparison, years } = part;
  const named = new Set(places.flatMap(({ role, locality }) => (role === "context" ? [] : locality.uid)));
  const within = comparison.events.filter(
    ({ on }) => years.length > 1 && years.includes(Number(on.slice(0, 4))),
  );
  const isTold = ({ kind, localities }: TimelineEvent) =>
    kind !== "boundary" || localities.length === 0 || localities.some((uid) => named.has(uid));
  const others = within.filter((event) => !isTold(event));
  return {
    events: within.filter(isTold).map((event) => eventOf(part, event)),
    ...(others.length === 0 ? {} : { otherEvents: countOf(part, others) }),
  };
}

function eventOf({ years, view }: OneMetric, event: TimelineEvent): ChartEvent {
  const first = years.at(0) ?? 0;
  const year = Number(event.on.slice(0, 4));
  const dayOfYear = (Date.parse(event.on) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return {
    at: Math.max(0, Number((year - first - 1 + dayOfYear / 365).toFixed(3))),
    kind: event.kind,
    day: formatDate(event.on, view.language),
    text: event.text[view.language],
    localities: event.localities,
  };
}

/** "12 nghị quyết đổi địa giới, tên hoặc loại đơn vị ở 9 địa phương khác (18/8/2017 – 1/2/2020)". */
function countOf({ view: { language } }: OneMetric, events: readonly TimelineEvent[]): string {
  const acts = new Set(events.flatMap((event) => event.acts));
  const isByAct = events.every((event) => event.acts.length > 0);
  const days = events.map(({ on }) => on).toSorted();
  const [first, last] = [days.at(0) ?? "", days.at(-1) ?? ""].map((day) => formatDate(day, language));
  const number = (n: number) => formatNumber(n, { language });
  return say(language, isByAct ? "event.of-others" : "event.of-others-days", {
    n: number(isByAct ? acts.size : events.length),
    places: number(new Set(events.flatMap((event) => event.localities)).size),
    days: first === last ? (first ?? "") : `${first} – ${last}`,
  });
}
