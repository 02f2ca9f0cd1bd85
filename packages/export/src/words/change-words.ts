import type { FigureChange } from "@sosanh/core/reviews/figure-changes";
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
  kinds: {
    revised: "số được sửa",
    redefined: "cách tính thay đổi",
    "newly-reported": "mới có số liệu",
    "now-missing": "không còn số liệu",
    "other-reason": "lý do khác",
    appeared: "mới đưa vào",
    vanished: "không còn đưa vào",
  } as Readonly<Record<FigureChange["kind"], string>>,
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
  kinds: {
    revised: "revised",
    redefined: "counted another way",
    "newly-reported": "newly reported",
    "now-missing": "no longer there",
    "other-reason": "another reason",
    appeared: "newly told",
    vanished: "told no more",
  },
} satisfies typeof vi;

/** The words of what changed between two tellings, in the reader's language. */
export function changeWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
