import type { DomainError } from "@sosanh/core/domain-error";
import { submissionSentence } from "@sosanh/core/submissions/submission-refusal";
import { fileSentence } from "@sosanh/core/view/file-refusal";
import { keepingSentence } from "@sosanh/core/view/keeping-refusal";
import { refusalReason } from "@sosanh/core/view/view-refusal";

/** A refused question in Vietnamese, naming the bad value; the English sentence is the error's own message. */
export function refusalText(error: DomainError): string {
  const { code, evidence } = error;
  const value = String(Object.values(evidence)[0] ?? "");
  switch (code) {
    case "invalid-view":
      return viewText(error);
    case "unknown-metric":
      return `Không có chỉ tiêu nào mang mã “${value}”.`;
    case "unknown-locality":
      return `Không có địa phương nào mang mã “${value}”.`;
    case "invalid-year":
      return `“${value}” không phải là một năm từ 1976 đến 2100.`;
    case "view-too-large":
      return `Góc nhìn quá lớn: ${value} ô. Hãy chọn ít địa phương, chỉ tiêu hoặc năm hơn.`;
    case "not-found":
      return `Không tìm thấy “${value}”.`;
    case "unknown-format":
      return `Không có định dạng “${value}”. Các định dạng: ${evidence.known ?? ""}.`;
    case "invalid-export":
      if (evidence.field === "file")
        return `Không dùng được tệp “${evidence.value ?? ""}”: ${evidence.known ?? ""}.`;
      return `Không xuất được với ${evidence.field ?? ""}=“${evidence.value ?? ""}”. Chỉ nhận: ${evidence.known ?? ""}.`;
    case "export-too-large":
      return `Tệp quá lớn để xuất (quá ${value}). Hãy chọn ít địa phương, chỉ tiêu hoặc năm hơn.`;
    case "export-busy":
      return `Đang có ${value} tệp chờ xuất. Hãy thử lại sau ít phút.`;
    case "invalid-briefing":
      return `Báo cáo không dùng được: “${value}” ${evidence.vi ?? evidence.value ?? ""}.`;
    case "invalid-weight":
      return weightText(error);
    case "invalid-input":
    case "too-many":
    case "not-allowed":
    case "submission-conflict":
      return keepingSentence(evidence, "vi") ?? submissionSentence(evidence, "vi") ?? error.message;
    case "unreadable-file":
      return fileSentence(evidence, "vi") ?? error.message;
    default:
      return `Không nhận được: ${error.message}`;
  }
}

function viewText({ evidence, message }: DomainError): string {
  if (evidence.field === undefined) return `Góc nhìn không phải là JSON: ${evidence.value ?? ""}`;
  const field = String(evidence.field);
  const value = String(evidence.value);
  const reason = refusalReason(evidence, "vi");
  if (reason !== undefined) return `Góc nhìn không dùng được: “${field}” là ${value}: ${reason}.`;
  const allowed = /expected one of (.*)$/.exec(message)?.[1];
  const choices = allowed === undefined ? "" : ` Chỉ nhận: ${inVietnamese(allowed)}.`;
  if (value === "left out") return `Góc nhìn thiếu “${field}”.${choices}`;
  return `Góc nhìn không dùng được: “${field}” là ${value}.${choices}`;
}

function inVietnamese(allowed: string): string {
  return allowed.replaceAll("|", ", ").replace("a date like", "hoặc một ngày như");
}

function weightText({ evidence }: DomainError): string {
  const { from, to, share } = evidence;
  return `Trọng số ${from} → ${to} = ${share} không nhận được: phần phải có trong danh mục, tỷ lệ lớn hơn 0, không quá 1 và tổng các phần không quá 1.`;
}
