import type { IsoDate } from "@sosanh/core/figures/period";

/**
 * The administrative layout of Nghị định 30/2020/NĐ-CP, as the office fills it in. Every field is the office's own text;
 * what is left out stays open to be filled by hand ("Số:       /BC-…", "ngày     tháng     năm     ").
 */
export interface Letterhead {
  /** The office above, "ỦY BAN NHÂN DÂN TỈNH THANH HÓA"; absent where there is none. */
  readonly parentOffice?: string | undefined;
  /** The issuing office, "BỘ CHỈ HUY QUÂN SỰ TỈNH". */
  readonly office: string;
  /** "125" of "Số: 125/BC-BCH". */
  readonly number?: string | undefined;
  /** "BC-BCH". */
  readonly symbol?: string | undefined;
  /** Where it is issued: "Thanh Hóa". */
  readonly place?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** What the document tells of, under BÁO CÁO: the report's title when left out. */
  readonly subject?: string | undefined;
  /** Whom it is for ("Kính gửi:"). */
  readonly to?: readonly string[] | undefined;
  /** Who gets a copy ("Nơi nhận:"). */
  readonly recipients?: readonly string[] | undefined;
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỈ HUY TRƯỞNG". */
  readonly authority?: string | undefined;
  /** "CHỈ HUY TRƯỞNG". */
  readonly signerTitle?: string | undefined;
  readonly signerName?: string | undefined;
}
