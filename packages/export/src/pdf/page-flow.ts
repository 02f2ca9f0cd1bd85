import type { Pdf } from "./pdf-file.ts";
import type { PlacedLine, TextLook } from "./text-lines.ts";
import { drawLine } from "./text-lines.ts";

/** A4 upright for text and charts; on its side for tables that are too wide for it. */
export type PageSide = "upright" | "lying";

const millimetre = 72 / 25.4;

/** Within what Nghị định 30/2020/NĐ-CP asks of an administrative document (20–25, 20–25, 30–35, 15–20 mm), in points. */
export const margins = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 20 * millimetre,
} as const;

const paper = { short: 210 * millimetre, long: 297 * millimetre };

type Tag = ReturnType<Pdf["struct"]>;

/** What a reader is told of a part beside its role. */
export interface TagNotes {
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: "Column" | "Row";
}

/** The pages of a document as they fill from the top, and the tree of its parts for those who hear it. */
export class PageFlow {
  readonly pdf: Pdf;
  /** Where the next part begins, in points from the top of the page. */
  y: number = margins.top;
  #side: PageSide | undefined;
  readonly #tags: Tag[];

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    const root = pdf.struct("Document");
    pdf.addStructure(root);
    this.#tags = [root];
  }

  get side(): PageSide {
    return this.#side ?? "upright";
  }

  get left(): number {
    return margins.left;
  }

  get width(): number {
    return roomOf(this.side).width;
  }

  /** How much room is left down to the bottom margin. */
  get room(): number {
    return this.#side === undefined ? 0 : margins.top + roomOf(this.#side).height - this.y;
  }

  /** The page being filled, the first is 1. */
  get number(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** True where nothing stands on the page yet. */
  get isFresh(): boolean {
    return this.#side !== undefined && this.y === margins.top;
  }

  /** Goes to a new page. */
  turn(side: PageSide = this.side): void {
    const size = side === "upright" ? [paper.short, paper.long] : [paper.long, paper.short];
    this.pdf.addPage({ size, margin: 0 });
    this.#side = side;
    this.y = margins.top;
  }

  /** Makes sure of a page of this side with this much room on it. */
  keep(height: number, side: PageSide = "upright"): void {
    if (this.#side !== side || (this.room < height && !this.isFresh)) this.turn(side);
  }

  /** A part made of parts. */
  within(role: string, body: () => void, notes: TagNotes = {}): void {
    const tag = this.open(role, notes);
    this.#tags.push(tag);
    body();
    this.#tags.pop();
    tag.end();
  }

  /** A part drawn on one page. */
  leaf(role: string, draw: () => void, notes: TagNotes = {}): void {
    this.open(role, notes).add(draw).end();
  }

  /** A part whose pieces are added later: it is ended by whoever opens it. */
  open(role: string, notes: TagNotes = {}): Tag {
    const tag = this.pdf.struct(role, notes);
    this.#tags.at(-1)?.add(tag);
    return tag;
  }

  /** Lines one below the other, over pages where they do not fit one. `place` says how each lies. */
  lines(role: string, lines: readonly FlowLine[], { look, side = "upright" }: LineFlow): void {
    const tag = this.open(role);
    let rest = lines;
    while (rest.length > 0) {
      this.keep(Math.min(2, rest.length) * look.leading, side);
      const count = Math.max(1, Math.floor(this.room / look.leading + 1e-6));
      const here = rest.slice(0, count);
      tag.add(() => {
        for (const line of here) {
          drawLine(this.pdf, { x: this.left, width: this.width, ...line, y: this.y, look });
          this.y += look.leading;
        }
      });
      rest = rest.slice(count);
    }
    tag.end();
  }

  /** Room between parts; none at the top of a page. */
  space(height: number): void {
    if (!this.isFresh) this.y += height;
  }
}

/** How lines are set, and on which pages: upright ones unless told. */
export interface LineFlow {
  readonly look: TextLook;
  readonly side?: PageSide;
}

/** A line in the flow: from the left margin and as wide as the page unless it says otherwise. */
export type FlowLine = Pick<PlacedLine, "text"> & Partial<Omit<PlacedLine, "y" | "look">>;

/** What a page holds between its margins, in points. */
export function roomOf(side: PageSide): { readonly width: number; readonly height: number } {
  const [width, height] = side === "upright" ? [paper.short, paper.long] : [paper.long, paper.short];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}
