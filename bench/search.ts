import type { Service } from '../test/service.ts';
import { cpuOf } from './cpu.ts';
import { asked } from './options.ts';
import { rareWord } from './rows.ts';
import type { Target } from './targets.ts';

/** How long the page of the search takes for one kind of question, by who asks. */
export interface SearchFigures {
  kind: string;
  who: string;
  /** Milliseconds from the question to the whole page, one after another. */
  p50: number;
  p95: number;
  postgres: number;
  wrong: number;
}

/** What people type. Words stand in every seventh title or in every request; a rare word stands in five titles of 100,000. */
const kinds: Record<string, string[]> = {
  'a number in any spelling': ['МИ-2024-000140', 'mi 2024 1400', 'ми 2024 001401'],
  'a word': ['турнир', 'квиз', 'хор'],
  'a rare word': [rareWord(1234), rareWord(17_077)],
  'another form, a beginning': ['турниром', 'репетицией', 'выст'],
  'a slip': ['шахмотам', 'репитиция', 'канцерт первокурсникав'],
  'look-alikes, the other layout': ['тypниp', 'кoнцepт', 'nehybh'],
  'two words': ['концерт первокурсников', 'квиз столов', 'выставка аудитории'],
  'a person': ['Студент Номер 77', 'Студент Номер 140'],
  'an organisation': ['театральная студия', 'волонтёры'],
  'what stands everywhere': ['встреча клуба', 'уточните пожалуйста', 'вечер'],
  nothing: ['синхрофазотрон', 'турнир синхрофазотрон', 'zzzz'],
};
const runs = asked.short ? 8 : 30;

/** 3.1.2/3. Every kind of question by an Operator, an Agent and a Client, as one browser after another asks it. */
export async function measureSearch(service: Service, cookies: Record<string, Target['headers']>) {
  const figures: SearchFigures[] = [];

  for (const [kind, texts] of Object.entries(kinds)) {
    for (const [who, headers] of Object.entries(cookies)) {
      for (const text of texts) await ask(service, text, headers); // a plan may be a kept one from the sixth on
      figures.push({ kind, who, ...(await timesOf(service, texts, headers)) });
    }
  }

  return figures;
}

async function timesOf(service: Service, texts: string[], headers: Target['headers']) {
  const times: number[] = [];
  let wrong = 0;
  const before = cpuOf(service).postgres;

  for (let run = 0; run < runs; run++) {
    for (const text of texts) {
      const started = performance.now();
      if (!(await ask(service, text, headers))) wrong += 1;
      times.push(performance.now() - started);
    }
  }

  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), postgres: (cpuOf(service).postgres - before) / times.length, wrong };
}

/** A number leads to its card, whatever else is a page of results. */
async function ask({ address }: Service, text: string, headers: Target['headers']): Promise<boolean> {
  const response = await fetch(`${address}/search?q=${encodeURIComponent(text)}`, { headers, redirect: 'manual' });
  await response.text();
  return response.status === 200 || (response.status === 303 && /\d$/.test(text));
}
