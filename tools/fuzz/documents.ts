import fc from 'fast-check';

/** Texts that want to be more than text, or other text than they are. `top.ran` tells that one ran. */
const hostileTexts = [
  '<script>top.ran=1</script>',
  '</script><script>top.ran=1</script>',
  '<img src=x onerror="top.ran=1">',
  '"><svg onload=top.ran=1>',
  "' autofocus onfocus=top.ran=1 x='",
  '</title><style>*{display:none}</style>',
  '</article></main><base href="//evil.example/">',
  '<!--',
  '--><iframe srcdoc="<script>top.ran=1</script>">',
  ']]>',
  '<template shadowrootmode=open>',
  '<plaintext>',
  '&lt;b&gt;&amp;&#60;&NewLine;&notit;',
  '\\u003cscript>',
  '$& $` $1 {{top.ran}} $t(retry)',
  '__proto__',
  'constructor',
  '\u202eevil\u202c',
  '\u202e\u2066\u2069\u2069 never closed',
  '\u2067\u2066\u202d',
  '\u200b\u200c\u200d\ufeff\u2060\u00ad',
  'і\u0301\u0308'.repeat(20),
  '\ud83d',
  '\ude00\ud83d',
  '\0\u0001\u001f\u007f\u0085\u009f',
  '\r\n\r\n\t\u000b\f',
  '\u2028\u2029',
  '\ufffe\uffff\ufffd',
  '👩‍👩‍👧‍👦🇺🇦',
];

/** `javascript:` and its like in the spellings that have passed for something else. */
const hostileAddresses = [
  'javascript:top.ran=1',
  'JaVaScRiPt:top.ran=1',
  ' javascript:top.ran=1',
  '\u0001javascript:top.ran=1',
  'java\tscript:top.ran=1',
  'java\nscript:top.ran=1',
  'java\0script:top.ran=1',
  'javascript\u200b:top.ran=1',
  'javascript&colon;top.ran=1',
  'javascript&#58;top.ran=1',
  'javascript%3Atop.ran=1',
  'ｊavascript:top.ran=1',
  'javaſcript:top.ran=1',
  '\u202ejavascript:top.ran=1',
  'vbscript:top.ran=1',
  'data:text/html,<script>top.ran=1</script>',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.example/',
  '\\\\evil.example',
  'https:evil.example',
  'https://',
  'https://\\evil.example',
  'http:javascript:top.ran=1',
  'https://example.org/"onmouseover="top.ran=1',
  "https://example.org/'><script>top.ran=1</script>",
  'https://example.org/\ud83d',
  'HTTPS://EXAMPLE.ORG/',
  'mailto:a@example.org?subject="><b>',
  'article:../../secret',
  'article:depot',
  'article:depot/?with=javascript:',
];

const plainText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('Бібліотека відкрилася.', 'The library is open.', 'מילים', ' ', '', 'x'),
);
const text = fc.oneof(
  { weight: 3, arbitrary: plainText },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  fc
    .array(fc.oneof(plainText, fc.constantFrom(...hostileTexts)), { minLength: 2, maxLength: 5 })
    .map((parts) => parts.join('')),
);
const someText = text.map((value) => (/\S/.test(value) ? value : `${value}.`));
const address = fc.oneof(
  { weight: 3, arbitrary: fc.webUrl() },
  fc.constantFrom('article:depot', 'mailto:a@example.org', 'https://example.org/а?б#в'),
);
const anyAddress = fc.oneof(
  { weight: 12, arbitrary: address },
  fc.constantFrom(...hostileAddresses),
);
const language = fc.constantFrom('uk', 'en', 'ru', 'he', 'ar', 'en-XA', 'abcd', 'en-a', 'toString');
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((value) => value.toISOString());

const run = fc.record(
  { text, href: anyAddress, emphasis: fc.boolean(), strong: fc.boolean(), inLanguage: language },
  { requiredKeys: ['text'] },
);
const richText = fc.oneof(text, fc.array(fc.oneof(text, run), { minLength: 1, maxLength: 5 }));
const image = fc.record(
  {
    url: fc.constantFrom(
      'hall.jpg',
      'sub/стіл.webp',
      '"onerror=top.ran=1.jpg',
      '\ud83d.png',
      'a&b.gif',
    ),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
    alt: text,
    caption: someText,
    creditText: someText,
    illustrative: fc.boolean(),
  },
  { requiredKeys: ['url', 'width', 'height', 'alt'] },
);
const person = fc.record({ name: someText, jobTitle: someText }, { requiredKeys: ['name'] });

// Ids are given out by their place, below: these stand in for them.
const id = fc.constant('');
const block = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id, type: fc.constant('paragraph'), text: richText }) },
  fc.record(
    {
      id,
      type: fc.constant('quote'),
      text: richText,
      attribution: person,
      original: fc.record({ inLanguage: language, text: richText }),
    },
    { requiredKeys: ['id', 'type', 'text'] },
  ),
  fc.record(
    {
      id,
      type: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(richText, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['id', 'type', 'items'] },
  ),
  fc.tuple(image).map(([picture]) => ({ id: '', type: 'image', ...picture })),
  fc.record({ id, type: fc.constantFrom('embed', '__proto__', 'toString', '<b>'), html: text }),
);
const section = fc.record(
  { id, heading: someText, blocks: fc.array(block, { minLength: 1, maxLength: 6 }) },
  { requiredKeys: ['id', 'blocks'] },
);
const edition = fc.record(
  {
    inLanguage: fc.constant('uk'),
    headline: someText,
    description: someText,
    datePublished: date,
    dateModified: date,
    author: fc.array(person, { maxLength: 3 }),
    about: fc.uniqueArray(fc.constantFrom('city', 'books', 'constructor'), { maxLength: 3 }),
    image,
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
    citation: fc.array(fc.record({ name: someText, url: anyAddress }, { requiredKeys: ['name'] }), {
      maxLength: 3,
    }),
    related: fc.uniqueArray(fc.constantFrom('depot', 'constructor', 'gone'), { maxLength: 3 }),
    correction: fc.array(fc.record({ datePublished: date, text: someText }), { maxLength: 2 }),
  },
  {
    requiredKeys: [
      'inLanguage',
      'headline',
      'description',
      'datePublished',
      'dateModified',
      'sections',
    ],
  },
);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Change = {
  seed: number;
  kind: 'replace' | 'remove' | 'add' | 'proto' | 'cut';
  value: unknown;
  key: string;
};

/** One thing done to a document that is as it should be. */
const change: fc.Arbitrary<Change> = fc.record({
  seed: fc.nat(),
  kind: fc.constantFrom('replace' as const, 'remove', 'add', 'proto', 'cut'),
  value: fc.jsonValue({ maxDepth: 2 }),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', '0'), fc.string()),
});

/** How often one document of so many is a very large one. */
const largeEvery = 500;
const large = fc.oneof(
  fc.constantFrom(...hostileTexts).map((piece) => textOf(piece, 1_000_000)),
  fc.constantFrom(...hostileTexts).map((piece) => ({ blocks: 10_000, piece })),
);

/** The JSON texts of so many documents, near-valid and hostile; the same for the same seed. */
export function* hostileDocuments(count: number, seed: number): Generator<string> {
  const batch = 200;
  for (let start = 0; start < count; start += batch) {
    const options = { numRuns: Math.min(batch, count - start), seed: seed + start };
    const whole = fc.tuple(edition, fc.option(change, { freq: 1 }), large);
    for (const [index, [value, odd, size]] of fc.sample(whole, options).entries()) {
      withIds(value);
      const isLarge = (start + index) % largeEvery === largeEvery - 1;
      if (isLarge) {
        yield JSON.stringify({ ...value, sections: largeSections(size) });
      } else {
        yield odd ? changed(value as Json, odd) : JSON.stringify(value);
      }
    }
  }
}

function withIds({ sections }: { sections: { id: string; blocks: { id: string }[] }[] }) {
  for (const [s, section] of sections.entries()) {
    section.id = `s${s}`;
    for (const [b, block] of section.blocks.entries()) block.id = `b${s}-${b}`;
  }
}

function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / utf8Length(piece)));
}

// As JSON has it, with its escapes: the whole has to stay below 2 MB.
function utf8Length(piece: string): number {
  return Buffer.byteLength(JSON.stringify(piece));
}

/** A section of one text of a million bytes, or of ten thousand blocks. */
export function largeSections(size: string | { blocks: number; piece: string }) {
  const texts =
    typeof size === 'string' ? [size] : Array.from({ length: size.blocks }, () => size.piece);
  const blocks = texts.map((text, index) => ({ id: `b0-${index}`, type: 'paragraph', text }));
  return [{ id: 's0', blocks }];
}

function changed(value: Json, { seed, kind, value: other, key }: Change): string {
  if (kind === 'cut') {
    const text = JSON.stringify(value);
    return text.slice(0, seed % text.length);
  }
  const places: [Record<string, Json>, string][] = [];
  const visit = (node: Json) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, inner] of Object.entries(node)) {
      places.push([node as Record<string, Json>, name]);
      visit(inner);
    }
  };
  visit(value);
  const [holder, name] = places[seed % places.length] ?? [
    value as Record<string, Json>,
    'headline',
  ];
  // Not by assignment, which would set the prototype instead of a key of that name.
  const define = (target: object, at: string) =>
    Object.defineProperty(target, at, {
      value: other,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const changes: Record<Exclude<typeof kind, 'cut'>, () => void> = {
    replace: () => define(holder, name),
    remove: () => {
      delete holder[name];
    },
    add: () => define(holder, key),
    proto: () => define(holder, '__proto__'),
  };
  changes[kind as keyof typeof changes]();
  return JSON.stringify(value);
}
