import * as v from 'valibot';
import { nameForm } from '../nameForm.ts';

/*
 * The few schemas that every document is made of. Their messages say what would be right, so that a
 * fault reads `sections[1].blocks[0].text: expected text`.
 */

type Messaged = { message?: unknown };

function expectedBy(schema: Messaged | undefined): string {
  return typeof schema?.message === 'string' ? schema.message : 'expected an object';
}

/** An object with these entries; a missing one is named with what it should have been. */
export function object<const E extends v.ObjectEntries>(entries: E) {
  return v.object(entries, (issue) => {
    const key = issue.path?.at(-1)?.key;
    return key === undefined ? 'expected an object' : expectedBy(entries[String(key)] as Messaged);
  });
}

/** A list of these, `least` of them or more. */
export function list<const S extends v.GenericSchema>(item: S, least = 0) {
  const message = least > 0 ? `expected a list of at least ${least}` : 'expected a list';
  return v.pipe(v.array(item, message), v.minLength(least, message));
}

const isRecord = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of these by any key of that form; to valibot's, a list is one too. */
export function record<
  const K extends v.GenericSchema<string, string>,
  const S extends v.GenericSchema,
>(key: K, item: S) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, 'expected an object'),
    v.record(key, item),
  );
}

export const string = v.string('expected text');

const expectedSomeText = 'expected text that isn’t empty';
export const someText = v.pipe(v.string('expected text'), v.regex(/\S/, expectedSomeText));

export const flag = v.boolean('expected true or false');

const expectedPixels = 'expected a whole number of pixels above 0';
export const pixels = v.pipe(
  v.number(expectedPixels),
  v.integer(expectedPixels),
  v.minValue(1, expectedPixels),
);

/** How a date has to be given. */
export const expectedDate = 'expected a date with time and zone, like 2026-05-02T09:40:00+03:00';
export const dateTime = v.pipe(
  v.string(expectedDate),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
    expectedDate,
  ),
  v.check(isRealDay, ({ input }) => `expected a day that the calendar has, not ${input}`),
);

/**
 * Some browsers take February 30 for March 2, to others it is no date, which is `null` in JSON: the day has
 * to come back as it went in.
 */
function isRealDay(date: string): boolean {
  const day = date.slice(0, 10);
  return JSON.stringify(new Date(`${day}T00:00:00Z`)).startsWith(`"${day}`);
}

const expectedLanguage = 'expected a BCP 47 language code, like uk';
export const languageCode = v.pipe(
  v.string(expectedLanguage),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, expectedLanguage),
);

const expectedId = 'expected an id of a–z, 0–9 and -, beginning with a letter';
export const blockId = v.pipe(v.string(expectedId), v.regex(/^[a-z][a-z0-9-]*$/, expectedId));

const expectedName = 'expected a name of a–z, 0–9 and -';
export const articleName = v.pipe(
  v.string(expectedName),
  v.regex(new RegExp(`^${nameForm}$`), expectedName),
);

const expectedUrl = 'expected a URL that begins with http:// or https://';
export const webUrl = v.pipe(
  v.string(expectedUrl),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\/?#]+[^\s\\]*$/, expectedUrl),
);

const expectedHref = 'expected http:, https:, mailto: or article:{article}';
export const href = v.pipe(
  v.string(expectedHref),
  v.regex(
    new RegExp(
      String.raw`^([Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\/?#]+[^\s\\]*|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s\\]+|article:${nameForm})$`,
    ),
    expectedHref,
  ),
);

const expectedFile = 'expected the name of a picture file in the article’s folder, like hall.jpg';
export const pictureFile = v.pipe(
  v.string(expectedFile),
  v.regex(
    /^(?!\.)[^\s/\\:?#%]+(\/(?!\.)[^\s/\\:?#%]+)*\.([Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg]|[Ww][Ee][Bb][Pp]|[Aa][Vv][Ii][Ff]|[Gg][Ii][Ff])$/,
    expectedFile,
  ),
);
