import type { DataKind, Dataset } from "@sosanh/core/figures/observation";
import type { Writer } from "./engine.ts";
import { nextId } from "./next-id.ts";
import { figuresChangedAt } from "./queries/data-stamp.ts";
import { dataCode } from "./tables/codes.ts";

const datasets: Readonly<Record<DataKind, Pick<Dataset, "code" | "name">>> = {
  real: {
    code: "office",
    name: { vi: "Số liệu cơ quan nhập", en: "Figures entered by the office" },
  },
  sample: {
    code: "office-sample",
    name: { vi: "Số liệu minh họa cơ quan nhập", en: "Illustrative figures entered by the office" },
  },
};

/**
 * The stored id of the data set that the office's own figures of a kind belong to; made where it is not there yet. Making
 * it changes no figure, hence not when the figures last changed.
 */
export async function officeDataset({ db }: Writer, data: DataKind): Promise<number> {
  const { code, name } = datasets[data];
  const stored = await db.selectFrom("dataset").select("id").where("code", "=", code).executeTakeFirst();
  if (stored !== undefined) return stored.id;
  const id = await nextId(db, "dataset");
  const names = { name_vi: name.vi, name_en: name.en };
  const loaded = { fingerprint: "", loaded_at: await figuresChangedAt(db, data), observations: 0 };
  await db
    .insertInto("dataset")
    .values({ id, code, data: dataCode[data], ...names, ...loaded })
    .execute();
  return id;
}
