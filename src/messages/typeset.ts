/** No-break spaces where Russian typography wants them: before a dash, in «п. 4.1.1», «№ 159», «5 рабочих дней», after one-letter words; one full stop after «2026 г.». */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\d\sг)\.\.(?!\.)/g, '.')
    .replace(/ —/g, '\u00a0—')
    .replace(/(?<![а-яё]|\d[ \u00a0])(пп?|ст|ч|г)\. (?=[\dА-ЯЁ«])/giu, '$1.\u00a0')
    .replace(/№ /g, '№\u00a0')
    .replace(/(\d) (?=[а-яёА-ЯЁ])/g, '$1\u00a0')
    .replace(/(?<![а-яё-])([авикосу]) (?=\S)/giu, '$1\u00a0');
}
