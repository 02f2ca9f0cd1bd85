import type { MissingReason } from "@sosanh/core/figures/value";

/** A cell as it is read out. */
interface Spoken {
  readonly place: string;
  readonly metric: string;
  readonly period: string;
  readonly value: string;
}

/** Two figures of one cell as they are told. */
interface BothFigures {
  readonly mine: string;
  readonly theirs: string;
  readonly who: string;
  readonly at: string;
}

/** The words of direct entry in Vietnamese. */
export const vi = {
  title: "Nhập số liệu",
  list: "Số liệu",
  crumb: "Nhập trực tiếp",
  heading: (typed: string, cells: string) => `Nhập số liệu: đã nhập ${typed} trên ${cells} ô`,
  headingNone: (units: string, metrics: string) => `Nhập số liệu: ${units} đơn vị, ${metrics} chỉ tiêu`,
  headingOpen: "Nhập số liệu: chọn chỉ tiêu để bắt đầu",
  unread: (n: string) => `${n} ô chưa đọc được`,
  choices: "Bảng nhập",
  part: "Kỳ",
  rows: "Nhập cho",
  rowsOf: { children: "Các đơn vị trực thuộc", self: "Chính nơi này" },
  metrics: "Chỉ tiêu",
  metricsChosen: (n: number) => `${n} chỉ tiêu`,
  findMetric: "Tìm chỉ tiêu",
  noMetric: (text: string) => `Không có chỉ tiêu nào khớp với “${text}”.`,
  usual: "Như năm trước",
  metricsHelp: (most: number) => `Chọn nhiều nhất ${most} chỉ tiêu. Chỉ tiêu đã có số gõ vào luôn hiện.`,
  done: "Xong",
  lastYear: (year: number) => `Hiện số năm ${year}`,
  density: "Độ cao dòng",
  densities: { tight: "Gọn", normal: "Vừa", airy: "Thoáng" },
  undo: "Hoàn tác",
  redo: "Làm lại",
  submit: "Trình duyệt",
  submitWhy: "Nhập và lưu ít nhất một con số rồi mới trình duyệt được.",
  submitConflict: "Hãy chọn một số ở các ô có hai số khác nhau rồi mới trình duyệt được.",
  save: {
    none: "Chưa nhập gì; số gõ vào được lưu tự động",
    unsent: "Chưa lưu",
    lost: "Mất kết nối",
    sending: "Đang lưu…",
    saved: (time: string) => `Đã lưu lúc ${time}`,
    kept: "Đã lưu",
    away: (n: string) =>
      n === "0"
        ? "Mất kết nối với máy chủ. Cứ nhập tiếp: số gõ vào được giữ trên máy này và gửi khi có kết nối."
        : `Mất kết nối với máy chủ. ${n} ô vừa gõ được giữ trên máy này và sẽ gửi khi có kết nối.`,
    refused: (n: string) => `${n} ô chưa lưu được, vẫn giữ trên máy này.`,
    restored: (n: string) => `${n} ô gõ lần trước chưa kịp gửi đã được khôi phục.`,
    retry: "Thử lại",
  },
  grid: (place: string, period: string) => `Bảng nhập số liệu của ${place}, ${period}`,
  help: "Gõ để nhập, F2 để sửa, mũi tên hoặc Tab, Enter để đi, Alt và mũi tên xuống để chọn lý do chưa có số, Ctrl+Z để hoàn tác, dán được bảng từ Excel.",
  keys: "Gõ để thay · F2 sửa · Enter, Tab đi tiếp · Alt+↓ lý do chưa có số · Ctrl+D chép xuống · Ctrl+Z hoàn tác · dán được bảng từ Excel",
  place: "Địa phương",
  cell: ({ place, metric, period, value }: Spoken) => `${place}, ${metric}, ${period}: ${value}`,
  empty: "trống",
  derivedValue: (value: string) => `${value}, cộng từ cấp dưới`,
  publishedValue: (value: string) => `${value}, đã công bố`,
  total: "Cộng các đơn vị",
  totalOf: (n: string, of: string) => `${n}/${of} đơn vị`,
  noTotal: "không cộng",
  withdrawnValue: (value: string, reason: string) => `đề nghị rút số ${value} đã công bố, lý do: ${reason}`,
  withdraw: {
    title: (n: number, many: string) => (n === 1 ? "Rút số đã công bố" : `Rút ${many} số đã công bố`),
    help: "Số vẫn hiện cho đến khi đề nghị rút được duyệt. Gõ lại số cũ hoặc Ctrl+Z để thôi.",
    reason: "Lý do rút",
    placeholder: "ví dụ: nhập nhầm đơn vị",
    do: "Đề nghị rút",
    cancel: "Thôi",
    proposed: (reason: string) => `Đề nghị rút số đang công bố: ${reason}. Gõ lại số cũ để thôi.`,
    nothing: "Ô này chưa có số công bố nên không có gì để rút.",
    unsaid: "Rút số đã công bố thì phải ghi lý do, như “rút: nhập nhầm đơn vị”.",
  },
  conflict: {
    band: (n: number, many: string) =>
      n === 1
        ? "1 ô có hai số khác nhau: nơi khác đã sửa trong lúc ở đây đang gõ."
        : `${many} ô có hai số khác nhau: nơi khác đã sửa trong lúc ở đây đang gõ.`,
    next: "Đến ô ấy",
    allMine: "Giữ tất cả số của tôi",
    allTheirs: "Lấy tất cả số kia",
    elsewhere: "nơi khác",
    both: ({ mine, theirs, who, at }: BothFigures) => `Ở đây gõ ${mine}; ${who} gõ ${theirs} lúc ${at}.`,
    mine: (value: string) => `Giữ ${value}`,
    theirs: (value: string) => `Lấy ${value}`,
    spoken: (mine: string, theirs: string) => `hai số khác nhau, ở đây gõ ${mine}, nơi khác gõ ${theirs}`,
    choose: "Hai số khác nhau",
  },
  received: (who: string, at: string) => `${who} gõ lúc ${at}`,
  news: (many: string) => `${many} ô vừa được sửa ở nơi khác.`,
  closed: "Bảng này đã được trình duyệt hoặc bỏ ở nơi khác, không nhận thêm số.",
  reload: "Mở bảng mới",
  known: {
    lastYear: (year: number, value: string) => `năm ${year}: ${value}`,
    change: (change: string) => `so với năm trước ${change}`,
    target: (value: string) => `chỉ tiêu được giao ${value}`,
    percent: (percent: string) => `đạt ${percent}`,
    published: (value: string) => `đang công bố ${value}`,
    derived: (value: string) => `cộng từ cấp dưới ${value}`,
    typed: (value: string) => `sẽ ghi ${value}`,
    selected: (n: string, sum: string) => `Đang chọn ${n} ô, cộng ${sum}`,
  },
  reasons: "Lý do chưa có số",
  none: "Không phát sinh (0)",
  clear: "Xóa ô",
  allMarked: (n: string, mark: string) => `cả ${n} ô ghi “${mark}”`,
  reasonNames: [
    "not-reported",
    "late",
    "not-applicable",
    "withheld",
    "unreadable",
  ] as readonly MissingReason[],
  paste: {
    plain: (n: string) => `Đã dán ${n} ô.`,
    byName: (rows: string) => `Đã dán theo tên địa phương vào ${rows} dòng.`,
    byHeading: "Cột được xếp theo tên chỉ tiêu ở dòng đầu.",
    unknown: (n: string, names: string) => `${n} dòng không có trong bảng, không dán: ${names}.`,
    cut: (n: string) => `${n} ô ra ngoài bảng, không dán.`,
    faults: (n: string) => `${n} ô chưa đọc được thành số.`,
    undo: "Ctrl+Z để bỏ.",
  },
  filled: (n: string) => `Đã chép xuống ${n} ô.`,
  noRows: (place: string, period: string) => `${place} không có đơn vị trực thuộc nào trong ${period}.`,
  noMetrics: (place: string, year: number) =>
    `Chưa có số liệu năm ${year} của các đơn vị thuộc ${place} để biết nên nhập chỉ tiêu nào. Hãy chọn chỉ tiêu.`,
  choose: "Chọn chỉ tiêu",
  loading: "Đang tải bảng nhập",
  previousMetric: "Chỉ tiêu trước",
  nextMetric: "Chỉ tiêu sau",
  legend: {
    typed: "vừa nhập",
    published: "đang công bố",
    derived: "cộng từ cấp dưới",
    lastYear: "năm trước",
  },
};

export type EntryWords = typeof vi;
