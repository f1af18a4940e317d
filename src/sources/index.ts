import { alertmanager } from './alertmanager/index.ts'
import { json } from './json/index.ts'
import { logs } from './logs/index.ts'
import { otlp } from './otlp/index.ts'
import { sentry } from './sentry/index.ts'
import type { Source } from './source.ts'

/** Every source: a folder beside this file and a line here. */
export const SOURCES: readonly Source[] = [sentry, otlp, logs, json, alertmanager]
