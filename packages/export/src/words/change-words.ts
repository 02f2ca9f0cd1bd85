import type { Language } from "@sosanh/core/view/view";

const vi = {
  title: "Số liệu thay đổi so với lần lập trước",
  since: (day: string, year: number) => `Lần lập trước: ngày ${day}, cho năm ${year}.`,
  none: "Không có số liệu nào của lần trước thay đổi.",
  newYear: (year: number, known: number, of: number) => `Thêm năm ${year}: ${known}/${of} ô có số liệu`,
  droppedYear: (year: number) => `Không còn năm ${year}`,
  place: "Địa phương",
  metric: "Chỉ tiêu",
  year: "Năm",
  before: "Lần trước",
  now: "Lần này",
  what: "Thay đổi",
};

const en = {
  title: "Figures changed since the last issue",
  since: (day: string, year: number) => `Last issued on ${day}, for ${year}.`,
  none: "None of the figures told before has changed.",
  newYear: (year: number, known: number, of: number) =>
    `${year} is new: ${known} of ${of} cells have a figure`,
  droppedYear: (year: number) => `${year} is told no more`,
  place: "Locality",
  metric: "Metric",
  year: "Year",
  before: "Before",
  now: "Now",
  what: "Change",
} satisfies typeof vi;

/** The words of what changed between two tellings, in the reader's language. */
export function changeWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
