import { writeFile } from 'node:fs/promises';
import { schemaText, schemaURL } from './schema.mjs';

await writeFile(schemaURL, await schemaText());
