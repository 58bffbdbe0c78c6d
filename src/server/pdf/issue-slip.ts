import { common as enCommon } from '#messages/en/common.ts';
import { slip as en } from '#messages/en/slip.ts';
import { formatDay, formatDayPeriod, formatMoment, formatNumber, type Locale } from '#messages/format.ts';
import { common } from '#messages/ru/common.ts';
import { slip as ru } from '#messages/ru/slip.ts';
import type { SlipTexts } from '#messages/slip-text.ts';
import { typeset } from '#messages/typeset.ts';
import { units } from '#regulation/stock.ts';
import type { IssueSlip } from '../queries/issue-slip.ts';
import { numberPages } from './footer.ts';
import { bottomOf, bytesOf, margins, mm, newPaper, type Paper, widthOf } from './paper.ts';
import { drawSignature } from './signature.ts';
import { type Column, drawTable } from './table.ts';

interface Printing {
  by: string;
  at: Date;
  lang: Locale;
}

/** 3.2.3. The issue slip as a printable PDF: what, how many, for what, where and when, to whom, and lines to sign on. */
export async function issueSlipPdf(slip: IssueSlip, { by, at, lang }: Printing): Promise<Buffer> {
  const t = lang === 'en' ? en : ru;
  const paper = newPaper({ title: t.title(slip.number), lang, at });
  const root = paper.struct('Document');
  paper.addStructure(root);

  const write = (kind: 'H1' | 'P', size: number, text: string) =>
    root.add(
      paper.struct(
        kind,
        {},
        () =>
          void paper
            .font(kind === 'H1' ? 'strong' : 'text')
            .fontSize(size)
            .text(text),
      ),
    );
  write('P', 10, (lang === 'en' ? enCommon : common).university);
  paper.moveDown(0.6);
  write('H1', 17, typeset(t.title(slip.number)));
  paper.moveDown(0.15);
  write('P', 10, t.under);
  paper.moveDown(1);

  for (const [name, text] of factsOf(slip, t, lang)) if (text) root.add(factLine(paper, name, typeset(text)));
  paper.moveDown(0.8);
  drawTable(paper, root, columnsOf(t), rowsOf(slip, t, lang));
  paper.moveDown(0.8);
  write('P', 11, typeset(t.total(slip.items.length, totalOf(slip, t, lang))));

  if (paper.y + 46 * mm > bottomOf(paper)) paper.addPage();
  paper.moveDown(2.2);
  root.add(drawSignature(paper, t, t.handedOut, slip.agent ?? ''));
  root.add(drawSignature(paper, t, t.received, slip.recipient));
  root.end();

  numberPages(paper, (page, pages) => [
    `${slip.number} · ${t.page(page, pages)}`,
    t.printed(by, formatMoment(at, lang)),
  ]);
  return bytesOf(paper);
}

function factsOf(slip: IssueSlip, t: SlipTexts, lang: Locale): [string, string | null][] {
  const { from, to, date } = slip;
  const hours =
    from && to ? formatDayPeriod(date, from, to, lang) : [formatDay(date, lang), from ?? to].filter(Boolean).join(', ');

  return [
    [t.event, slip.title],
    [t.eventDate, [formatDay(slip.eventDate, lang), slip.eventTime].filter(Boolean).join(', ')],
    [t.organisation, slip.organisation],
    [t.recipient, slip.recipient],
    [t.place, slip.place],
    [t.when, hours],
    [t.agent, slip.agent],
    [t.answered, formatMoment(slip.answeredAt, lang)],
  ];
}

function factLine(paper: Paper, name: string, text: string) {
  const label = 42 * mm;

  return paper.struct('P', {}, () => {
    const top = paper.y;
    paper
      .font('text')
      .fontSize(10)
      .fillColor('#555')
      .text(`${name} `, margins.left, top, { width: label - 6 });
    const under = paper.y;
    paper.fillColor('#111').text(text, margins.left + label, top, { width: widthOf(paper) - label });
    paper.x = margins.left;
    paper.y = Math.max(paper.y, under) + 3;
  });
}

function columnsOf({ columns }: SlipTexts): Column[] {
  return [
    { title: columns.row, part: 0.07, align: 'center' },
    { title: columns.name, part: 0.5 },
    { title: columns.unit, part: 0.11 },
    { title: columns.quantity, part: 0.16, align: 'right' },
    { title: columns.given, part: 0.16, align: 'right' },
  ];
}

function rowsOf({ items }: IssueSlip, t: SlipTexts, lang: Locale): string[][] {
  return items.map(({ name, unit, quantity }, index) => [
    String(index + 1),
    name,
    t.units[unit],
    formatNumber(quantity, lang),
    '',
  ]);
}

/** «16 шт., 3 компл.»: pieces and sets are not added up. */
function totalOf({ items }: IssueSlip, t: SlipTexts, lang: Locale): string {
  return units
    .map((unit) => ({
      unit,
      sum: items.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.quantity, 0),
    }))
    .filter(({ sum }) => sum > 0)
    .map(({ unit, sum }) => `${formatNumber(sum, lang)}\u00a0${t.units[unit]}`)
    .join(', ');
}
