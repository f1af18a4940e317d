import type { EffectState } from '../target.ts'
import type { StatusAnswer } from './answers.ts'
import type { Effect, JournalContent } from './journal.ts'

/** What really runs goes before our notes: somebody may have deployed by hand. */
export function reconcile(content: JournalContent, status: StatusAnswer): JournalContent {
  const isUnderWay = content.effects.some(({ state }) => state === 'begun')
  const known = [content.stable, content.canary?.release]
  if (isUnderWay || status.stable == null || known.includes(status.stable)) return content
  return { ...content, stable: status.stable, previous: null, promoted: null, generation: content.generation + 1 }
}

/** Whether an effect that we began has happened, by what runs now. */
export function effectIn(status: StatusAnswer, effect: Effect | undefined): EffectState {
  if (status.effect) return status.effect
  if (!effect) return 'unknown'
  const { release } = effect.source
  const runs = [status.stable, status.canary].includes(release)
  switch (effect.action) {
    case 'deploy':
      return runs ? 'done' : 'absent'
    case 'promote':
      return status.stable === release ? 'done' : 'absent'
    case 'rollback':
      return runs ? 'absent' : 'done'
  }
}
