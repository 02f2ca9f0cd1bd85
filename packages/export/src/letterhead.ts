import type { IsoDate } from "@sosanh/core/figures/period";

/**
 * The administrative layout of Nghị định 30/2020/NĐ-CP, as the office fills it in. Every field is the office's own text;
 * what is left out stays open to be filled by hand ("Số:       /BC-…", "ngày     tháng     năm     ").
 */
export interface Letterhead {
  /** The office above, "ỦY BAN NHÂN DÂN TỈNH THANH HÓA"; absent where there is none. */
  readonly parentOffice?: string;
  /** The issuing office, "BỘ CHỈ HUY QUÂN SỰ TỈNH". */
  readonly office: string;
  /** "125" of "Số: 125/BC-BCH". */
  readonly number?: string;
  /** "BC-BCH". */
  readonly symbol?: string;
  /** Where it is issued: "Thanh Hóa". */
  readonly place?: string;
  readonly date?: IsoDate;
  /** What the document tells of, under BÁO CÁO: the report's title when left out. */
  readonly subject?: string;
  /** Whom it is for ("Kính gửi:"). */
  readonly to?: readonly string[];
  /** Who gets a copy ("Nơi nhận:"). */
  readonly recipients?: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỈ HUY TRƯỞNG". */
  readonly authority?: string;
  /** "CHỈ HUY TRƯỞNG". */
  readonly signerTitle?: string;
  readonly signerName?: string;
}
