/** A random UUID (version 4). crypto.randomUUID is there only over HTTPS; a district's own network may have none. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Keeps the request_id of every act until it was answered: whoever presses the button again after a failure of the
 * network sends the same act again, not a second one. Another content is another act.
 */
export class RequestIds {
  readonly #waiting = new Map<string, { id: string; content: string }>();

  /** The request_id of an act with a content. */
  idFor(act: string, content: string): string {
    const waiting = this.#waiting.get(act);
    if (waiting?.content === content) return waiting.id;
    const id = uuid();
    this.#waiting.set(act, { id, content });
    return id;
  }

  /** Says that the act was answered, well or ill: the next one gets an id of its own. */
  answered(act: string): void {
    this.#waiting.delete(act);
  }
}
