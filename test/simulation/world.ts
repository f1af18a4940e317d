import { createHash } from 'node:crypto'
import type { EffectAction } from '../../src/policy/floor.ts'
import type { TargetState } from '../../src/targets/target.ts'

/** A failure that the app has. */
export interface Bug {
  name: string
  /** As the router names it. */
  route: string
}

/** What a patch really does, whatever its proof says. */
export interface Patch {
  bug: string
  isGood: boolean
}

/** A commit, which is a release under the first of its characters. */
interface Commit {
  hash: string
  fixed: ReadonlySet<string>
}

/** One change that the program asked the world for. */
export interface DoneEffect {
  key: string
  action: EffectAction
  release: string
  /** By the clock of the schedule. */
  atMs: number
  attemptId: number
  /** Nobody had approved it. */
  isAutomatic: boolean
}

export interface Used {
  requests: number
  errors: number
  byRoute: Map<string, { requests: number; errors: number }>
}

const RELEASE_CHARS = 12
const ROUTES_MAX = 20

/** The app, its repository and the place where it runs, as they are: nothing in here comes from the program's notes. */
export class World {
  readonly bugs: Bug[] = []
  readonly patches = new Map<string, Patch>()
  readonly branches = new Map<string, string>()
  readonly done: DoneEffect[] = []
  readonly used = new Map<string, Used>()
  readonly #commits = new Map<string, Commit>()
  target: TargetState
  isCanaryHealthy = true
  /** Engaged at this time of the schedule; null while it is not. */
  killedMs: number | null = null

  constructor() {
    const first = this.#commit('first', new Set())
    this.target = { generation: 1, stable: releaseOf(first), canary: null, previous: null, phase: 'stable' }
  }

  get stable(): string {
    return this.target.stable!
  }

  addBug(): void {
    if (this.bugs.length >= ROUTES_MAX) return
    const name = `bug${this.bugs.length + 1}`
    this.bugs.push({ name, route: `/${name}` })
  }

  has(release: string, bug: string): boolean {
    return !this.commitNamed(release)?.fixed.has(bug)
  }

  /** The commit that a patch makes of another: always the same one. */
  commitOf({ base, diff, branch }: { base: string; diff: string; branch: string }): string {
    const { bug, isGood } = this.patches.get(diff)!
    const before = this.#commits.get(base)!
    return this.#commit(`${base} ${diff} ${branch}`, new Set([...before.fixed, ...(isGood ? [bug] : [])]))
  }

  commitNamed(name: string): Commit | undefined {
    return [...this.#commits.values()].find(({ hash }) => hash.startsWith(name))
  }

  isDone(key: string): boolean {
    return this.done.some((effect) => effect.key === key)
  }

  /** Some traffic to every route of a release. Gives the failures, as names of bugs. */
  serve(release: string, { requests, failuresPerBug }: { requests: number; failuresPerBug: number }): string[] {
    const used = this.used.get(release) ?? { requests: 0, errors: 0, byRoute: new Map() }
    this.used.set(release, used)
    return this.bugs.flatMap(({ name, route }) => {
      const failures = this.has(release, name) ? failuresPerBug : 0
      const onRoute = used.byRoute.get(route) ?? { requests: 0, errors: 0 }
      used.byRoute.set(route, { requests: onRoute.requests + requests, errors: onRoute.errors + failures })
      used.requests += requests
      used.errors += failures
      return Array<string>(failures).fill(name)
    })
  }

  /** A person puts things in order: what ran before runs, and nothing beside it. */
  tidyUp(): void {
    if (this.target.phase === 'stable') return
    this.target = { ...this.target, generation: this.target.generation + 1, canary: null, phase: 'stable' }
  }

  #commit(text: string, fixed: ReadonlySet<string>): string {
    const hash = createHash('sha1').update(text).digest('hex')
    this.#commits.set(hash, { hash, fixed })
    return hash
  }
}

export function releaseOf(commit: string): string {
  return commit.slice(0, RELEASE_CHARS)
}
