import type { SlipTexts } from '#messages/slip-text.ts';
import { margins, mm, type Paper, widthOf } from './paper.ts';

/** «Выдал ________ ________ ________» with what belongs on each line under it. */
export function drawSignature(paper: Paper, t: SlipTexts, who: string, name: string) {
  const gap = 5 * mm;
  const label = 28 * mm;
  const parts = [
    { share: 0.3, text: '', caption: t.signature },
    { share: 0.45, text: name, caption: t.name },
    { share: 0.25, text: '', caption: t.date },
  ];

  return paper.struct('P', {}, () => {
    const top = paper.y;
    const room = widthOf(paper) - label - gap * 2;
    paper.font('strong').fontSize(10).fillColor('#111').text(`${who} `, margins.left, top, { width: label });

    let x = margins.left + label;
    for (const { share, text, caption } of parts) {
      const width = share * room;
      if (text) paper.font('text').fontSize(10).text(`${text} `, x, top, { width, height: 14, ellipsis: true });
      paper
        .moveTo(x, top + 15)
        .lineTo(x + width, top + 15)
        .lineWidth(0.6)
        .stroke('#333');
      paper
        .font('text')
        .fontSize(8)
        .fillColor('#555')
        .text(`${caption} `, x, top + 17, { width, align: 'center' });
      paper.fillColor('#111');
      x += width + gap;
    }
    paper.x = margins.left;
    paper.y = top + 17 * mm;
  });
}
