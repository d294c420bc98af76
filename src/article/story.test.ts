import { describe, expect, it } from 'vitest';
import { parseList, parseStory } from './story.ts';

const date = '2026-02-28T09:40:00+02:00';
const noDay = '2026-02-30T09:40:00+02:00';
const item = { id: 'depot', headline: 'Open', description: 'At last.', datePublished: date };

describe('a list or a story of another origin', () => {
  it('has no day that the calendar hasn’t, which some browsers can’t show', () => {
    expect(() =>
      parseList({ items: [{ ...item, dateModified: date }] }, 'latest.json'),
    ).not.toThrow();
    expect(() => parseList({ items: [{ ...item, dateModified: noDay }] }, 'latest.json')).toThrow(
      `latest.json: items[0].dateModified: expected a day that the calendar has, not ${noDay}`,
    );
    const editions = { uk: { headline: 'Відкрито', dateModified: noDay } };
    expect(() => parseStory({ id: 'depot', original: 'uk', editions }, 'story.json')).toThrow(
      `story.json: editions.uk.dateModified: expected a day that the calendar has, not ${noDay}`,
    );
  });
});
