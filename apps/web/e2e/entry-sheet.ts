import type { Page } from "playwright-core";

/** The address of a sheet of two metrics; journeys on one server take a year each. */
export const sheetOf = (place: string, year: number) =>
  `/nhap?d=sample&p=${place}&y=${year}&m=recruits_delivered,propaganda_sessions`;

/** The field that is typed into. */
export const field = (page: Page) => page.getByRole("grid").getByRole("textbox");

/** A cell by its row and column, from 0. */
export const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row} ${column}"]`);

const face = (page: Page, row: number, column: number) =>
  cell(page, row, column).locator("span[data-kind]").last();

/** What a cell shows. */
export const text = async (page: Page, row: number, column: number) =>
  (await face(page, row, column).textContent()) ?? "";

/** Whether what a cell shows was typed, is published, is to be withdrawn… */
export const kind = (page: Page, row: number, column: number) =>
  face(page, row, column).getAttribute("data-kind");

/** Until all is saved. */
export const saved = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor();

/** Puts on the clipboard what a spreadsheet would, and pastes it where the focus is. */
export async function paste(page: Page, plain: string, html = ""): Promise<void> {
  await page.evaluate(
    ([words, table]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", words ?? "");
      if (table) clipboardData.setData("text/html", table);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [plain, html],
  );
}

/** What copying puts on the clipboard. */
export function copied(page: Page): Promise<{ readonly plain: string; readonly html: string }> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { plain: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
  });
}
