import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetLoad, ReferenceLoad } from "@sosanh/core/figures/dataset-load";
import { type LocalityTree, localityTree } from "@sosanh/core/places/locality-tree";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { openDatabase } from "@sosanh/db/database";
import { loadDataset } from "@sosanh/db/load-dataset";
import { loadReference } from "@sosanh/db/load-reference";
import { migrate } from "@sosanh/db/migrate";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { afterAll, beforeAll } from "vitest";
import type { RouterContext } from "../src/context.ts";
import { holdReference, withReference } from "../src/held-reference.ts";
import { Jobs } from "../src/jobs.ts";
import { appRouter } from "../src/router.ts";
import { callerFactory } from "../src/trpc.ts";
import { directWork } from "./direct-work.ts";

const callerOf = callerFactory(appRouter);

/** A database of its own with a register and figures in it, from before a file's first test to after its last. */
export interface LoadedCountry {
  /** Of the person at the machine, who sees everything. */
  readonly context: RouterContext;
  /** The routes as a viewer calls them. */
  readonly asked: (viewer?: Viewer) => ReturnType<typeof callerOf>;
  /** Loads figures later, as a revision does. */
  readonly load: (load: DatasetLoad) => Promise<void>;
}

/** What figures may be made with. */
export type Register = ReferenceLoad & { readonly tree: LocalityTree };

/** The data sets, in their order, on the register and the catalogue that are shipped unless given others. */
export function loadedCountry(
  loads: (register: Register) => readonly DatasetLoad[],
  reference: ReferenceLoad = referenceLoad(),
): LoadedCountry {
  const register = { ...reference, tree: localityTree(reference.localities) };
  const folder = mkdtempSync(join(tmpdir(), "sosanh-api-"));
  let loaded: RouterContext | undefined;
  const context = (): RouterContext => {
    if (loaded === undefined) throw new Error("nothing is loaded before the first test");
    return loaded;
  };
  beforeAll(async () => {
    const database = await openDatabase({ folder });
    await migrate(database);
    await loadReference(database, reference);
    for (const load of loads(register)) await loadDataset(database, { ...register, load });
    const held = await holdReference(database);
    const jobs = new Jobs(directWork(database), (cause) => {
      throw cause;
    });
    loaded = withReference({ database, viewer: localViewer, version: "test", jobs }, held);
  }, 120_000);
  afterAll(async () => {
    await loaded?.database.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get context() {
      return context();
    },
    asked: (viewer = localViewer) => callerOf({ ...context(), viewer }),
    load: async (load) => {
      await loadDataset(context().database, { ...register, load });
    },
  };
}
