import type { PeriodPart } from "@sosanh/core/figures/period";
import type { ReadStatus } from "@sosanh/core/submissions/read-figure";
import type { TableColumn } from "./column-roles.ts";
import {
  type HeadingFacts,
  headingFacts,
  isTotal,
  isUnit,
  isWhole,
  looksLikePlace,
} from "./heading-words.ts";
import type { RowLabels } from "./row-labels.ts";
import type { TableBlock } from "./table-block.ts";

/** What headings, section and label of a row say of a cell. */
export interface CellSaying {
  /** The column it is said of, from 0. */
  readonly column: number;
  /** What is counted, from the widest words to the narrowest: section, row, headings. */
  readonly metricWords: readonly string[];
  /** The same words apart, in their full names, as metrics are looked up by them. */
  readonly section: string;
  readonly row: string;
  /** What the row is a part of; "" of a row that is whole. */
  readonly whole: string;
  readonly heads: readonly string[];
  readonly above: string;
  /** "Chỉ tiêu" where a heading of the column says so alone, beneath what is planned; "" elsewhere. */
  readonly plan: string;
  /** The place that the section names, none or one. */
  readonly sectionPlace: readonly string[];
  /** The place that the headings name, none or one. */
  readonly across: readonly string[];
  readonly unit: string;
  /** The unit that stands above the table, for what says none of its own. */
  readonly unitAbove: string;
  readonly year: number | null;
  readonly part: PeriodPart | null;
  readonly status: ReadStatus;
  readonly isSum: boolean;
  readonly isDerived: boolean;
  /** Whether its own heading or label names a period that is no part of a year. */
  readonly isOtherPeriod: boolean;
}

interface Table {
  readonly block: TableBlock;
  readonly columns: readonly TableColumn[];
  readonly isPlace: (words: string) => boolean;
  /** The rows of words alone among its rows. */
  readonly sections: ReadonlySet<string>;
}

interface Column {
  readonly facts: HeadingFacts;
  readonly across: string;
  readonly heads: readonly string[];
  readonly plan: string;
  /** The unit of the column that this one is a part of. */
  readonly unitOfWhole: string | undefined;
  readonly isSum: boolean;
}

/** Tells what is said of a cell of a column beside these labels; what was told before is not worked out again. */
export function cellSayings({
  block,
  columns,
  isPlace,
  sections,
}: Table): (column: number, labels: RowLabels, section: string) => CellSaying {
  const above = headingFacts(block.above.join(". "));
  // "Chỉ tiêu năm 2023" over the labels is of all their figures.
  const ofLabels = columns.filter(({ role }) => role === "metric" || role === "place");
  const year = above.year ?? headingFacts(ofLabels.flatMap(({ heads }) => heads).join(" – ")).year;
  const isPlaceName = (text: string): boolean => looksLikePlace(text) || isPlace(text);
  const hasPlacesAcross = columns.some(({ role, heads }) => role === "value" && heads.some(isPlaceName));
  const hasPlacesDown = columns.some(({ role }) => role === "place");
  // "A. QUỐC PHÒNG", "B. AN NINH": a name of a commune among other sections is none.
  const areSectionsPlaces = [...sections].every(isPlaceName);
  const isSectionPlace = (text: string): boolean =>
    looksLikePlace(text) || (areSectionsPlaces && isPlace(text));
  const byColumn = columnsByPlace(columns, { isPlaceName, hasPlacesAcross });
  const known = new Map<string, CellSaying>();
  return (column, labels, section) => {
    const key = `${column}\n${section}\n${labels.whole}\n${labels.metric}\n${labels.year}`;
    const told = known.get(key);
    if (told !== undefined) return told;
    const head = byColumn.get(column) ?? columnOf([], { isPlaceName, hasPlacesAcross });
    const saying = sayingOf({
      column,
      labels,
      section,
      head,
      above: { ...above, ...(year === undefined ? {} : { year }) },
      isSectionPlace,
      hasPlacesDown,
    });
    known.set(key, saying);
    return saying;
  };
}

interface Across {
  readonly isPlaceName: (text: string) => boolean;
  readonly hasPlacesAcross: boolean;
}

/** What the headings say of each column; parts of a whole are counted in its unit. */
function columnsByPlace(columns: readonly TableColumn[], across: Across): ReadonlyMap<number, Column> {
  const found = new Map<number, Column>();
  let whole: string | undefined;
  for (const { column, heads, role } of columns) {
    if (role !== "value") whole = undefined;
    const isPart = heads.some((words) =>
      /^(trong đó|chia ra|(phân|chia) theo|(bao )?gồm)(?!\p{L})/iu.test(words),
    );
    const told = columnOf(withUnit(heads, columns), across);
    if (!isPart) whole = told.facts.unit;
    const isShare = /tỷ lệ|tỉ lệ|tỷ trọng|%/iu.test(heads.join(" "));
    found.set(column, isPart && !isShare ? { ...told, unitOfWhole: whole } : told);
  }
  return found;
}

/** A row of units beneath the names is no name; "Tổ" and "Đội" beneath one name are kinds of it, no units. */
function withUnit(heads: readonly string[], columns: readonly TableColumn[]): readonly string[] {
  const last = heads.at(-1) ?? "";
  if (heads.length < 2 || !isUnit(last)) return heads;
  const over = heads.slice(0, -1).join("\n");
  const isKind = columns.some(({ heads: other }) => {
    const own = other.at(-1) ?? "";
    const isShare = [own, last].some((unit) => unit.includes("%"));
    return own !== last && !isShare && other.slice(0, -1).join("\n") === over;
  });
  return isKind ? heads : [...heads.slice(0, -1), `(${last.replace(/[()]/g, "")})`];
}

function columnOf(words: readonly string[], { isPlaceName, hasPlacesAcross }: Across): Column {
  const across = words.find(isPlaceName) ?? "";
  const heads = words
    .filter((text) => text !== across)
    .map((text) => headingFacts(text).name)
    .filter((text) => text !== "" && !isTotal(text) && !isWhole(text));
  return {
    facts: headingFacts(words.join(" – ")),
    across,
    heads: heads.filter((text, i) => text !== heads[i - 1]),
    plan: heads.length > 1 && heads.some(isPlan) ? "chỉ tiêu" : "",
    unitOfWhole: undefined,
    isSum: hasPlacesAcross && across === "" && words.some(isTotal),
  };
}

interface Said {
  readonly column: number;
  readonly labels: RowLabels;
  readonly section: string;
  readonly head: Column;
  readonly above: HeadingFacts;
  readonly isSectionPlace: (text: string) => boolean;
  readonly hasPlacesDown: boolean;
}

function sayingOf({ column, labels, section, head, above, hasPlacesDown, ...said }: Said): CellSaying {
  const row = headingFacts(labels.metric);
  const year = headingFacts(labels.year);
  const isSectionPlace = section !== "" && said.isSectionPlace(section);
  const ownSection = isSectionPlace ? "" : headingFacts(section).name;
  const isOfSection = isWhole(labels.metric) && ownSection !== "" && !hasPlacesDown;
  const rest = head.across === "" ? head.facts.rest : withoutWords(head.facts.rest, head.across);
  const counted = [isSectionPlace ? "" : section, row.rest, rest];
  const { facts } = head;
  return {
    column,
    metricWords: metricWords(counted, above.rest),
    section: ownSection,
    row: isTotal(labels.metric) || isWhole(labels.metric) ? "" : row.name,
    whole: headingFacts(labels.whole).name,
    heads: head.heads.filter((words) => !isOfEvery(words)),
    above: above.name,
    plan: head.plan,
    sectionPlace: isSectionPlace ? [section] : [],
    across: head.across === "" ? [] : [head.across],
    unit: facts.unit ?? row.unit ?? head.unitOfWhole ?? "",
    unitAbove: /[,;]/.test(above.unit ?? "") ? "" : (above.unit ?? ""),
    year: facts.year ?? row.year ?? above.year ?? null,
    part: facts.part ?? row.part ?? above.part ?? null,
    status: (head.plan === "" ? facts.status : "target") ?? row.status ?? year.status ?? "measured",
    isSum: head.isSum || (isTotal(labels.metric) && !isOfSection),
    isDerived: facts.isDerived === true || row.isDerived === true,
    isOtherPeriod: facts.isOtherPeriod === true || row.isOtherPeriod === true,
  };
}

/** What is counted; the title above the table where neither rows nor headings say it. */
function metricWords(counted: readonly string[], above: string): readonly string[] {
  const said = counted.filter((words) => words !== "" && !isTotal(words) && !isOfEvery(words));
  return said.length > 0 || above === "" ? said : [above];
}

/** Words that stand over figures of any kind. */
function isOfEvery(words: string): boolean {
  return /^(values?|giá trị|số liệu|số lượng|kết quả( thực hiện)?|thực hiện|kế hoạch|chỉ tiêu( giao)?|KH|TH|ước( thực hiện)?|(số )?sơ bộ|prel\.?)$/iu.test(
    words,
  );
}

function isPlan(words: string): boolean {
  return /^chỉ tiêu( được)?( giao)?$/iu.test(words);
}

function withoutWords(text: string, words: string): string {
  return text
    .replace(words, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s–-]+|[\s–-]+$/g, "")
    .trim();
}
