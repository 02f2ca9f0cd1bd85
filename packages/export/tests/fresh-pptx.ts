import { writePptx } from "../src/write-pptx.ts";
import { partDigests } from "./part-digests.ts";
import { briefing } from "./report-cases.ts";

// Prints what a process that wrote nothing before makes of a report.
console.log(JSON.stringify(partDigests(await writePptx(briefing(["line", "map"])))));
