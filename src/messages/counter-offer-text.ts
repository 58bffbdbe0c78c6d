/** 3.2.3. Messages that an offer of something else leaves in the thread; the thread is kept in Russian, as the answers are. */
export function counterOfferText(summary: string, text: string | undefined): string {
  return [`Предлагаем другой вариант: ${summary}.`, text, 'Подойдёт?'].filter(Boolean).join('\n\n');
}

export function acceptanceText(summary: string): string {
  return `Подходит: ${summary}.`;
}

/** What the service says where it was taken meanwhile; `nearest` are places with their times. */
export function lostText(summary: string, nearest: readonly string[]): string {
  const instead = nearest.length > 0 ? ` Сейчас свободно: ${nearest.join('; ')}.` : '';
  return `Этот вариант уже заняли: ${summary}.${instead} Обращение снова у Агента, он предложит другой.`;
}
