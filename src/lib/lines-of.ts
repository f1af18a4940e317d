import { StringDecoder } from 'node:string_decoder'

/**
 * The lines of a stream, each with its end. Of a longer one `charsMax` characters and one more are given, so that it can be told, and
 * the rest is dropped: memory stays bounded whatever comes.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  charsMax: number,
): AsyncGenerator<string, void, undefined> {
  const decoder = new StringDecoder('utf8')
  let partial = ''
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk))
    const parts = text.split('\n')
    const last = parts.pop()!
    for (const part of parts) {
      yield `${(partial + part).slice(0, charsMax + 1)}\n`
      partial = ''
    }
    partial = (partial + last).slice(0, charsMax + 1)
  }
  partial += decoder.end()
  if (partial !== '') yield partial
}
