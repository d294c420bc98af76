import { toJsonSchema } from '@valibot/to-json-schema';
import { editionSchema } from '../src/article/edition.ts';
import { textSchema } from '../src/blocks/text.ts';
import { absoluteUrl } from '../src/site.ts';
import type { OutputFile } from './outputFile.ts';

const path = 'schema/edition.json';

/** One of the sections at least has one: valibot has no rule for that. */
const aBlock = { properties: { blocks: { minItems: 1 } } };

/**
 * The JSON Schema of an edition, for editors' tools: the very rules that the reader's browser goes
 * by. It throws where a rule can't be said in JSON Schema.
 */
export function editionSchemaFile(): OutputFile[] {
  const { $schema, ...rules } = toJsonSchema(editionSchema, {
    target: 'draft-07',
    definitions: { text: textSchema },
    // Days that no calendar has.
    ignoreActions: ['check'],
  });
  const sections = rules.properties?.sections as object;
  const schema = {
    $schema,
    $id: absoluteUrl(path),
    title: 'An edition: an article in one language',
    ...rules,
    properties: { ...rules.properties, sections: { ...sections, contains: aBlock } },
  };
  return [{ path, content: `${JSON.stringify(schema, null, 2)}\n` }];
}
