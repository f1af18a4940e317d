import type { Clock } from '../lib/clock.ts'

/** What a provider is made with besides its configuration. */
export interface ModelParts {
  /** Of the environment; undefined where none is named. */
  apiKey: string | undefined
  clock: Clock
}
