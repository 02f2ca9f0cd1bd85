import type { Language } from "@sosanh/core/view/view";

const styles = {
  vi: new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "numeric",
    month: "numeric",
    year: "numeric",
    hourCycle: "h23",
  }),
  en: new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "numeric",
    month: "short",
    year: "numeric",
    hourCycle: "h23",
  }),
};

/** An instant by the clock and the calendar of Việt Nam: "14:32 ngày 12/5/2026", "12 May 2026, 14:32". @param at ISO, UTC */
export function momentText(at: string, language: Language): string {
  const parts = new Map(styles[language].formatToParts(new Date(at)).map((p) => [p.type, p.value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const clock = `${of("hour")}:${of("minute")}`;
  if (language === "vi") return `${clock} ngày ${of("day")}/${of("month")}/${of("year")}`;
  return `${of("day")} ${of("month")} ${of("year")}, ${clock}`;
}
