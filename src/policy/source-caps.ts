import type { Level, Track } from '../domain/decision.ts'
import type { SourceKind } from '../domain/source-kind.ts'

/** How far the program may ever go on the word of a kind of source. No configuration raises it; a person's consent on one ticket does. */
export const SOURCE_CAPS: Readonly<Record<SourceKind, Readonly<Record<Track, Level>>>> = {
  exceptions: { code: 'autonomous', runtime: 'report' },
  // Written by whatever runs and by whoever talks to it.
  logs: { code: 'report', runtime: 'report' },
  // A fix of a pipeline is proposed; merging stays with people.
  ci: { code: 'propose', runtime: 'report' },
  workloads: { code: 'report', runtime: 'recover' },
  jobs: { code: 'report', runtime: 'recover' },
  tools: { code: 'report', runtime: 'recover' },
  services: { code: 'report', runtime: 'recover' },
}
