import type { Comparison, TimelineEvent } from "@sosanh/core/comparison/comparison";
import type { Language } from "@sosanh/core/view/view";

/** The events of the years shown by day; the office's notes after what the register tells of the same day. */
export function eventsToList({ events, years }: Comparison): readonly TimelineEvent[] {
  const [from, to] = [years.at(0), years.at(-1)];
  if (from === undefined || to === undefined) return [];
  const isNote = ({ kind }: TimelineEvent) => Number(kind === "annotation");
  return events
    .filter(({ on }) => on >= `${from}-01-01` && on <= `${to}-12-31`)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : isNote(a) - isNote(b)));
}

/** The acts of an event that its text does not name already. */
export function actsBesides({ acts, text }: TimelineEvent, language: Language): readonly string[] {
  return acts.filter((act) => !text[language].includes(act));
}
