import type { Kind } from "@sosanh/core/places/locality";
import type { ReadStatus } from "@sosanh/core/submissions/read-figure";
import type { WordRole } from "@sosanh/vietnam/narrative-tables";
import { isDoneAt, isLeftForDone, openingEnd } from "./carried-out.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { PhraseHit } from "./phrases.ts";
import { kindAt } from "./place-mention.ts";
import { isPlanLabel, isUnderPlan } from "./planned-section.ts";
import { isPrizeUnit } from "./prize-unit.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";
import { isAmountToReach, isExpectedBehind, isMetHere, openOf } from "./set-or-met.ts";

/** What the sentence around a figure says of it. */
export interface StatusRead {
  readonly status: ReadStatus;
  /** True when words say so; a plain figure is taken as measured. */
  readonly isSaid: boolean;
}

const farthest = 70;
const longestSentence = 150;
const directly = 3;
const reachedBefore = /^(đạt|vượt|với|thành|đủ|thiếu|được|hơn|bằng|theo|đúng)$/;
const reachedBehind = 12;

/**
 * Measured unless the sentence, back to its last semicolon, or the heading sets it as a target or a guess.
 * `ownKind` is what the reporting place is: "huyện giao" in a district's report is what it delivered.
 */
export function figureStatus(reading: Reading, mention: FigureMention, ownKind?: Kind): StatusRead {
  if (mention.value === null) return { status: "ambiguous", isSaid: true };
  const { tokens, vocabulary } = reading;
  const has = (hit: PhraseHit, role: WordRole) => vocabulary.hasRole(hit.phrase, role);
  const column = columnStatus(reading, mention);
  if (column !== undefined) return column;
  let isReached = false;
  // What was assigned holds up to a semicolon; what is planned holds for the whole sentence.
  let isOver = false;
  let done: number | undefined;
  const from = sentenceStart(reading, mention.from, longestSentence);
  const isShare = tokens.slice(mention.from, mention.to).some(({ text }) => text === "/");
  const open = openingEnd(reading, { from, to: mention.from }, ownKind);
  if (isReachedBehind(reading, mention)) return { status: "measured", isSaid: true };
  if (isBracketOfTarget(reading, mention)) return { status: "target", isSaid: true };
  if (isAmountToReach(reading, mention, from) || isExpectedBehind(reading, mention))
    return { status: "target", isSaid: true };
  if (isQuota(reading, mention) || isPurpose(reading, mention, from) || isAskedFor(reading, mention, from))
    return { status: "target", isSaid: true };
  for (let at = mention.from - 1; at >= from && at > mention.from - farthest; at--) {
    // "228 buổi (kế hoạch là 200 buổi), thu hút 21.500 lượt": what a bracket says ends with it.
    if (tokens[at]?.text === ")") at = openOf(reading, at, from);
    const hits = reading.hitsFrom(at).filter((hit) => hit.to <= mention.from);
    const distance = mention.from - Math.max(...hits.map((hit) => hit.to), 0);
    const isGuess = hits.some((h) => has(h, "estimate")) && !hits.some((h) => has(h, "about-only"));
    if (isGuess && distance <= directly) return { status: "estimate", isSaid: true };
    // "Yêu cầu đề ra là 75%, kết quả đạt 76%"
    if (tokens[at]?.text === "kết" && tokens[at + 1]?.text === "quả")
      return { status: isPlannedResult(reading, from, at) ? "target" : "measured", isSaid: true };
    if (isDoneAt(reading, at)) done = at;
    const isLeft = (h: PhraseHit) =>
      at < open || isMet(tokens, h) || (done !== undefined && isLeftForDone(reading, h.to, done));
    const isPlan =
      !(isOver && isPrizeUnit(mention.unit)) &&
      hits.some((h) => has(h, "plan") && !isDone(hits, h, has) && !isMetPlan(reading, from, h) && !isLeft(h));
    if (isPlan) return { status: "target", isSaid: true };
    if (hits.some((h) => has(h, "result")) || isTurn(reading, at, mention.from)) isReached = true;
    if (tokens[at]?.text === ";" && roleAt(reading, at + 1, "part") === undefined) isOver = true;
    // "Thực hiện chỉ tiêu giao quân 145/145 thanh niên": so many of so many.
    if (isReached || isOver || isShare || at < open) continue;
    const isAssigned = (h: PhraseHit) => has(h, "assigned") && kindAt(tokens, h.from)?.kind !== ownKind;
    if (hits.some((h) => isAssigned(h) && isSet(reading, h))) return { status: "target", isSaid: true };
    if (
      hits.some(
        (h) =>
          has(h, "target") &&
          isSet(reading, h) &&
          !isMetHere(reading, h, { sentence: from, figure: mention.from }),
      )
    )
      return { status: "target", isSaid: true };
  }
  if (!isReached && isListOfTargets(reading, from, ownKind)) return { status: "target", isSaid: true };
  if (isPlanLabel(reading, from, mention.from)) return { status: "target", isSaid: true };
  const isOfNow = [from, from + 1].some(
    (at) => at < mention.from && roleAt(reading, at, "now") !== undefined,
  );
  if (!isOfNow && isUnderPlan(reading, mention, from)) return { status: "target", isSaid: true };
  if (!isReached && isTask(reading, mention)) return { status: "target", isSaid: true };
  return { status: "measured", isSaid: isReached };
}

/** Where what came of a target begins: "…, đến nay có 300", "chỉ tiêu giao 145, thực hiện 150". */
function isTurn({ tokens }: Reading, at: number, figure: number): boolean {
  if (!/^[,:(]$/.test(tokens[at - 1]?.text ?? "")) return false;
  const words = `${tokens[at]?.text} ${tokens[at + 1]?.text}`;
  return /^(đến|hiện) nay$/.test(words) || (words === "thực hiện" && at + 2 === figure);
}

const longestTasks = 8;

/** "Yêu cầu:", "Đề nghị các xã:" and lines of a list below: what is asked for is still to be done. */
function isTask({ layout, tokens, hitsTo, vocabulary }: Reading, { from }: FigureMention): boolean {
  const own = layout.lineOf[from] ?? 0;
  for (let i = own; i > 0 && own - i < longestTasks; i--) {
    const [line, above] = [layout.lines[i], layout.lines[i - 1]];
    const [first, second] = [tokens[line?.from ?? -1], tokens[(line?.from ?? -1) + 1]];
    const isItem = first?.kind === "mark" || /^[).]$/.test(second?.text ?? "");
    if (!isItem || above === undefined) return false;
    const colon = tokens[above.to - 1]?.kind === "line" ? above.to - 2 : above.to - 1;
    if (tokens[colon]?.text !== ":") continue;
    return hitsTo(colon).some(({ phrase }) => vocabulary.hasRole(phrase, "task-heading"));
  }
  return false;
}

/** "phân cho xã A chuẩn bị 8 chỉ tiêu, xã B 10 chỉ tiêu": a quota is set, unless it was met: "đạt 8 chỉ tiêu", "8/8 chỉ tiêu", "1 chỉ tiêu còn thiếu". */
function isQuota({ tokens }: Reading, { from, to, unit, unitTo }: FigureMention): boolean {
  if (unit?.class !== "quota" || tokens.slice(from, to).some((t) => t.text === "/")) return false;
  const behind = tokens[unitTo]?.text === "còn" ? unitTo + 1 : unitTo;
  if (/^(thiếu|hụt)$/.test(tokens[behind]?.text ?? "")) return false;
  return !/^(đạt|vượt|thành|đủ|thiếu|được|hụt|giao)$/.test(tokens[from - 1]?.text ?? "");
}

/** "đạt 101,2% chỉ tiêu (166 thanh niên)", "đạt 55,8% kế hoạch cả năm (20 lớp, 1.500 người)": how much the target was. */
function isBracketOfTarget(
  { tokens, normal, hitsTo, vocabulary }: Reading,
  { from }: FigureMention,
): boolean {
  const open = tokens
    .slice(Math.max(0, from - longestBracket), from)
    .findLastIndex(({ text }) => /^[();]$/.test(text));
  const at = from - Math.min(from, longestBracket) + open;
  // "(Quân đội 163, Công an 35)" parts what was reached.
  if (open < 0 || tokens[at]?.text !== "(" || tokens[at + 1]?.kind !== "number") return false;
  const before = normal.lower.slice(0, tokens[at]?.start ?? 0).slice(-charactersOfTarget);
  if (planBefore.test(before)) return true;
  return (
    at === from - 1 &&
    hitsTo(at).some(
      ({ phrase }) => vocabulary.hasRole(phrase, "target") || vocabulary.hasRole(phrase, "assigned"),
    )
  );
}

const longestBracket = 6;
const charactersOfTarget = 40;
const planBefore = /(?:^|\s)(?:kế hoạch|chỉ tiêu)(?: (?:của|cả|trong|giao|đề ra|năm|quý|\d{4}))* $/;

/** "được giao 37 tân binh …, đạt 100% chỉ tiêu": handed over, since it met the target; "giao 150 chỉ tiêu" is the target. */
function isReachedBehind({ tokens, layout }: Reading, { from, unitTo, unit }: FigureMention): boolean {
  if (!/^(person|individual)$/.test(unit?.class ?? "")) return false;
  for (
    let at = unitTo;
    at < unitTo + reachedBehind && layout.sentenceOf[at] === layout.sentenceOf[from];
    at++
  ) {
    if (tokens[at]?.text === ";" || tokens[at]?.kind === "number") return false;
    if (/^(đạt|hoàn)$/.test(tokens[at]?.text ?? ""))
      return tokens[at + 1]?.text === "100" && tokens[at + 2]?.text === "%" && tokens[at + 3]?.text === "chỉ";
  }
  return false;
}

/** "Con số của từng nơi: …", "Trong đó, …": a sentence that only shares out what the one before set as a target. */
function isListOfTargets(reading: Reading, from: number, ownKind: Kind | undefined): boolean {
  if (roleAt(reading, from, "shared-out") === undefined || from === 0) return false;
  const { hitsFrom, tokens, vocabulary } = reading;
  let isTarget = false;
  for (let at = sentenceStart(reading, from - 1, longestSentence); at < from; at++)
    for (const hit of hitsFrom(at)) {
      if (vocabulary.hasRole(hit.phrase, "result")) isTarget = false;
      const { phrase } = hit;
      const isAssigned = vocabulary.hasRole(phrase, "assigned") && kindAt(tokens, hit.from)?.kind !== ownKind;
      const sets = isAssigned || vocabulary.hasRole(phrase, "target");
      if ((sets && isSet(reading, hit)) || vocabulary.hasRole(phrase, "plan")) isTarget = true;
    }
  return isTarget;
}

/**
 * What the words over a column begin with: "Chỉ tiêu", "Kế hoạch" set a target, "Thực hiện", "Kết quả" tell what came of
 * it; a percentage there says how far it was met.
 */
function columnStatus(reading: Reading, { about, isCell, unit }: FigureMention): StatusRead | undefined {
  if (!isCell || about === undefined || unit?.class === "percent") return undefined;
  const begins = (role: WordRole) =>
    about.slice(0, -1).some((header) => roleAt(reading, header.from, role) !== undefined);
  // "Đã giao" under "Chỉ tiêu quân đội" is what came of it.
  if (begins("result-column")) return { status: "measured", isSaid: true };
  const isTarget = (["target-column", "assigned", "target"] as const).some(begins);
  return isTarget ? { status: "target", isSaid: true } : undefined;
}

function isDone(
  hits: readonly PhraseHit[],
  plan: PhraseHit,
  has: (hit: PhraseHit, role: WordRole) => boolean,
): boolean {
  return hits.some((hit) => hit.to >= plan.to && has(hit, "result"));
}

/** "Phấn đấu sau huấn luyện, kết quả có 100% đạt yêu cầu": a result that is still to come, with nothing counted before. */
function isPlannedResult({ tokens, normal }: Reading, from: number, result: number): boolean {
  const before = normal.lower.slice(tokens[from]?.start ?? 0, tokens[result]?.start ?? 0);
  return /(?:phấn đấu|mục tiêu)(?: đề ra| đặt ra)?(?: là|:)? (?:sau|kết thúc|đến cuối|hết|qua) [^;.\d]*$/.test(
    before,
  );
}

/** "đạt mục tiêu kéo giảm tội phạm": it was met, where nothing before says that this is still to come. */
function isMet(tokens: Reading["tokens"], { from, phrase }: PhraseHit): boolean {
  return phrase === "mục tiêu" && /^(đạt|vượt|thành)$/.test(tokens[from - 1]?.text ?? "");
}

/** "đạt được các nhiệm vụ đề ra như: …", "hoàn thành mục tiêu đề ra": what was planned was reached. */
function isMetPlan({ tokens, normal }: Reading, from: number, { from: plan, to }: PhraseHit): boolean {
  const said = normal.lower.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return (
    tokens[plan]?.text === "đề" &&
    /(?:đã đạt|đạt được|hoàn thành|vượt|thực hiện (?:tốt|thắng lợi|xong))(?: (?!phấn|sẽ)[^\s,;.:]+){0,6} (?:nhiệm vụ|chỉ tiêu|mục tiêu|kế hoạch|yêu cầu) đề ra$/.test(
      said,
    )
  );
}

/** "Để công tác tuyển quân đạt 100% chỉ tiêu, hội đồng …": what is done for it is told, not that it was reached. */
function isPurpose(
  { tokens, normal }: Reading,
  { from: figure, unit }: FigureMention,
  from: number,
): boolean {
  if (unit?.class !== "percent" || !/^(để|nhằm)$/.test(tokens[from]?.text ?? "")) return false;
  const clause = normal.lower.slice(tokens[from]?.start ?? 0, tokens[figure]?.start ?? 0);
  return !/[,;]|đạt được|có được|kết quả/.test(clause);
}

/**
 * "Chủ tịch huyện yêu cầu: các xã …; huy động 100% thanh niên lên trạm": a share that was asked for; at the end of a
 * speech ("Phát biểu chỉ đạo, … đề nghị tập trung … để giao đủ 145 thanh niên") whatever is counted.
 */
function isAskedFor(
  { tokens, normal }: Reading,
  { from: figure, unit }: FigureMention,
  from: number,
): boolean {
  const before = normal.lower.slice(tokens[from]?.start ?? 0, tokens[figure]?.start ?? 0);
  const asked = unit?.class === "percent" ? askedShare.exec(before) : null;
  const index = asked?.index ?? askedInSpeech.exec(before)?.[0].length;
  return index !== undefined && !/(?:^|[\s,])(?:đã|kết quả|đạt được)(?: |$)/.test(before.slice(index));
}

const askedShare = /(?:yêu cầu|đề nghị)(?: [^\s:;.,]+){0,6} ?:/;
const askedInSpeech =
  /^(?:phát biểu|kết luận)(?: (?:chỉ đạo|kết luận|tại (?:hội nghị|buổi lễ)))*[^.;]{0,80} (?:đề nghị|yêu cầu) (?=[^.]*(?:tập trung|tiếp tục|phải|cần|để|phấn đấu|đẩy mạnh|bảo đảm) )/;

/** False of the target in "đạt 100 % chỉ tiêu" and "so với chỉ tiêu": it was met, not set. */
function isSet({ tokens }: Reading, hit: PhraseHit): boolean {
  // "Thực hiện Kế hoạch số 57/KH-BCĐ" and "Quyết tâm thư" are papers.
  if (/^(số|thư)$/.test(tokens[hit.to]?.text ?? "") || isPaper(tokens, hit.to)) return false;
  let { from } = hit;
  if (isOffice(tokens, hit) || isCarriedOut(tokens, hit)) return false;
  // "đạt 100% chỉ tiêu tỉnh giao"
  while (/^(chỉ|tiêu|kế|hoạch|các|những|mọi)$/.test(tokens[from - 1]?.text ?? "")) from--;
  // "huyện Châu Thành được giao 145" names a place.
  const isName = tokens[from - 1]?.text === "thành" && tokens[from - 1]?.capital === true;
  const before = isName ? "" : (tokens[from - 1]?.text ?? "");
  const isOfYear = tokens[from - 2]?.text === "năm";
  if (before === "%" || reachedBefore.test(before)) return false;
  if (tokens[from - 1]?.kind === "number" && !isOfYear) return false;
  return !/^(%|trăm)$/.test(tokens[from - 2]?.text ?? "");
}

/** "Kế hoạch 138/KH-UBND" */
function isPaper(tokens: Reading["tokens"], at: number): boolean {
  return tokens[at]?.kind === "number" && tokens[at + 1]?.text === "/" && tokens[at + 2]?.kind === "word";
}

/** "Sở Kế hoạch và Đầu tư", "Phòng Tài chính - Kế hoạch": an office that is called so. */
function isOffice(tokens: Reading["tokens"], { from, to }: PhraseHit): boolean {
  if (tokens[to - 1]?.text !== "hoạch") return false;
  const [first, second] = [tokens[to], tokens[to + 1]];
  const isNamed = /^(sở|phòng|bộ|ban|cục|vụ)$/.test(tokens[from - 1]?.text ?? "");
  const isJoined = /^[-–]$/.test(tokens[from - 1]?.text ?? "") && tokens[from - 2]?.text === "chính";
  return isNamed || isJoined || (first?.text === "và" && second?.text === "đầu" && second.capital);
}

const longestResult = 6;

/** "Kết quả qua 5 năm thực hiện kế hoạch …": what came of it is told. */
function isCarriedOut(tokens: Reading["tokens"], { from }: PhraseHit): boolean {
  if (`${tokens[from - 2]?.text} ${tokens[from - 1]?.text}` !== "thực hiện") return false;
  const words = tokens.slice(Math.max(0, from - 2 - longestResult), from - 2).map(({ text }) => text);
  return /(?:^| )kết quả(?: (?!,)\S+){0,4}$/.test(words.join(" "));
}
