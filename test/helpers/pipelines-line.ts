import { DIAGNOSERS } from '../../src/diagnosers/index.ts'
import type { RawDelivery } from '../../src/forges/forge.ts'
import { forgeSourceKind } from '../../src/forges/index.ts'
import { redactEvent } from '../../src/lib/redact/redact-event.ts'
import { createRunPoller } from '../../src/pipeline/ci/poll-runs.ts'
import type { Pipelines } from '../../src/pipeline/ci/settings.ts'
import { createTakeDelivery } from '../../src/pipeline/ci/take-delivery.ts'
import { createIngestQueue } from '../../src/pipeline/ingest.ts'
import { createSampling } from '../../src/pipeline/sampling.ts'
import type { Line } from './line.ts'

/** The line of a project that has pipelines, and no checkout and no target, whatever forge they are on. */
export class PipelinesLine {
  readonly line: Line
  #pipelines: Pipelines | undefined

  constructor(line: Line) {
    this.line = line
  }

  get pipelines(): Pipelines {
    return this.#pipelines!
  }

  watch(pipelines: Pipelines): void {
    const { line } = this
    this.#pipelines = pipelines
    const grouper = { redact: redactEvent, debounceMs: 0, sampling: createSampling() }
    const queue = createIngestQueue({ db: line.db, clock: line.clock, grouper })
    Object.assign(line.project, { pipelines, hasRepository: false, hasTarget: false })
    Object.assign(line.context, { diagnosers: DIAGNOSERS, sourceKind: forgeSourceKind, submit: queue.submit })
  }

  /** A delivery of the forge's webhook comes in. */
  take(forgeId: string, raw: RawDelivery): Promise<boolean> {
    const { db, clock } = this.line
    return createTakeDelivery({ db, clock, projects: [this.line.project], enabled: true })(forgeId, raw)
  }

  async poll(): Promise<void> {
    const { db, clock, context } = this.line
    const parts = { db, clock, logger: context.logger, projectId: 1, pipelines: this.pipelines, onFound: () => {} }
    await createRunPoller(parts).pass()
    await this.line.drain()
  }

  async issues(): Promise<{ id: number; title: string; state: string; eventCount: number }[]> {
    return this.line.db.query('select id, title, state, event_count as "eventCount" from issues order by id')
  }

  async attempts(): Promise<{ state: string; reason: string | null }[]> {
    return this.line.db.query('select state, reason from attempts order by id')
  }

  close(): void {
    this.line.close()
  }
}
