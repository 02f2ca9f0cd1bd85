import { createHash } from "node:crypto";
import { writePptx } from "../src/write-pptx.ts";
import { briefing } from "./report-cases.ts";

// Prints what a process that wrote nothing before makes of a report.
console.log(
  createHash("sha256")
    .update(await writePptx(briefing(["line", "map"])))
    .digest("hex"),
);
