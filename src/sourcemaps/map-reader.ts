import { Worker } from 'node:worker_threads'
import { ExternalError, UserError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Original, Position } from './positions.ts'
import type { MapAnswer, MapQuestion, MapRequest, PackedBundle } from './worker-protocol.ts'

/** Longer than any map within the limits takes; the thread is then ended, and a new one starts with the next question. */
const ANSWER_MS_MAX = 20_000
const WAITING_MAX = 1_000

/** Reads source maps and bundles of them, in a thread that is started when it is first needed. */
export interface MapReader {
  /**
   * What stands behind each position; null where the map says nothing. `contentOf` is asked only when the thread does not hold the map.
   * @throws ExternalError when the map cannot be read, or not in time.
   */
  originalsOf(mapId: number, positions: Position[], contentOf: () => Promise<string>): Promise<(Original | null)[]>
  /**
   * The maps in a bundle of artifacts, whose SHA-1 is `checksum`.
   * @throws UserError when it is damaged, too large or none.
   */
  readBundle(bytes: Uint8Array, checksum: string): Promise<PackedBundle>
  close(): Promise<void>
}

export function createMapReader({ program, clock }: { program: URL; clock: Clock }): MapReader {
  let worker: Worker | undefined
  let nextId = 0
  const waiting = new Map<number, { resolve(answer: MapAnswer): void; reject(error: Error): void }>()

  function thread(): Worker {
    if (worker) return worker
    const started = new Worker(program)
    // It must not keep a server alive that has stopped.
    started.unref()
    started.on('message', (answer: MapAnswer) => settle(answer.id, (asked) => asked.resolve(answer)))
    started.on('error', (error) => failAll(`The thread that reads source maps failed: ${error.message}.`))
    started.on('exit', () => {
      if (worker === started) worker = undefined
      failAll('The thread that reads source maps ended.')
    })
    worker = started
    return started
  }

  function settle(
    id: number,
    how: (asked: { resolve(answer: MapAnswer): void; reject(error: Error): void }) => void,
  ): void {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked) how(asked)
  }

  function failAll(reason: string): void {
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new ExternalError(reason)))
  }

  async function ask(question: MapQuestion): Promise<MapAnswer> {
    if (waiting.size >= WAITING_MAX) throw new ExternalError('Too many events wait for their source maps.')
    const id = nextId++
    const answered = new AbortController()
    const answer = new Promise<MapAnswer>((resolve, reject) => waiting.set(id, { resolve, reject }))
    thread().postMessage({ id, ...question } satisfies MapRequest)
    void clock.sleep(ANSWER_MS_MAX, answered.signal).then(() => {
      if (waiting.has(id)) void worker?.terminate()
    })
    return answer.finally(() => answered.abort())
  }

  return {
    async originalsOf(mapId, positions, contentOf) {
      const question = { ask: 'positions', mapId, positions } as const
      const first = await ask(question)
      const answer = 'isUnknown' in first ? await ask({ ...question, content: await contentOf() }) : first
      if ('originals' in answer) return answer.originals
      throw new ExternalError('fault' in answer ? answer.fault : 'The source map could not be read.')
    },
    async readBundle(bytes, checksum) {
      const answer = await ask({ ask: 'bundle', bytes, checksum })
      if ('bundle' in answer) return answer.bundle
      if ('fault' in answer && answer.status !== undefined) throw new UserError(answer.fault, { status: answer.status })
      throw new ExternalError('fault' in answer ? answer.fault : 'The bundle could not be read.')
    },
    async close() {
      await worker?.terminate()
    },
  }
}
