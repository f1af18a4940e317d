import { json } from './json/index.ts'
import { sentry } from './sentry/index.ts'
import type { Source } from './source.ts'

/** Every source: a folder beside this file and a line here. */
export const SOURCES: readonly Source[] = [sentry, json]
