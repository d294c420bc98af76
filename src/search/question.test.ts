import { describe, expect, it } from 'vitest';
import { markedIn, tidy, waysOf } from './question.ts';
import { stemsOf } from './stemsOf.ts';
import { partsOf, wordsIn } from './words.ts';

describe('the words of a text', () => {
  it.each([
    ['small and large letters', 'КИЇВ', 'київ'],
    ['any apostrophe', 'здоров’я', "здоров'я"],
    ['the letter of an apostrophe', 'здоровʼя', 'здоровя'],
    ['stress marks', 'за́мок', 'замок'],
    ['marks over Latin letters', 'naïve Zürich', 'naive Zurich'],
    ['soft hyphens', 'не\u00adза\u00adлеж\u00adність', 'незалежність'],
    ['decomposed letters', 'йод'.normalize('NFD'), 'йод'],
    ['ё and е', 'самолёт', 'самолет'],
    ['ґ and г', 'ґрунт', 'грунт'],
    ['a word and its possessive', 'city’s', 'city'],
  ])('are the same with %s', (_, one, other) => {
    expect(partsOf(one)).toEqual(partsOf(other));
  });

  it('are whole', () => {
    expect(wordsIn('«Міст» — це 5-та, нова (дуже).')).toEqual([
      'Міст',
      'це',
      '5-та',
      'нова',
      'дуже',
    ]);
  });

  it('have parts where there is a hyphen, and are one word too', () => {
    expect(stemsOf('Івано-Франківськ', 'xx')).toEqual(['івано', 'франківськ', 'іванофранківськ']);
  });

  it('are none in what has none', () => {
    expect(wordsIn('?!… — «» 🦆 \u0000 ́')).toEqual([]);
  });
});

describe('a question', () => {
  it('is found in every language that the articles may be in', () => {
    expect(waysOf('центрів', ['uk', 'en'])).toEqual([[['центр'], ['центрів']]]);
  });

  it('is found by its parts or as one word', () => {
    expect(waysOf('e-mail', ['xx'])).toEqual([[['e', 'mail'], ['email']]]);
  });

  it('leaves out what says nothing, unless there is nothing else', () => {
    expect(waysOf('музей у Києві', ['uk'])).toHaveLength(2);
    expect(waysOf('у', ['uk'])).toHaveLength(1);
  });

  it.each(['?!…', '🦆', '\u0000', '\ufffd', '  '])('has no words in %j', (question) => {
    expect(waysOf(question, ['uk', 'en', 'ru'])).toEqual([]);
  });

  it('is one line of a length that anyone would type', () => {
    expect(tidy('  два\u0000\n слова \ud800')).toBe('два слова');
    expect(tidy('я'.repeat(1000))).toHaveLength(200);
    expect(waysOf('слово '.repeat(1000), ['uk']).length).toBeLessThan(20);
  });
});

describe('what is marked', () => {
  const marked = (text: string, code: string, question: string) =>
    markedIn(text, code, question)
      .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
      .join('');

  it('is every form of a word, and nothing else', () => {
    expect(marked('Центри й центральні, без центрів.', 'uk', 'центр')).toBe(
      '[Центри] й центральні, без [центрів].',
    );
  });

  it('is a word as it is written', () => {
    expect(marked('Про Івано-Франківськ.', 'uk', 'франківську')).toBe('Про [Івано-Франківськ].');
    expect(marked('<b>Місто</b> & ґрунт', 'uk', 'грунту')).toBe('<b>Місто</b> & [ґрунт]');
  });
});
