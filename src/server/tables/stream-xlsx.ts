import { Zip, ZipDeflate } from 'fflate';

/** A text, or a day that the spreadsheet reckons with. */
export type Cell = string | { day: string };

const encoder = new TextEncoder();
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of one sheet, written while its rows are read, so that a long list takes neither much memory nor the thread
 * for long. Texts are texts whatever they look like: nothing in it is a formula. At most 26 columns.
 */
export function streamXlsx(
  name: string,
  titles: readonly string[],
  widths: readonly number[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const zip = new Zip((error, chunk, final) => {
          if (error) return controller.error(error);
          controller.enqueue(chunk);
          if (final) controller.close();
        });
        for (const [path, text] of Object.entries(partsOf(name))) add(zip, path).push(encoder.encode(text), true);

        const sheet = add(zip, 'xl/worksheets/sheet1.xml');
        sheet.push(encoder.encode(sheetHead(titles, widths)));
        let row = 1;
        for await (const rows of pages) sheet.push(encoder.encode(rows.map((cells) => rowOf(++row, cells)).join('')));
        sheet.push(encoder.encode('</sheetData></worksheet>'), true);
        zip.end();
      },
    },
    { highWaterMark: 8 },
  );
}

function add(zip: Zip, path: string): ZipDeflate {
  const file = new ZipDeflate(path, { level: 3 });
  zip.add(file);
  return file;
}

function sheetHead(titles: readonly string[], widths: readonly number[]): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const cells = titles.map((title, i) => textCell(`${letters[i]}1`, title, 1)).join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${cells}</row>`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Each cell says its own address: not every reader counts along. */
function rowOf(number: number, cells: readonly Cell[]): string {
  const said = cells.map((cell, i) => {
    const at = `${letters[i]}${number}`;
    return typeof cell === 'string' ? textCell(at, cell, 0) : dayCell(at, cell.day);
  });
  return `<row r="${number}">${said.join('')}</row>`;
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Days are counted from 30 December 1899. */
function dayCell(at: string, day: string): string {
  return `<c r="${at}" s="2"><v>${Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569}</v></c>`;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function partsOf(name: string): Record<string, string> {
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}
