import type {
  Block,
  ChartBlock,
  DataBlock,
  FactsBlock,
  Report,
  SourcesBlock,
  TableBlock,
} from "../report.ts";

/** What stands on one sheet: at most one chart and one table, with the words around them. */
export interface SheetPart {
  /** The headings it stands under, the last one the nearest. */
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
  readonly findings: readonly string[];
  readonly chart?: ChartBlock;
  readonly table?: TableBlock;
}

/** A report laid out by sheets. */
export interface ReportParts {
  readonly parts: readonly SheetPart[];
  readonly notes: readonly (FactsBlock | SourcesBlock)[];
  readonly data: readonly DataBlock[];
}

type Content = Exclude<Block, { readonly kind: "heading" } | DataBlock | FactsBlock | SourcesBlock>;

/** Cuts a report into sheets: a chart and the table after it share one, each further table has its own. */
export function reportParts({ blocks }: Report): ReportParts {
  const parts: SheetPart[] = [];
  let headings: readonly string[] = [];
  let open: Content[] = [];
  const close = () => {
    if (open.length > 0) parts.push(partOf(headings, open));
    open = [];
  };
  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        close();
        headings = block.level === 1 ? [block.text] : [...headings.slice(0, 1), block.text];
        break;
      case "facts":
      case "sources":
      case "data":
        break;
      default:
        if (open.some((before) => isFull(before, block))) close();
        open.push(block);
    }
  }
  close();
  return {
    parts,
    notes: blocks.flatMap((block) => (block.kind === "facts" || block.kind === "sources" ? [block] : [])),
    data: blocks.flatMap((block) => (block.kind === "data" ? [block] : [])),
  };
}

/** After its table a sheet is full; it holds one chart. */
function isFull(before: Content, next: Content): boolean {
  return before.kind === "table" || (before.kind === "chart" && next.kind !== "table");
}

function partOf(headings: readonly string[], blocks: readonly Content[]): SheetPart {
  const chart = blocks.find((block) => block.kind === "chart");
  const table = blocks.find((block) => block.kind === "table");
  return {
    headings,
    sentences: blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
    findings: blocks.flatMap((block) => (block.kind === "findings" ? block.sentences : [])),
    ...(chart === undefined ? {} : { chart }),
    ...(table === undefined ? {} : { table }),
  };
}
