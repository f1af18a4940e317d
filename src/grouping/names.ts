import { culpritOf } from './frames.ts'
import type { Grouping, GroupingInput } from './grouping.ts'

const TITLE_CHARS_MAX = 200

/** How an issue is called, by type, message and place of what surfaced. */
export function namesOf(event: GroupingInput): Pick<Grouping, 'title' | 'culprit' | 'type'> {
  const surfaced = event.exceptions.at(-1)
  const text = surfaced?.value || event.message || event.subject?.values.join(' ') || event.transaction || ''
  const line = text.split('\n', 1)[0]!.trim()
  const type = surfaced?.type || event.subject?.kind || event.type
  const title = surfaced?.type ? `${surfaced.type}: ${line}` : line || event.type
  return {
    title: title.replace(/: $/, '').slice(0, TITLE_CHARS_MAX),
    culprit: (surfaced && culpritOf(surfaced.frames)) || event.transaction || '',
    type,
  }
}
