import type { Language } from "@sosanh/core/view/view";

const vi = {
  share: "Liên kết",
  live: "Theo số liệu mới",
  liveHint: "mở ra luôn thấy số liệu hiện có",
  frozen: "Chốt như bây giờ",
  frozenHint: "số liệu và tệp giữ nguyên mãi như lúc chốt",
  link: "Địa chỉ",
  copyLink: "Chép địa chỉ",
  embed: "Mã nhúng cho trang nội bộ",
  copyEmbed: "Chép mã nhúng",
  copied: "Đã chép",
  failed: (why: string) => `Chưa tạo được: ${why}`,
  save: "Lưu góc nhìn",
  name: "Tên",
  folder: "Thư mục (ví dụ: Giao ban/Quý I)",
  description: "Mô tả",
  roll: "Khi có năm mới",
  rolls: { slide: "dời theo, giữ số năm", extend: "thêm năm mới", fixed: "giữ nguyên các năm" },
  keep: "Lưu",
  saved: (name: string) => `Đã lưu “${name}”`,
  needsName: "Hãy đặt tên cho góc nhìn.",
};

const en = {
  share: "Link",
  live: "Follows the figures",
  liveHint: "opens on the figures there are then",
  frozen: "Frozen as of now",
  frozenHint: "figures and files stay as they are now, for ever",
  link: "Address",
  copyLink: "Copy address",
  embed: "Code for an intranet page",
  copyEmbed: "Copy code",
  copied: "Copied",
  failed: (why: string) => `Not made: ${why}`,
  save: "Save this view",
  name: "Name",
  folder: "Folder (such as Meetings/Q1)",
  description: "Description",
  roll: "When there is a new year",
  rolls: { slide: "move on, as many years", extend: "add the new year", fixed: "keep the years" },
  keep: "Save",
  saved: (name: string) => `Saved “${name}”`,
  needsName: "Give the view a name.",
} satisfies typeof vi;

/** The words of links and of saving a view. */
export function shareWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
