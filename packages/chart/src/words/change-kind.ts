import type { FigureChange } from "@sosanh/core/reviews/figure-changes";
import type { Language } from "@sosanh/core/view/view";

type Kinds = Readonly<Record<FigureChange["kind"], string>>;

const words: Readonly<Record<Language, Kinds>> = {
  vi: {
    revised: "số được sửa",
    redefined: "cách tính thay đổi",
    "newly-reported": "mới có số liệu",
    "now-missing": "không còn số liệu",
    "other-reason": "lý do khác",
    appeared: "mới đưa vào",
    vanished: "không còn đưa vào",
  },
  en: {
    revised: "revised",
    redefined: "counted another way",
    "newly-reported": "newly reported",
    "now-missing": "no longer there",
    "other-reason": "another reason",
    appeared: "newly told",
    vanished: "told no more",
  },
};

/** What became of a figure between two tellings, in a few words: "số được sửa". */
export function changeKind(kind: FigureChange["kind"], language: Language): string {
  return words[language][kind];
}
