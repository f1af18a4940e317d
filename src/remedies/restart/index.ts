import type { Remedy } from '../remedy.ts'

/** Starts a service anew. What is lost is its memory, which is not wanted back: there is nothing to undo. */
export const restart: Remedy = {
  id: 'restart',
  title: 'Start the service anew',
  fact: { kind: 'service', isReversible: true, isReplaySafe: true },
  effect: 'restart',
  deadlineMs: 120_000,
  async plan(service, { symptom, generation }) {
    // Whoever keeps it running starts it again and again already.
    if (symptom === 'crash_loop') return { unfit: `${service.name} ends by itself each time it is started.` }
    const release = (await service.target?.state())?.stable ?? null
    const summary = `Start ${service.name} anew.`
    return { remedy: 'restart', service: service.name, generation, before: { release }, summary }
  },
  apply: (service, { generation }, { key, signal }) => service.restart({ key, generation, signal }),
  find: (service, { generation }, key) => service.find(key, generation),
}
