const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const UNITS = /** @type {const} */ ([
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
])

/** @param {number} ms */
export function ago(ms) {
  const distanceMs = ms - Date.now()
  const [unit, sizeMs] = UNITS.find(([, size]) => Math.abs(distanceMs) >= size) ?? ['second', 1_000]
  return RELATIVE.format(Math.round(distanceMs / sizeMs), unit)
}

/** @param {number} ms */
export function dateTime(ms) {
  return new Date(ms).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
}

/** @param {number} ms */
export function duration(ms) {
  if (ms < 1_000) return `${ms} ms`
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
  const minutes = Math.floor(ms / 60_000)
  return minutes < 60 ? `${minutes} min ${Math.round((ms % 60_000) / 1_000)} s` : `${(ms / 3_600_000).toFixed(1)} h`
}

/** @param {number} value */
export function number(value) {
  return value.toLocaleString('en')
}

/** @param {number} part @param {number} whole */
export function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part === 0 || part === whole ? 0 : 1)} %`
}

/** `needs_human` as people write it. @param {string} state */
export function words(state) {
  return WORDS[state] ?? state.replaceAll('_', ' ')
}

/** @type {Record<string, string>} */
const WORDS = {
  awaiting_approval: 'awaits approval',
  needs_human: 'needs a human',
  tested: 'tests passed',
  rolled_back: 'rolled back',
}

/** @param {string} state */
export function tone(state) {
  return TONES.find(([, states]) => states.includes(state))?.[0] ?? 'plain'
}

/** @type {[string, string[]][]} */
const TONES = [
  ['good', ['healed', 'verified', 'promoted', 'approved', 'allow', 'mitigated', 'passed']],
  ['bad', ['failed', 'rolled_back', 'rejected', 'deny', 'harmful', 'not_fixed', 'unhealthy', 'critical', 'expired']],
  ['wait', ['needs_human', 'awaiting_approval', 'handed_over', 'ask', 'wait', 'pending', 'inconclusive', 'high']],
  ['work', ['healing', 'verifying', 'canary', 'watching', 'planned', 'reproduced', 'patched', 'tested', 'committed']],
]
