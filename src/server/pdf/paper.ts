import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Paper = InstanceType<typeof PDFDocument>;

/** Points of a millimetre. */
export const mm = 72 / 25.4;

export const margins = { top: 16 * mm, left: 20 * mm, right: 14 * mm, bottom: 20 * mm };

const fonts = createRequire(import.meta.url);
const fontOf = (name: string) => fonts.resolve(`@expo-google-fonts/golos-text/${name}.ttf`);
const files = { text: fontOf('400Regular/GolosText_400Regular'), strong: fontOf('600SemiBold/GolosText_600SemiBold') };

/** An A4 sheet in the service's own letters, with structure for whoever listens to it. */
export function newPaper({ title, lang, at }: { title: string; lang: string; at: Date }): Paper {
  const paper = new PDFDocument({
    size: 'A4',
    margins,
    lang,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: title, CreationDate: at, ModDate: at, Creator: 'Мои инициативы', Producer: 'Мои инициативы' },
  });
  paper.registerFont('text', files.text);
  paper.registerFont('strong', files.strong);
  return paper.font('text').fontSize(10);
}

/** The room for text, from edge to edge. */
export function widthOf(paper: Paper): number {
  return paper.page.width - margins.left - margins.right;
}

/** How far down text may go. */
export function bottomOf(paper: Paper): number {
  return paper.page.height - margins.bottom;
}

/** All bytes of a paper that is done. */
export function bytesOf(paper: Paper): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => resolve(Buffer.concat(parts)));
    paper.on('error', reject);
    paper.end();
  });
}
