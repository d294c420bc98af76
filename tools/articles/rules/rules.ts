import { dateRules } from './dateRules.ts';
import { fieldRules } from './fieldRules.ts';
import { languageRules } from './languageRules.ts';
import { lawRules } from './lawRules.ts';
import { linkRules } from './linkRules.ts';
import { originalRules } from './originalRules.ts';
import { parityRules } from './parityRules.ts';
import { pictureRules } from './pictureRules.ts';
import type { Rule } from './rule.ts';
import { typographyRules } from './typographyRules.ts';

/** All that the check looks for in an edition that passes the schema. */
export const rules: readonly Rule[] = [
  ...originalRules,
  ...dateRules,
  ...pictureRules,
  ...linkRules,
  ...parityRules,
  ...lawRules,
  ...fieldRules,
  ...languageRules,
  ...typographyRules,
];
