export const documentURL: URL;
export const schemaURL: URL;
export function schemaText(): Promise<string>;
