import { formatDate } from "@sosanh/chart/words/number-text";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { earliestYear, type Language, latestYear } from "@sosanh/core/view/view";
import { skipToken, useQuery } from "@tanstack/react-query";
import { trpc } from "../trpc.ts";
import { useLanguage } from "../words/words.tsx";
import controls from "./controls.module.css";
import { Mark } from "./mark.tsx";
import { periodText } from "./period-text.ts";
import { stoodIn, unitsInstead } from "./stood-in.ts";
import css from "./unit-of-period.module.css";

const vi = {
  absent: (period: string) => `không có trong ${period}`,
  "not-yet": (name: string, day: string, period: string) =>
    `${name} có từ ngày ${day}, chưa có trong ${period}. Hãy chọn đơn vị của kỳ đó, trừ khi số liệu ghi đúng như vậy.`,
  "no-more": (name: string, day: string, period: string) =>
    `${name} có đến ngày ${day}, không còn trong ${period}. Hãy chọn đơn vị của kỳ đó, trừ khi số liệu ghi đúng như vậy.`,
};

const en: typeof vi = {
  absent: (period) => `not there in ${period}`,
  "not-yet": (name, day, period) =>
    `${name} is there from ${day} and was not in ${period}. Choose a unit of that period, unless the figures are given so.`,
  "no-more": (name, day, period) =>
    `${name} was there until ${day} and no more in ${period}. Choose a unit of that period, unless the figures are given so.`,
};

const wordsOf = (language: Language) => (language === "vi" ? vi : en);

/** "không có trong năm 2024": of a unit in a list for a period in which it did not stand. */
export function absentText(period: Period, language: Language): string {
  return wordsOf(language).absent(periodText(period, language));
}

/** Says that a chosen place was no unit of a period, and since or until when it is one; undefined where it was one. */
export function useUnitDoubt(place: LocalityUid | undefined, period: Period | undefined): string | undefined {
  return useAbsence(place, period)?.text;
}

function useAbsence(place: LocalityUid | undefined, period: Period | undefined) {
  const language = useLanguage();
  const { data: unit } = useQuery(
    trpc.localities.get.queryOptions(place === undefined ? skipToken : { uid: place }),
  );
  // A year that is still being typed is none yet.
  if (unit === undefined || period === undefined || !isYear(period.year)) return undefined;
  const stood = stoodIn(unit, period);
  const day = stood === "not-yet" ? unit.since : unit.until;
  if (stood === "yes" || day === undefined) return undefined;
  const text = wordsOf(language)[stood](unit.name, formatDate(day, language), periodText(period, language));
  return { text, stood, period, level: unit.level };
}

interface DoubtProps {
  readonly place: LocalityUid | undefined;
  readonly period: Period | undefined;
  /** Takes a unit of the period in its place; without it none is offered. */
  readonly onPlace?: (place: LocalityUid) => void;
}

/** The same, as a line beneath the place that was chosen, with the units of the period that it was or became. */
export function UnitDoubt({ place, period, onPlace }: DoubtProps) {
  const language = useLanguage();
  const absence = useAbsence(place, period);
  const isOffered = absence !== undefined && place !== undefined && onPlace !== undefined;
  const { data: family } = useQuery(
    trpc.localities.familyTree.queryOptions(isOffered ? { uid: place } : skipToken),
  );
  const instead = family === undefined || absence === undefined ? [] : unitsInstead(family, absence);
  return (
    <div role="status" className={css.line}>
      {absence !== undefined && (
        <>
          <Mark kind="caution" />
          <span>{absence.text}</span>
          {instead.length <= mostOffered &&
            instead.map(({ uid, name }) => (
              <button key={uid} type="button" className={controls.button} onClick={() => onPlace?.(uid)}>
                {name}
                <span className={css.when}>{period && periodText(period, language)}</span>
              </button>
            ))}
        </>
      )}
    </div>
  );
}

const mostOffered = 4;

function isYear(year: number): boolean {
  return earliestYear <= year && year <= latestYear;
}
