import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "../e2e/find-chromium.ts";
import { startServer } from "../e2e/start-server.ts";
import { type Press, type Timed, timedChange } from "./timed-change.ts";

/**
 * How long a page of figures takes from a change of a control to the frame that shows it: of every province in ten
 * years, and of every commune in one. For each change: the median of some presses until the last of it in the window is
 * shown, until the last of all is (rows below the window come later), how long the page itself worked at it (which other
 * programs do not lengthen), the first press, and how busy the machine was. What took longer than a reader should notice
 * is named at the end; nothing is asserted.
 *
 * `--data=FOLDER` measures on data that is there (the national sample, say), `--url=ADDRESS` on a server that runs,
 * `--presses=N` so many times there and back.
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, url: { type: "string" }, presses: { type: "string" } },
  strict: false,
});
const most = 100;
const presses = Number(textOf(values.presses) ?? 5);
const given = textOf(values.url);
const server = given === undefined ? await startServer(textOf(values.data)) : undefined;
const address = given ?? server?.address ?? "";
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--disable-gpu", "--disable-quic", ...(asRoot ? ["--no-sandbox"] : [])],
});
const late: string[] = [];

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: "vi-VN" });
  const work = await page.context().newCDPSession(page);
  // Time on the processor, not on the clock.
  await work.send("Performance.enable", { timeDomain: "threadTicks" });
  await provincesInTenYears({ page, work });
  await communesInOneYear({ page, work });
  console.log(late.length === 0 ? `none over ${most} ms` : `over ${most} ms:\n  ${late.join("\n  ")}`);
} finally {
  await browser.close();
  await server?.stop();
}

interface Bench {
  readonly page: Page;
  readonly work: CDPSession;
}

async function provincesInTenYears(bench: Bench): Promise<void> {
  await open(bench, "/so-sanh?m=urban_share&p=vn/*&y=2011-2020&frame=today&mine=old:38");
  console.log(`34 provinces × 10 years, load ${load()}`);
  await measure(bench, "line to ranking", tabs("Đường", "Xếp hạng"));
  await measure(bench, "line to map", tabs("Đường", "Bản đồ"));
  await measure(bench, "line to table", tabs("Đường", "Bảng"));
  await measure(bench, "value to index", buttons("Giá trị", "Chỉ số"));
  await measure(bench, "value to rank", buttons("Giá trị", "Thứ hạng"));
  await measure(bench, "a place pointed at in the table", pointing);
  await measure(bench, "a figure pointed at in the chart", pointingInChart(0.5, 0.5));
  await measure(bench, "table sorted", sorting);
  await measure(
    bench,
    "as reported to today's units (asked of the server)",
    buttons("Như báo cáo", "Đơn vị hiện nay"),
  );
  await open(bench, "/so-sanh?m=urban_share&p=vn/*&y=2011-2020&frame=today&mine=old:38&chart=ranked-bars");
  await measure(bench, "ranking by value, by name", choosing("Thứ tự", "value", "name"));
  await measure(bench, "ranking of 2020, of 2015", choosing("Năm xem", "2020", "2015"));
}

async function communesInOneYear(bench: Bench): Promise<void> {
  const { page } = bench;
  const places = (await provincesOf(page)).map((uid) => `${uid}/*`);
  await open(
    bench,
    `/so-sanh?d=sample&m=recruits_delivered&p=${places}&y=2025&frame=today&chart=distribution`,
  );
  const rows = Number(await page.locator("table").first().getAttribute("aria-rowcount")) - 1;
  console.log(`${rows} communes in one year, load ${load()}`);
  await measure(bench, "strip to table", fromMenu("Phân bố", "Bảng"));
  await measure(bench, "strip to tiles", fromMenu("Phân bố", "Ô"));
  await measure(bench, "value to rank", buttons("Giá trị", "Thứ hạng"));
  await measure(bench, "value to % of target", buttons("Giá trị", "% chỉ tiêu"));
  await measure(bench, "a place pointed at in the table", pointing);
  await measure(bench, "a figure pointed at in the chart", pointingInChart(0.08, 0.4));
  await measure(bench, "table sorted", sorting);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** How many programs wanted a processor in the last minute. */
function load(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(1);
}

/** The provinces of today, as the page's own server lists them. */
async function provincesOf(page: Page): Promise<readonly string[]> {
  const input = encodeURIComponent(JSON.stringify({ uid: "vn" }));
  const response = await page.request.get(`${address}/trpc/localities.children?input=${input}`);
  const body = (await response.json()) as { result: { data: readonly { uid: string }[] } };
  return body.result.data.map(({ uid }) => uid);
}

async function open({ page }: Bench, path: string): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.getByRole("figure").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
}

/** One of two changes that lead there and back; each is timed by itself. */
type Action = (page: Page, back: boolean) => Promise<Timed>;

async function measure({ page, work }: Bench, name: string, action: Action): Promise<void> {
  const times: (Timed & { worked: number })[] = [];
  for (let press = 0; press < 2 * presses; press += 1) {
    const before = await workedOf(work);
    const timed = await action(page, press % 2 === 1);
    const worked = (await workedOf(work)) - before;
    if (timed.all > 0) times.push({ ...timed, worked });
  }
  // The first press of each asks the server or fetches code; it is told apart.
  const [first, ...later] = times;
  const shown = medianOf(later.map((time) => time.inView));
  const all = medianOf(later.map((time) => time.all));
  const worked = medianOf(later.map((time) => time.worked));
  const isLate = shown === undefined || shown > most;
  const text = `${name}: ${told(shown)} (all ${told(all)}, worked ${told(worked)}, first ${told(first?.inView)})`;
  console.log(`  ${text}, load ${load()}${isLate ? " !" : ""}`);
  if (isLate) late.push(text);
}

function told(milliseconds: number | undefined): string {
  return `${milliseconds?.toFixed(0) ?? "–"} ms`;
}

function medianOf(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** How long the page has worked so far, in milliseconds on the processor. */
async function workedOf(work: CDPSession): Promise<number> {
  const { metrics } = await work.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

function tabs(from: string, to: string): Action {
  return (page, back) => pressed(page, `fieldset button:text-is("${back ? from : to}")`, { do: "click" });
}

/** Kinds that are not all tabs: chosen from the list behind the last tab, whose opening is not timed. */
function fromMenu(from: string, to: string): Action {
  return async (page, back) => {
    await page.locator('fieldset button[aria-haspopup="dialog"]').first().click();
    return pressed(page, `dialog button:has(b:text-is("${back ? from : to}"))`, { do: "click" });
  };
}

function buttons(from: string, to: string): Action {
  return (page, back) => pressed(page, `button:text-is("${back ? from : to}")`, { do: "click" });
}

/** An option of a list with a label, by its value. */
function choosing(label: string, from: string, to: string): Action {
  return (page, back) =>
    pressed(page, `main label:has-text("${label}") select`, { choose: back ? from : to });
}

async function sorting(page: Page, back: boolean): Promise<Timed> {
  const head = back ? "thead th:nth-child(2) button" : "thead th:first-child button";
  return pressed(page, head, { do: "click" });
}

/** The pointer on the name of a row, and off it. */
async function pointing(page: Page, back: boolean): Promise<Timed> {
  return timedChange(page.locator("tbody tr").nth(3), { do: back ? "leave" : "enter" });
}

/** The pointer on a figure of the chart, and off it: where one is sure to be, in parts of its width and height. */
function pointingInChart(...figure: readonly [number, number]): Action {
  return (page, back) =>
    timedChange(page.locator('figure [role="img"]').first(), back ? { do: "leave" } : { moveTo: figure });
}

async function pressed(page: Page, selector: string, press: Press): Promise<Timed> {
  return timedChange(page.locator(selector).first(), press);
}
