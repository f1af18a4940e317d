import { later } from '../lib/background-timer.ts'
import { postText } from '../lib/http-client.ts'
import { type Collector, type CollectorOptions, createCollector, type Post } from './collector.ts'
import { dsnOf } from './target.ts'

const post: Post = async ({ url, key }, body, timeoutMs) => {
  const headers = { 'content-type': 'application/x-ndjson', authorization: `Bearer ${key}` }
  const status = await postText(url, body, { headers, timeoutMs })
  // What the server will never take must not be sent for ever.
  return status < 400 || (status < 500 && status !== 429 && status !== 408)
}

/** The collector of this program. What is held when it has nothing more to do is sent before it ends. */
export function collect(options: CollectorOptions = {}): Collector {
  const dsn = dsnOf(options.dsn)
  const collector = createCollector({ ...options, ...(dsn === undefined ? {} : { dsn }) }, { post, after: later })
  process.once('beforeExit', () => void collector.flush())
  return collector
}
