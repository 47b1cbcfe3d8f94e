// Makes the TypeScript types of the API from the OpenAPI document that is generated from the contracts.
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import converter from 'swagger2openapi';

/** Where the document stands: it is generated and committed with the contracts. */
export const documentURL = new URL('../../../proto/gen/openapi/tiendo.swagger.json', import.meta.url);

/** Where the types stand. */
export const schemaURL = new URL('../src/api/schema.d.ts', import.meta.url);

const header = '// Generated from proto/gen/openapi/tiendo.swagger.json by `npm run gen`. Do not edit.\n\n';

/** The types as they must stand in schemaURL. */
export async function schemaText() {
  const swagger = JSON.parse(await readFile(documentURL, 'utf8'));
  const { openapi } = await converter.convertObj(swagger, {});
  return header + astToString(await openapiTS(openapi));
}
