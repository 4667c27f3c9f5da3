/** An answer longer than this is not read to its end; the largest page of the contract has about 1 MB. */
const LONGEST_BODY_BYTES = 32 * 1024 * 1024;

/** The body as text; undefined when it is longer than `limit` bytes. Rejects when the connection breaks. */
export async function readText(response: Response, limit = LONGEST_BODY_BYTES): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Undefined, which JSON cannot say, for what is no JSON. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
