import type { Alignment } from "@sosanh/core/figures/rollup";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Writer } from "./engine.ts";
import { type Composition, toComposition } from "./tables/today-rollup.ts";

/** Gives every composition an id, the same for the same words; those not stored yet are stored by `save`. */
export class StoredCompositions {
  readonly #writer: Writer;
  readonly #ids: Map<string, number>;
  #last: number;
  #fresh: [number, number, string | null, string][] = [];

  private constructor(writer: Writer, ids: Map<string, number>) {
    this.#writer = writer;
    this.#ids = ids;
    this.#last = Math.max(0, ...ids.values());
  }

  static async read(writer: Writer): Promise<StoredCompositions> {
    const rows = await writer.db.selectFrom("composition").selectAll().execute();
    return new StoredCompositions(writer, new Map(rows.map((row) => [keyOf(row), row.id])));
  }

  idOf(alignment: Alignment, unit: LocalityUid): number {
    const composition = toComposition(alignment, unit);
    const key = keyOf(composition);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#last += 1;
    this.#ids.set(key, this.#last);
    this.#fresh.push([this.#last, composition.how, composition.weight, composition.parts]);
    return this.#last;
  }

  async save(): Promise<void> {
    const rows = this.#fresh;
    this.#fresh = [];
    await this.#writer.append({ table: "composition", columns: ["id", "how", "weight", "parts"], rows });
  }
}

function keyOf({ how, weight, parts }: Composition): string {
  return `${how}|${weight ?? ""}|${parts}`;
}
