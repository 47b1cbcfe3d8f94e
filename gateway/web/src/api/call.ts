import { Fault, faultFrom } from './fault';
import type { paths } from './schema';

type Method = 'get' | 'post' | 'put';

/** The paths of the API that have a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;
type Json<T> = T extends { content: { 'application/json': infer B } } ? B : undefined;

/** What an operation answers. */
export type AnswerOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { responses: { 200: infer A } } ? Json<A> : never;

/** What an operation is asked with. */
export type InputOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { parameters: { path?: infer Path; query?: infer Query } }
    ? (Path extends object ? { path: Path } : { path?: undefined }) &
        (Query extends object ? { query?: Query } : { query?: undefined }) &
        (Operation<M, P> extends { requestBody: infer B } ? { body: Json<B> } : { body?: undefined })
    : never;

/** Calls one operation of the API and answers what it answers, or throws a Fault. */
export type Call = <M extends Method, P extends PathOf<M>>(
  method: M,
  template: P,
  input: InputOf<M, P>,
  signal?: AbortSignal,
) => Promise<AnswerOf<M, P>>;

/** What a call needs of the session. */
export interface Renewal {
  /** Gets new tokens; false when there is no session any more. */
  renew(): Promise<boolean>;
  /** Is told that a call was refused for want of a session. */
  lost(): void;
}

/**
 * Makes the one client of the API. When the access token has run out it renews the session once and repeats the
 * request; when that does not help, the session is told that it is lost.
 */
export function createCall(session: Renewal): Call {
  return async (method, template, input, signal) => answerOf(await signedIn(session, method, template, input as Input, signal));
}

/** Reads a file, or throws a Fault. */
export type Download = <P extends PathOf<'get'>>(template: P, input: InputOf<'get', P>) => Promise<DownloadedFile>;

/** A file, and the name it has. */
export interface DownloadedFile {
  name: string;
  content: Blob;
}

/** Makes what reads files, with the session as createCall has it. */
export function createDownload(session: Renewal): Download {
  return async (template, input) => {
    const response = await signedIn(session, 'get', template, input as Input);
    if (!response.ok) throw await faultFrom(response);
    const [, name = ''] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
    return { name, content: await response.blob() };
  };
}

interface Input {
  path?: Params;
  query?: Params;
  body?: unknown;
}

/** Sends a request, and once more when the session had to be renewed first. */
async function signedIn(session: Renewal, method: Method, template: string, { path, query, body }: Input, signal?: AbortSignal) {
  const request = () => reach(fill(template, path) + search(query), requestInit(method, body, signal));
  let response = await request();
  if (response.status === 401 && (await session.renew())) response = await request();
  if (response.status === 401) session.lost();
  return response;
}

type Param = string | number | boolean;
type Params = Record<string, Param | Param[] | undefined>;

function fill(template: string, path: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
}

function search(query: Params = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, String(one)]));
  const text = new URLSearchParams(given).toString();
  return text && `?${text}`;
}

/** The parts of a request that the pages send: JSON in, JSON out, cookies of the same origin. */
export function requestInit(method: string, body?: unknown, signal?: AbortSignal): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return {
    method: method.toUpperCase(),
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  };
}

/** Sends a request; a Fault with the reason NO_CONNECTION if no answer comes. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Fault({ status: 0, reason: 'NO_CONNECTION', cause: error });
  }
}

/** The body of an answer that is OK; else its Fault. */
export async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw await faultFrom(response);
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new Fault({ status: 0, reason: 'UNREADABLE', cause: error });
  }
}
