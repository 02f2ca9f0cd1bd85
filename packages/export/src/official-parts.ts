import type { Block, HeadingBlock, Report } from "./report.ts";

/** An administrative report in its parts: the text that is signed, and what is attached to it. */
export interface OfficialParts {
  /** Headings and sentences, each followed by what of the annex it speaks of. */
  readonly text: readonly OfficialSection[];
  /** Charts and tables, under the headings they belong to. */
  readonly figures: readonly Block[];
  /** What must be known of the figures: the missing, the definitions, the sources. */
  readonly notes: readonly Block[];
}

/** Paragraphs under a heading, and the charts and tables they tell of. */
export interface OfficialSection {
  readonly heading?: HeadingBlock;
  readonly paragraphs: readonly string[];
  readonly shown: readonly Block[];
}

/**
 * A report as an office hands it in: the words first, to be read and signed; charts and tables, then notes and sources,
 * as annexes. A section without words tells the first finding of its charts; one that has none is an annex only.
 */
export function officialParts(report: Report): OfficialParts {
  const sections = sectionsOf(report.blocks);
  const told = sections.map((section) => ({ ...section, paragraphs: paragraphsOf(section.blocks) }));
  const isNotes = ({ blocks, paragraphs }: (typeof told)[number]) =>
    paragraphs.length === 0 && blocks.some(isNote) && !blocks.some((block) => block.kind === "chart");
  const notes = told.filter(isNotes);
  const others = told.filter((section) => !isNotes(section));
  return {
    text: others.flatMap((section, at) => textOf(section, others[at + 1])),
    figures: others.flatMap(({ heading, blocks }) => under(heading, blocks.filter(isShown))),
    notes: [
      ...others.flatMap(({ blocks }) => blocks.filter(isNote)),
      ...notes.flatMap(({ heading, blocks }) => under(heading, blocks)),
    ],
  };
}

interface Section {
  readonly heading?: HeadingBlock;
  readonly blocks: readonly Block[];
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading?: HeadingBlock; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ heading: block, blocks: [] });
    else if (block.kind !== "data") {
      if (sections.length === 0) sections.push({ blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

/** Findings of one chart run on as one paragraph; those of many metrics have one each. */
function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  const told = blocks.flatMap((block, at) => {
    if (block.kind === "paragraph") return [block.text];
    if (block.kind !== "findings" || block.sentences.length === 0) return [];
    return blocks[at + 1]?.kind === "chart" ? [block.sentences.join(" ")] : block.sentences;
  });
  if (told.length > 0) return told;
  return blocks.flatMap((block) =>
    block.kind === "chart" && block.finding !== undefined ? [block.finding] : [],
  );
}

/** A heading over headings stays though nothing is told under it itself. */
function textOf(
  section: Section & { readonly paragraphs: readonly string[] },
  next: Section | undefined,
): readonly OfficialSection[] {
  const { heading, paragraphs, blocks } = section;
  const isOver = heading?.level === 1 && next?.heading?.level === 2;
  const shown = blocks.filter(isShown);
  if (paragraphs.length === 0 && shown.length === 0 && !isOver) return [];
  return [{ ...(heading === undefined ? {} : { heading }), paragraphs, shown }];
}

function under(heading: HeadingBlock | undefined, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  return heading === undefined ? blocks : [{ ...heading, level: 2 }, ...blocks];
}

function isShown({ kind }: Block): boolean {
  return kind === "chart" || kind === "table";
}

function isNote({ kind }: Block): boolean {
  return kind === "facts" || kind === "sources";
}
