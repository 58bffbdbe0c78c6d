import { margins, mm, type Paper, widthOf } from './paper.ts';

/** Writes the lines under each page once all pages are there: only then their number is known. */
export function numberPages(
  paper: Paper,
  linesOf: (page: number, pages: number) => [left: string, right: string],
): void {
  const { start, count } = paper.bufferedPageRange();

  for (let page = 0; page < count; page++) {
    paper.switchToPage(start + page);
    const [left, right] = linesOf(page + 1, count);
    const top = paper.page.height - 12 * mm;
    const width = widthOf(paper) / 2;
    // Below the margin pdfkit would begin a new page.
    paper.page.margins.bottom = 0;
    paper.markContent('Artifact', { type: 'Pagination' });
    paper.font('text').fontSize(8).fillColor('#555');
    paper.text(left, margins.left, top, { width, lineBreak: false });
    paper.text(right, margins.left + width, top, { width, align: 'right', lineBreak: false });
    paper.endMarkedContent();
    paper.page.margins.bottom = margins.bottom;
  }
}
