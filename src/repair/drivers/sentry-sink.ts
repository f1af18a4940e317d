import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { CapturedException } from './replay-protocol.ts'

const ENVELOPE_BYTES_MAX = 4 * 1024 * 1024
const CAPTURED_MAX = 50

export interface SentrySink {
  port: number
  /** The exceptions of each event, in the order of arrival. */
  captured: CapturedException[][]
  close(): void
}

/** Takes what an SDK sends and keeps the exceptions. */
export async function openSentrySink(): Promise<SentrySink> {
  const captured: CapturedException[][] = []
  const server = createServer(async (request, response) => {
    const envelope = await readEnvelope(request).catch(() => '')
    captured.push(...exceptionsIn(envelope).slice(0, CAPTURED_MAX - captured.length))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, captured, close: () => server.close() }
}

async function readEnvelope(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > ENVELOPE_BYTES_MAX) return ''
    chunks.push(chunk)
  }
  return decoded(Buffer.concat(chunks), request.headers['content-encoding']).toString('utf8')
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  const limit = { maxOutputLength: ENVELOPE_BYTES_MAX }
  if (encoding === 'gzip') return gunzipSync(body, limit)
  if (encoding === 'deflate') return inflateSync(body, limit)
  if (encoding === 'br') return brotliDecompressSync(body, limit)
  return body
}

/** An envelope is lines of JSON: a header, then a header and a payload for each item. */
function exceptionsIn(envelope: string): CapturedException[][] {
  const lines = envelope.split('\n').map(parsedLine)
  return lines.flatMap((line, i) => {
    const values = i > 0 && line?.type === 'event' ? lines[i + 1]?.exception?.values : undefined
    return Array.isArray(values) ? [values] : []
  })
}

interface EnvelopeLine {
  type?: unknown
  exception?: { values?: CapturedException[] }
}

function parsedLine(line: string): EnvelopeLine | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
