import type { Polarity, ValueKind } from "@sosanh/core/figures/metric";
import type { Language } from "@sosanh/core/view/view";

const vi = {
  open: "Tạo chỉ tiêu mới",
  title: "Chỉ tiêu mới của cơ quan",
  name: "Tên chỉ tiêu",
  english: "Tên tiếng Anh (không bắt buộc)",
  unit: "Đơn vị tính",
  group: "Nhóm",
  kind: "Loại số",
  kinds: {
    count: "số đếm (cộng lên cấp trên)",
    amount: "khối lượng, số tiền (cộng lên cấp trên)",
    percentage: "tỷ lệ % (không cộng)",
  } satisfies Record<ValueKind, string>,
  timing: "Tính theo",
  timings: { flow: "phát sinh trong kỳ", stock: "có đến cuối kỳ" },
  polarity: "Chiều tốt",
  polarities: {
    neutral: "không định hướng",
    "higher-better": "càng cao càng tốt",
    "lower-better": "càng thấp càng tốt",
  } satisfies Record<Polarity, string>,
  lacking: (fields: string) => `Cần điền: ${fields}.`,
  add: "Thêm chỉ tiêu",
  cancel: "Thôi",
};

const en: typeof vi = {
  open: "Add a metric",
  title: "A new metric of the office",
  name: "Name in Vietnamese",
  english: "Name in English (optional)",
  unit: "Unit",
  group: "Group",
  kind: "Kind of number",
  kinds: {
    count: "a count (added up)",
    amount: "an amount (added up)",
    percentage: "a percentage (not added up)",
  },
  timing: "Counted",
  timings: { flow: "over the period", stock: "at its end" },
  polarity: "Which is better",
  polarities: { neutral: "neither", "higher-better": "higher", "lower-better": "lower" },
  lacking: (fields) => `Still to fill in: ${fields}.`,
  add: "Add the metric",
  cancel: "Cancel",
};

export function newMetricWords(language: Language): typeof vi {
  return language === "en" ? en : vi;
}
