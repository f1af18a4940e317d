import { createInterface } from 'node:readline'
import { CODES, failure, success } from './messages.js'

/** Serves methods over a pair of streams: one JSON-RPC 2.0 request a line, one response a line. */
export class Server {
  #methods = new Map()

  method(name, work) {
    this.#methods.set(name, work)
    return this
  }

  listen(input, output) {
    const lines = createInterface({ input })
    lines.on('line', async (line) => {
      if (line.trim() === '') return
      const response = await this.answer(line)
      if (response) output.write(`${JSON.stringify(response)}\n`)
    })
    return lines
  }

  /** The response to one line; null for a notification. */
  async answer(line) {
    const request = JSON.parse(line)
    const { id, method, params } = request ?? {}
    if (request?.jsonrpc !== '2.0' || typeof method !== 'string') return failure(id, CODES.invalidRequest)
    const work = this.#methods.get(method)
    if (!work) return failure(id, CODES.methodNotFound)
    try {
      const result = await work(params)
      return id === undefined ? null : success(id, result)
    } catch (error) {
      return failure(id, CODES.internal, error.message)
    }
  }
}
