/** What the kinds of charts say of themselves, in Vietnamese. `{x}` is filled in. */
export const kindVi = {
  "change.none": "không đổi",
  "change.since": "{change} so với năm {year}",
  "bounds.text": "từ {low} đến {high}",
  "borrowed.text": "{value} ({year})",
  "borrowed.remark": "số liệu năm {year}, năm {asked} chưa có",
  "chart.others-missing": "và {n} nơi khác",
  "slope.facts": "Tăng ở {up}, giảm ở {down}, không đổi ở {same} trong {n} địa phương so sánh được.",
  "slope.many": "{metric}: {up} trên {n} địa phương tăng từ {from} đến {to}",
  "rank.up": "lên {n} bậc",
  "rank.down": "xuống {n} bậc",
  "rank.same": "giữ hạng",
} as const;
