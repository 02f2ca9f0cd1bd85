/** A line that names an office, as a letterhead does: "UBND TỈNH …", "BAN CHỈ HUY QUÂN SỰ HUYỆN …". */
export const letterheadOffice =
  /^(UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CÔNG AN|BAN CHỈ HUY QUÂN SỰ|BCH QUÂN SỰ|BỘ CHỈ HUY|HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ|HĐNVQS|ĐẢNG ỦY|HUYỆN ỦY|TỈNH ỦY|THỊ ỦY|THÀNH ỦY|SỞ|CỤC|CHI CỤC|ỦY BAN MTTQ)(?=\s|$)[^.;:|]{0,80}$/u;
