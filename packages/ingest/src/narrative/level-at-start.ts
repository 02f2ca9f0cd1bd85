import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";

const charactersBack = 120;
const atStart =
  /(?:từ|lập|đời|sinh|khởi|dựng|mắt|động)(?: (?:vào|hồi|từ))*(?: (?:đầu |cuối |giữa )?năm)? ((?:19|20)\d{2})[^\d;.]*(?:lúc đầu|ban đầu|lúc mới|khi mới|mới đầu|buổi đầu|ngày đầu|thuở đầu|khi đó|lúc đó|khi ấy|lúc ấy|bấy giờ|vỏn vẹn|mới chỉ)[^\d;.]*$/u;

/** "Mô hình khởi từ 2018, lúc đầu có 3 điểm", "thành lập năm 2019, ban đầu 2 tổ": the level of the year it began in. */
export function yearOfStart({ tokens, normal }: Reading, { from }: FigureMention): Year | undefined {
  const end = tokens[from]?.start ?? 0;
  const year = atStart.exec(normal.lower.slice(Math.max(0, end - charactersBack), end))?.[1];
  return year === undefined ? undefined : Number(year);
}
