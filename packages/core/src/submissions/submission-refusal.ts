import { DomainError, type DomainErrorCode } from "../domain-error.ts";
import type { Language } from "../view/view.ts";

/** What a refusal is told with: `value` is what is refused, `reason` why; the rest are facts of the reason. */
type Evidence = Readonly<Record<string, string | number>>;

interface Sentence extends Readonly<Record<Language, string>> {
  readonly code: Extract<DomainErrorCode, "submission-conflict" | "invalid-input" | "not-allowed">;
}

/**
 * Whole sentences that say what to do. `{value}` is the title of the submission, or of a figure what the document
 * writes; `{number}` is the figure's place in the document, from 1.
 */
const sentences = {
  "undecided-left": {
    code: "submission-conflict",
    vi: "Còn {count} số liệu chưa quyết định trong “{value}”. Hãy nhận, sửa, bỏ hoặc để chờ từng số liệu rồi trình duyệt.",
    en: "Figures of “{value}” still undecided: {count}. Accept, correct, reject or hold each of them, then submit.",
  },
  "nothing-to-submit": {
    code: "submission-conflict",
    vi: "“{value}” không có số liệu nào được nhận hoặc để chờ: không có gì để trình duyệt.",
    en: "No figure of “{value}” was taken or held: there is nothing to submit.",
  },
  "cell-decided-twice": {
    code: "submission-conflict",
    vi: "Số liệu thứ {first} (“{one}”) và thứ {second} (“{other}”) trong “{value}” cùng chỉ tiêu, địa phương và kỳ nhưng khác nhau. Hãy giữ một số, bỏ hoặc ghi bên cạnh số kia.",
    en: "Figures {first} (“{one}”) and {second} (“{other}”) of “{value}” are of the same metric, place and period and differ. Keep one, and reject the other or keep it beside.",
  },
  "stale-version": {
    code: "submission-conflict",
    vi: "“{value}” đã thay đổi từ khi mở trang (bản {seen}, nay là bản {now}). Hãy tải lại trang rồi làm tiếp; các quyết định đã lưu vẫn còn.",
    en: "“{value}” has changed since you opened it (version {seen}, now {now}). Load the page again and go on; what was decided is kept.",
  },
  "figures-renumbered": {
    code: "submission-conflict",
    vi: "Các con số của “{value}” đã được đọc và đánh số lại từ khi mở trang (lần {seen}, nay là lần {now}), nên chưa lưu gì. Hãy xem các con số mới rồi làm tiếp.",
    en: "The figures of “{value}” were read and numbered anew since you opened them (reading {seen}, now {now}), so nothing was stored. Look at the new figures, then go on.",
  },
  "preview-outdated": {
    code: "submission-conflict",
    vi: "Từ khi xem những gì sẽ đổi, {count} số liệu của “{value}” đã được công bố lần nữa ở đợt khác: {figures}. Hãy xem lại rồi làm tiếp.",
    en: "Since you looked at what would change, figures of “{value}” were published again by another submission ({count}): {figures}. Look again, then go on.",
  },
  "shipped-since": {
    code: "submission-conflict",
    vi: "Từ khi xem những gì “{value}” sẽ đổi, số liệu có sẵn trong chương trình đã được nạp lại. Hãy xem lại rồi làm tiếp.",
    en: "Since you looked at what “{value}” would change, the figures that come with the program were loaded anew. Look again, then go on.",
  },
  "wrong-state": {
    code: "submission-conflict",
    vi: "Không thể {action} “{value}”: đợt số liệu này {state}.",
    en: "“{value}” cannot be {action}: it is {state}.",
  },
  "undone-already": {
    code: "submission-conflict",
    vi: "“{value}” đã được hoàn tác bằng “{by}”.",
    en: "“{value}” was already undone by “{by}”.",
  },
  "undo-stays": {
    code: "submission-conflict",
    vi: "“{value}” là một lần hoàn tác, không hoàn tác được nữa. Hãy sửa từng số liệu.",
    en: "“{value}” is itself an undoing and cannot be undone. Correct its figures instead.",
  },
  "nothing-published": {
    code: "invalid-input",
    vi: "Chưa công bố số liệu nào cho “{value}”: không có gì để {decision}.",
    en: "Nothing is published for “{value}”: there is nothing to be {decision}.",
  },
  "other-data": {
    code: "invalid-input",
    vi: "Văn bản “{value}” thuộc {data}: không đưa vào đợt số liệu khác loại được.",
    en: "The document “{value}” belongs to the {data}: a submission of the other kind cannot take it.",
  },
  "not-from-document": {
    code: "invalid-input",
    vi: "“{value}” không đọc từ văn bản nào nên không đọc lại được.",
    en: "“{value}” was not read from a document and cannot be read again.",
  },
  "not-a-text": {
    code: "invalid-input",
    vi: "“{value}” không đọc từ văn bản có lời văn: chỉ thêm tay được con số của lời văn.",
    en: "“{value}” was not read from running text: only a number of a text can be added by hand.",
  },
  "outside-text": {
    code: "invalid-input",
    vi: "Đoạn từ {start} đến {end} nằm ngoài văn bản của “{value}” (dài {length} ký tự). Hãy chọn lại con số.",
    en: "The stretch from {start} to {end} is not in the document of “{value}” ({length} characters). Select the number again.",
  },
  "no-number": {
    code: "invalid-input",
    vi: "“{value}” không có con số nào. Hãy chọn đúng con số trong văn bản.",
    en: "There is no number in “{value}”. Select a number in the document.",
  },
  "several-numbers": {
    code: "invalid-input",
    vi: "“{value}” có nhiều con số. Hãy chọn từng con số một.",
    en: "There are several numbers in “{value}”. Select one of them at a time.",
  },
  "figure-there": {
    code: "invalid-input",
    vi: "Chỗ này đã là con số thứ {number} (“{value}”) của đợt số liệu.",
    en: "This is figure {number} (“{value}”) of the submission already.",
  },
  "role-cannot": {
    code: "not-allowed",
    vi: "{role} không được {action} “{value}”.",
    en: "“{value}” cannot be {action} by a {role}.",
  },
  "own-submission": {
    code: "not-allowed",
    vi: "“{value}”: người trình không tự {action} được, cần một người khác.",
    en: "You submitted “{value}” yourself: it has to be {action} by somebody else.",
  },
  "others-work": {
    code: "not-allowed",
    vi: "Không thể {action} “{value}”: đợt này do người khác lập và có số liệu do người khác quyết định. Người lập hoặc người duyệt mới làm được.",
    en: "“{value}” cannot be {action} by you: somebody else made it, and others decided on its figures. Who made it or an approver can do that.",
  },
  "remark-needed": {
    code: "invalid-input",
    vi: "Hãy ghi ý kiến khi {action} “{value}”, để người nhập biết phải sửa gì.",
    en: "Write a remark with “{value}” being {action}, so that it is known what to mend.",
  },
  "no-such-figure": {
    code: "invalid-input",
    vi: "“{value}” không có số liệu thứ {number}.",
    en: "“{value}” has no figure {number}.",
  },
  "reason-needed": {
    code: "invalid-input",
    vi: "Số liệu thứ {number} (“{value}”): {decision} thì phải ghi lý do.",
    en: "Figure {number} (“{value}”): to be {decision} it needs a reason.",
  },
  "figure-needed": {
    code: "invalid-input",
    vi: "Số liệu thứ {number} (“{value}”): {decision} thì phải có chỉ tiêu, địa phương, kỳ và số.",
    en: "Figure {number} (“{value}”): to be {decision} it needs a metric, a place, a period and a value.",
  },
  "figure-not-taken": {
    code: "invalid-input",
    vi: "Số liệu thứ {number} (“{value}”): {decision} thì không kèm số liệu nào.",
    en: "Figure {number} (“{value}”): what is {decision} brings no figure.",
  },
  "not-accepted-as-read": {
    code: "invalid-input",
    vi: "Số liệu thứ {number} (“{value}”) khác với số đã đọc ở {field}. Hãy dùng “Sửa” thay vì “Nhận”.",
    en: "Figure {number} (“{value}”) differs from what was read in its {field}. Correct it instead of accepting it.",
  },
  "metric-exists": {
    code: "invalid-input",
    vi: "Đã có chỉ tiêu tên “{value}”. Hãy chọn chỉ tiêu đó, hoặc đặt tên khác.",
    en: "A metric is called “{value}” already. Choose it, or give the new one another name.",
  },
  "no-such-group": {
    code: "invalid-input",
    vi: "Không có nhóm chỉ tiêu “{value}”.",
    en: "There is no group of metrics “{value}”.",
  },
  "phrase-unfit": {
    code: "invalid-input",
    vi: "Cụm từ “{value}” không dùng được: cần có chữ, nhiều nhất {most} ký tự.",
    en: "The phrase “{value}” cannot be used: it needs words, of at most {most} characters.",
  },
  "target-unknown": {
    code: "invalid-input",
    vi: "Số liệu thứ {number} (“{value}”): chỉ tiêu được giao phải là một con số.",
    en: "Figure {number} (“{value}”): a target must be a number.",
  },
  "not-of-sheet": {
    code: "submission-conflict",
    vi: "“{value}” không phải là bản nháp đang mở của bảng nhập “{sheet}”. Hãy tải lại trang; số vừa gõ vẫn được giữ trên máy này.",
    en: "“{value}” is not the open draft of the sheet “{sheet}”. Load the page again; what was typed is kept on this machine.",
  },
  "not-on-sheet": {
    code: "invalid-input",
    vi: "{place} không thuộc bảng nhập “{value}”: chỉ nhập được cho chính nơi này và các đơn vị trực thuộc trong kỳ.",
    en: "{place} is not on the sheet “{value}”: figures go in for the place itself and the units beneath it in the period.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Why something of a submission was refused, in a word. */
export type SubmissionReason = keyof typeof sentences;

/** Facts that are words, by the name of the fact. */
const words: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  action: {
    create: { vi: "thêm số liệu", en: "added" },
    decide: { vi: "quyết định số liệu của", en: "decided on" },
    rename: { vi: "đổi tên", en: "renamed" },
    remark: { vi: "ghi ý kiến vào", en: "remarked on" },
    "read-again": { vi: "đọc lại", en: "read again" },
    "add-figure": { vi: "thêm tay con số vào", en: "added to by hand" },
    phrase: { vi: "thêm hay bỏ cụm từ", en: "kept or removed as a phrase" },
    metric: { vi: "thêm chỉ tiêu", en: "added as a metric" },
    submit: { vi: "trình duyệt", en: "submitted" },
    recall: { vi: "rút lại", en: "recalled" },
    return: { vi: "trả lại", en: "returned" },
    publish: { vi: "công bố", en: "published" },
    discard: { vi: "bỏ", en: "discarded" },
    undo: { vi: "hoàn tác", en: "undone" },
  },
  state: {
    draft: { vi: "còn là bản nháp", en: "a draft" },
    submitted: { vi: "đang trình duyệt", en: "waiting for approval" },
    returned: { vi: "đã được trả lại", en: "returned" },
    published: { vi: "đã công bố", en: "published" },
    undone: { vi: "đã hoàn tác", en: "undone" },
    discarded: { vi: "đã bỏ", en: "discarded" },
  },
  role: {
    reader: { vi: "Người xem", en: "reader" },
    reporter: { vi: "Người nhập số liệu", en: "reporter" },
    approver: { vi: "Người duyệt", en: "approver" },
    administrator: { vi: "Quản trị viên", en: "administrator" },
  },
  decision: {
    accepted: { vi: "nhận", en: "accepted" },
    corrected: { vi: "sửa", en: "corrected" },
    beside: { vi: "ghi bên cạnh", en: "kept beside" },
    held: { vi: "để chờ", en: "held" },
    withdrawn: { vi: "rút số đã công bố", en: "withdrawn" },
    rejected: { vi: "bỏ", en: "rejected" },
  },
  field: {
    value: { vi: "con số", en: "value" },
    metric: { vi: "chỉ tiêu", en: "metric" },
    locality: { vi: "địa phương", en: "place" },
    year: { vi: "năm", en: "year" },
    part: { vi: "kỳ báo cáo", en: "period" },
    kind: { vi: "loại số liệu", en: "kind" },
  },
  data: {
    real: { vi: "số liệu thật", en: "real data" },
    sample: { vi: "số liệu minh họa", en: "illustrative data" },
  },
};

/**
 * A refusal about documents, submissions and decisions: a DomainError of the reason's code, whose evidence
 * {@link submissionSentence} tells in either language. Facts that are words (`action`, `state`, `role`, `decision`,
 * `field`, `data`) are given as the core calls them.
 */
export function submissionRefusal(
  reason: SubmissionReason,
  facts: { readonly value: string | number } & Evidence,
): DomainError {
  const evidence = { ...facts, reason };
  return new DomainError(sentences[reason].code, submissionSentence(evidence, "en") ?? "", evidence);
}

/** Why something of a submission was refused, as a whole sentence; undefined for the evidence of another refusal. */
export function submissionSentence(evidence: Evidence, language: Language): string | undefined {
  const { reason } = evidence;
  if (typeof reason !== "string" || !Object.hasOwn(sentences, reason)) return undefined;
  const fact = (name: string): string => {
    const given = evidence[name] ?? "";
    if (typeof given === "number") return given.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
    return words[name]?.[given]?.[language] ?? given;
  };
  return sentences[reason as SubmissionReason][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    fact(name),
  );
}
