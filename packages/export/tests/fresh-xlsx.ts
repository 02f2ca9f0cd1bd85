import { createHash } from "node:crypto";
import { writeXlsx } from "../src/write-xlsx.ts";
import { briefing } from "./report-cases.ts";

// Prints what a process that wrote nothing before makes of a report.
console.log(
  createHash("sha256")
    .update(await writeXlsx(briefing(["line", "map"])))
    .digest("hex"),
);
