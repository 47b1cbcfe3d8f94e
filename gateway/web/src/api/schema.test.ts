import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaText, schemaURL } from '../../scripts/schema.mjs';

test('the types are those of the OpenAPI document; if not: npm run gen', async () => {
  expect(await readFile(schemaURL, 'utf8')).toBe(await schemaText());
}, 30_000);
