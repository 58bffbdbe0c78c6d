import type PDFDocument from 'pdfkit';
import { bottomOf, margins, type Paper, widthOf } from './paper.ts';

type Part = ReturnType<InstanceType<typeof PDFDocument>['struct']>;

export interface Column {
  title: string;
  /** Of the whole width. */
  part: number;
  align?: 'left' | 'right' | 'center';
}

const pad = { x: 6, y: 5 };

/** A ruled table; its head is drawn again on each page, a row is never cut in two. */
export function drawTable(paper: Paper, root: Part, columns: readonly Column[], rows: readonly string[][]): void {
  const table = paper.struct('Table');
  root.add(table);
  drawRow(
    paper,
    table,
    columns,
    columns.map(({ title }) => title),
    'TH',
  );

  for (const row of rows) {
    if (paper.y + heightOf(paper, columns, row) > bottomOf(paper)) {
      paper.addPage();
      drawRow(
        paper,
        null,
        columns,
        columns.map(({ title }) => title),
        'TH',
      );
    }
    drawRow(paper, table, columns, row, 'TD');
  }
  table.end();
}

/** A head that is drawn again is decoration: it was read once. */
function drawRow(
  paper: Paper,
  table: Part | null,
  columns: readonly Column[],
  texts: readonly string[],
  cell: 'TH' | 'TD',
): void {
  const isHead = cell === 'TH';
  paper.font(isHead ? 'strong' : 'text').fontSize(isHead ? 9 : 10);
  const [top, height] = [paper.y, heightOf(paper, columns, texts)];
  const row = table && paper.struct('TR');
  if (row) table.add(row);
  let left = margins.left;

  paper.markContent('Artifact');
  if (isHead) paper.rect(margins.left, top, widthOf(paper), height).fill('#f2f2f0');
  for (const { part } of columns) {
    paper
      .rect(left, top, part * widthOf(paper), height)
      .lineWidth(0.6)
      .stroke('#8a8a86');
    left += part * widthOf(paper);
  }
  paper.endMarkedContent();

  left = margins.left;
  texts.forEach((text, index) => {
    const { part = 0, align = 'left' } = columns[index] ?? {};
    const [x, width] = [left + pad.x, part * widthOf(paper) - 2 * pad.x];
    const write = () => void paper.fillColor('#111').text(text || ' ', x, top + pad.y, { width, align });
    if (row) row.add(paper.struct(cell, {}, write));
    else {
      paper.markContent('Artifact');
      write();
      paper.endMarkedContent();
    }
    left += part * widthOf(paper);
  });

  row?.end();
  paper.x = margins.left;
  paper.y = top + height;
}

function heightOf(paper: Paper, columns: readonly Column[], texts: readonly string[]): number {
  const heights = texts.map((text, index) => {
    const width = (columns[index]?.part ?? 0) * widthOf(paper) - 2 * pad.x;
    return paper.heightOfString(text || ' ', { width });
  });
  return Math.max(...heights) + 2 * pad.y;
}
