import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import { type Period, periodParts } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import { isLocalityUid } from "@sosanh/core/places/locality";
import { earliestYear, latestYear } from "@sosanh/core/view/view";
import { type Reading, readData, readKnown, type Search } from "./address.ts";
import { isDay } from "./day.ts";

/**
 * The word of the address that names one figure: "recruits,old:38,2024", then the part of the year where it is not the
 * whole, and the frame where it is not as reported. Which data it is of, and as known when, words of their own say.
 */
export function figureWord({ metric, locality, period, frame }: FigureKey): string {
  const { year, part } = period;
  const framed = frame === undefined || frame === "as-reported" ? [] : [frame];
  const parted = part === "year" && framed.length === 0 ? [] : [part];
  return [metric, locality, year, ...parted, ...framed].join(",");
}

/** The figure that the address names by `figure`; `bad` what names none. */
export function readFigure(search: Search): Reading<FigureKey> {
  const given = search.figure;
  if (given === undefined) return { kind: "absent" };
  const [metric = "", locality = "", year = "", part = "year", frame, ...more] = given.split(",");
  const data = readData(search);
  const known = readKnown(search);
  const period = periodOf(year, part);
  const isRead = metric !== "" && isLocalityUid(locality) && isFrame(frame) && more.length === 0;
  if (!isRead || period === undefined || data.kind !== "read") return { kind: "bad", given };
  return {
    kind: "read",
    value: {
      ...{ data: data.value, metric, locality, period },
      ...(frame !== undefined && { frame }),
      ...(known.kind === "read" && { asKnown: known.value }),
    },
  };
}

function periodOf(year: string, part: string): Period | undefined {
  const known = periodParts.find((p) => p === part);
  const number = Number(year);
  const isYear = /^\d{4}$/.test(year) && number >= earliestYear && number <= latestYear;
  return known === undefined || !isYear ? undefined : { year: number, part: known };
}

function isFrame(given: string | undefined): given is Frame | undefined {
  return given === undefined || given === "today" || isDay(given);
}
