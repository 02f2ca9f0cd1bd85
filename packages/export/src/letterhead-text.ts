import type { Language } from "@sosanh/core/view/view";
import type { Letterhead } from "./letterhead.ts";
import { plainText } from "./plain-text.ts";
import { letterheadWords } from "./words/letterhead-words.ts";

/** Room to write by hand. */
const open = "\u00a0".repeat(6);

/** A text in capitals, by the rules of Vietnamese. */
export function capitals(text: string): string {
  return plainText(text).toLocaleUpperCase("vi");
}

/** A letterhead without its blank lines: a field left empty in a form is as one left out. */
export function filledLetterhead({ office, to, recipients, date, ...lines }: Letterhead): Letterhead {
  const isFilled = (text: string | undefined) => text !== undefined && plainText(text).trim() !== "";
  const filled = Object.fromEntries(Object.entries(lines).filter(([, text]) => isFilled(text)));
  return {
    ...filled,
    office,
    ...(date === undefined ? {} : { date }),
    ...(to === undefined ? {} : { to: to.filter(isFilled) }),
    ...(recipients === undefined ? {} : { recipients: recipients.filter(isFilled) }),
  };
}

/** "125/BC-BCH", a number under 10 with a nought before it; what is not given is left open: "      /BC-……". */
export function documentNumber({ number, symbol }: Letterhead): string {
  const given = plainText(number ?? "").trim();
  const written = given === "" ? open : /^\d$/.test(given) ? `0${given}` : given;
  return `${written}/${plainText(symbol ?? "BC-……")}`;
}

/** "ngày 05 tháng 12 năm 2025": days under 10 and the months 1 and 2 with a nought; open where there is no date. */
export function documentDate({ date }: Letterhead, language: Language): string {
  const words = letterheadWords(language);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return words.date(open, open, open);
  const monthText = language === "vi" && Number(month) > 2 ? `${Number(month)}` : month;
  return words.date(day, monthText, year);
}

/** "Thanh Hóa, ngày 05 tháng 12 năm 2025". */
export function placeAndDate(letterhead: Letterhead, language: Language): string {
  return `${plainText(letterhead.place ?? "………………")}, ${documentDate(letterhead, language)}`;
}

/** Names in a list as the decree closes them: each with ";", the last with ".". */
export function listedItems(names: readonly string[]): readonly string[] {
  const items = names.map((name) =>
    plainText(name)
      .replace(/^[-–]\s*/, "")
      .replace(/[.;\s]+$/, ""),
  );
  return items.map((item, at) => `${item}${at === items.length - 1 ? "." : ";"}`);
}

/**
 * A name of an office in lines no wider than `width`: whole where it fits, else begun anew at the place it belongs to
 * ("ỦY BAN NHÂN DÂN" / "TỈNH THANH HÓA"), else in two lines as even as may be. `measure` is the width of a line; a name
 * too long for two lines stays whole, to be broken where it is written.
 */
export function officeLines(
  name: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  if (measure(name) <= width) return [name];
  const words = name.split(" ");
  const cuts = words.slice(1).map((word, at) => {
    const lines = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")] as const;
    const isPlace = /^(TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC)$/.test(word);
    return { lines, widest: Math.max(...lines.map(measure)), isPlace };
  });
  const fitting = cuts.filter(({ widest }) => widest <= width);
  const [best] = fitting.toSorted((a, b) => Number(b.isPlace) - Number(a.isPlace) || a.widest - b.widest);
  return best?.lines ?? [name];
}
