// Loaded first into the app that is replayed: whatever DSN it has, what its SDK sends ends in the driver's sink.
// A replayed failure must never be reported as a new one.
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

const sinkPort = process.env.PRUNELLA_SINK_PORT
const ENVELOPE_PATH = /\/api\/[^/]+\/(envelope|store)\/?(\?|$)/

type RequestFunction = (...args: unknown[]) => http.ClientRequest
const plainRequest = http.request as RequestFunction

function routed(original: RequestFunction): RequestFunction {
  return (...args) => {
    const [options, ...rest] = args
    if (!isEnvelope(options)) return original(...args)
    const { agent: _, ...kept } = options
    return plainRequest({ ...kept, protocol: 'http:', hostname: '127.0.0.1', host: undefined, port: sinkPort }, ...rest)
  }
}

function isEnvelope(options: unknown): options is http.RequestOptions {
  if (typeof options !== 'object' || options === null || options instanceof URL) return false
  const { method, path } = options as http.RequestOptions
  return method === 'POST' && typeof path === 'string' && ENVELOPE_PATH.test(path)
}

if (sinkPort !== undefined) {
  const client = http as { request: unknown }
  const secureClient = https as { request: unknown }
  client.request = routed(plainRequest)
  secureClient.request = routed(https.request as RequestFunction)
  syncBuiltinESMExports()
}
