import type { Line } from "./layout.ts";
import type { Reading } from "./reading.ts";

const fewestLines = 3;
const bullet = /^[-+*•▪●○◦–✓»>■□]$/;
const between = /^[-:→]$/;

/**
 * Numbers that stand before what they count, line for line: "259 - buổi tuyên truyền", "149/149 - bản, khóm đăng ký", or
 * the number on a line of its own and its noun below. By the token of the number, where its noun begins. A list that is only numbered ("1 - …", "2 - …") has none.
 */
export function leadingNumbers(reading: Reading): ReadonlyMap<number, number> {
  const { lines } = reading.layout;
  const found = new Map<number, number>();
  for (let i = 0; i < lines.length; ) {
    const run: Lead[] = [];
    let end = i;
    for (let at = i; at < lines.length; at = end) {
      const lead = leadOf(reading, lines[at]) ?? stackedLead(reading, lines[at], lines[at + 1]);
      if (lead === undefined) break;
      run.push(lead);
      end = at + lead.lines;
    }
    if (run.length >= fewestLines && !isNumbered(reading, run))
      for (const { number, noun } of run) found.set(number, noun);
    i = Math.max(i + 1, end);
  }
  return found;
}

interface Lead {
  readonly number: number;
  readonly noun: number;
  readonly lines: number;
}

function leadOf({ tokens, hitsFrom, vocabulary }: Reading, line: Line | undefined): Lead | undefined {
  if (line === undefined || line.role === "page") return undefined;
  let number = line.from;
  while (number < line.to && bullet.test(tokens[number]?.text ?? "")) number++;
  if (tokens[number]?.kind !== "number") return undefined;
  const isShare = tokens[number + 1]?.text === "/" && tokens[number + 2]?.kind === "number";
  const mark = number + (isShare ? 3 : 1);
  if (!between.test(tokens[mark]?.text ?? "")) return undefined;
  const noun = mark + 1;
  const isNoun = hitsFrom(noun).some(({ phrase }) => vocabulary.unitOf(phrase) !== undefined);
  return noun < line.to && isNoun ? { number, noun, lines: 1 } : undefined;
}

/** "212" and below it "buổi tuyên truyền pháp luật": in small letters, so it goes on. */
function stackedLead(
  { tokens, hitsFrom, vocabulary }: Reading,
  line: Line | undefined,
  below: Line | undefined,
): Lead | undefined {
  if (line === undefined || below === undefined || line.role === "page" || below.role === "page")
    return undefined;
  const end = tokens[line.to - 1]?.kind === "line" ? line.to - 1 : line.to;
  const isNumber = tokens[line.from]?.kind === "number";
  const isShare = end - line.from === 3 && tokens[line.from + 1]?.text === "/";
  if (!isNumber || (end - line.from !== 1 && !isShare) || tokens[below.from]?.capital) return undefined;
  const isNoun = hitsFrom(below.from).some(({ phrase }) => vocabulary.unitOf(phrase) !== undefined);
  return isNoun ? { number: line.from, noun: below.from, lines: 2 } : undefined;
}

/** "1 - …", "2 - …", "3 - …" */
function isNumbered({ tokens }: Reading, run: readonly Lead[]): boolean {
  const numbers = run.map(({ number }) => Number(tokens[number]?.text));
  return numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
}
