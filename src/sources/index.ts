import type { SourceKind } from '../domain/source-kind.ts'
import { alertmanager } from './alertmanager/index.ts'
import { json } from './json/index.ts'
import { logs } from './logs/index.ts'
import { otlp } from './otlp/index.ts'
import { sentry } from './sentry/index.ts'
import type { Source } from './source.ts'

/** Every source: a folder beside this file and a line here. */
export const SOURCES: readonly Source[] = [sentry, otlp, logs, json, alertmanager]

/** What the program itself looks at, by the name that its events have for a source. */
const OWN_SOURCES: Readonly<Record<string, SourceKind>> = { health: 'services' }

/** Undefined for a source that is not known any more. */
export function sourceKind(id: string): SourceKind | undefined {
  return (
    SOURCES.find((source) => source.id === id)?.kind ?? (Object.hasOwn(OWN_SOURCES, id) ? OWN_SOURCES[id] : undefined)
  )
}
