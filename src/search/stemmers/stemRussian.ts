import { lightStemmer } from './lightStemmer.ts';

/**
 * The stem of a Russian word. The endings are those of Snowball's tables
 * (https://snowballstem.org/algorithms/russian/stemmer.html), but for those of verbs: Snowball takes
 * «ев» off «Киев» and leaves it in «Киева».
 */
export const stemRussian = lightStemmer({
  vowels: 'аеиоуыэюя',
  endings: [
    // Nouns in -ия, -ие and -ий: Япония, решением, критериев. After them in -а, -о and a consonant.
    ...['иями', 'иям', 'иях', 'ией', 'ием', 'иев', 'ия', 'ии', 'ию', 'ие', 'ий'],
    ...['еями', 'еям', 'еях', 'еем', 'еев', 'еи', 'ею', 'ея'], // музей
    ...['ями', 'ами', 'ям', 'ам', 'ях', 'ах', 'ом', 'ем', 'ей', 'ой', 'ою', 'ею', 'ью', 'ьем'],
    // Adjectives.
    ...['ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ый', 'ая', 'яя', 'ое', 'ее', 'ую', 'юю', 'ые'],
    ...['ых', 'их', 'ым', 'им'],
    ...['а', 'е', 'и', 'о', 'у', 'ы', 'ю', 'я', 'й', 'ь'],
  ],
  // Харьков, Харькова; центров.
  possessive: /[ое]в$/,
  alternations: [
    [/ь$/, ''], // статья, статью
    [/(.)\1$/, '$1'],
    // Vowels that come and go: рынок, рынка; ветер, ветра.
    [/^(.+[^аеиоуыэюя])[ое]([^аеиоуыэюя])$/, '$1$2'],
  ],
  exceptions: [
    [/^голов(а|ы|е|у|ой|ою|ам|ами|ах)?$/, 'голова'], // Not гол.
    [/^д(ень|ня|ню|нем|не|ни|ней|ням|нями|нях)$/, 'день'],
  ],
});
