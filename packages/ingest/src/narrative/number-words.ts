/** A number written in words: how many words it takes, and its value. */
export interface NumberWords {
  readonly length: number;
  readonly value: number;
}

const digits: ReadonlyMap<string, number> = new Map([
  ["không", 0],
  ["một", 1],
  ["mốt", 1],
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["tư", 4],
  ["năm", 5],
  ["lăm", 5],
  ["nhăm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
]);

/** Words that multiply what stands before them: "4,5 nghìn", "125 triệu". */
const scales: ReadonlyMap<string, number> = new Map([
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["vạn", 1e4],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
]);

/** What a word multiplies by; undefined of any other word. */
export function scaleOf(word: string): number | undefined {
  return scales.get(word);
}

/**
 * Reads a number in words from the beginning of a list: ["hai", "trăm", "mười", "lăm", "buổi"] → 215 in four words.
 * Undefined when the list does not begin with one.
 */
export function readNumberWords(words: readonly string[]): NumberWords | undefined {
  let total = 0;
  let at = 0;
  for (;;) {
    const part = below1000(words, at);
    if (part === undefined) break;
    at += part.length;
    const scale = scales.get(words[at] ?? "");
    if (scale === undefined) {
      total += part.value;
      break;
    }
    total += part.value * scale;
    at++;
  }
  return at === 0 ? undefined : { length: at, value: total };
}

function below1000(words: readonly string[], from: number): NumberWords | undefined {
  let at = from;
  let value = 0;
  const first = digits.get(words[at] ?? "");
  if (first !== undefined && words[at + 1] === "trăm") {
    value = first * 100;
    at += 2;
    if (words[at] === "linh" || words[at] === "lẻ") at++;
  }
  const rest = below100(words, at);
  if (rest === undefined) return at === from ? undefined : { length: at - from, value };
  return { length: at + rest.length - from, value: value + rest.value };
}

function below100(words: readonly string[], at: number): NumberWords | undefined {
  const first = words[at] ?? "";
  const second = words[at + 1] ?? "";
  const tens = digits.get(first);
  if (first === "mười" || (tens !== undefined && (second === "mươi" || second === "chục"))) {
    const length = first === "mười" ? 1 : 2;
    const ten = first === "mười" ? 10 : (tens ?? 0) * 10;
    const unit = digits.get(words[at + length] ?? "");
    if (unit === undefined || words[at + length + 1] === "trăm") return { length, value: ten };
    return { length: length + 1, value: ten + unit };
  }
  if (tens === undefined) return undefined;
  // "bảy tư": a ten without its word.
  const unit = /^(mốt|tư|lăm|nhăm)$/.test(second) ? digits.get(second) : undefined;
  return unit === undefined ? { length: 1, value: tens } : { length: 2, value: tens * 10 + unit };
}
