import { ok, problem, type Reply } from '../github/operations.ts'
import type { GitServer } from './git-server.ts'

/** Contents of more than one megabyte are not in the answer. */
const INLINE_BYTES_MAX = 1024 * 1024

/** What GitHub's API tells of the repository behind it. */
export class Contents {
  readonly #server: GitServer

  constructor(server: GitServer) {
    this.#server = server
  }

  ref(ref: string): Reply {
    return this.#found(() => ({
      ref: `refs/${ref}`,
      object: { type: 'commit', sha: this.#server.git('rev-parse', `refs/${ref}`).trim() },
    }))
  }

  file(path: string, ref: string): Reply {
    return this.#found(() => {
      const sha = this.#server.git('rev-parse', `${ref}:${path}`).trim()
      const bytes = this.#bytes(sha)
      const isLong = bytes.length > INLINE_BYTES_MAX
      const content = isLong ? '' : bytes.toString('base64')
      return { type: 'file', path, sha, encoding: isLong ? 'none' : 'base64', content }
    })
  }

  blob(sha: string): Reply {
    return this.#found(() => ({ sha, encoding: 'base64', content: this.#bytes(sha).toString('base64') }))
  }

  #bytes(sha: string): Buffer {
    return Buffer.from(this.#server.git('cat-file', 'blob', sha))
  }

  #found(answer: () => object): Reply {
    try {
      return ok(answer())
    } catch {
      return problem(404, 'Not Found')
    }
  }
}
