import { createHash } from "node:crypto";
import { writePdf } from "../src/write-pdf.ts";
import { briefing, letterhead } from "./report-cases.ts";

// Prints what a process that wrote nothing before makes of a report.
const bytes = await writePdf(briefing(["line", "map"], { letterhead }));
console.log(createHash("sha256").update(bytes).digest("hex"));
