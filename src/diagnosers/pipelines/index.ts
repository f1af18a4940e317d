import { z } from 'zod'
import type { Event } from '../../domain/event.ts'
import type { Diagnoser } from '../diagnoser.ts'

/** What the reader of logs found, as the event keeps it. */
const found = z.object({
  category: z.string(),
  title: z.string(),
  path: z.string(),
  job: z.string(),
  step: z.string(),
  line: z.number(),
  text: z.string(),
  score: z.number(),
})

/** The weight of a line that names its cause in words that mean nothing else, in the step that the runner calls failed. */
const SCORE_MAX = 120
const TEXT_CHARS_MAX = 300

/** Failures of pipelines: what the log says was read when the run was. */
export const pipelines: Diagnoser = {
  id: 'pipelines',
  async diagnose({ contexts }) {
    const failure = found.safeParse(contexts?.ci).data
    if (!failure || failure.category === 'unknown') return null
    const { category, title, path, job, step, line, text, score } = failure
    const place = [job, step].filter(Boolean).join(' / ')
    return {
      diagnoser: 'pipelines',
      rule: category,
      rootCause: `${title}${place === '' ? '' : `: ${oneLine(place)}`}.`,
      severity: 'medium',
      confidence: Math.min(0.95, Math.max(0.3, score / SCORE_MAX)),
      evidence: [line === 0 ? oneLine(text) : `Line ${line} of the log: ${oneLine(text)}`],
      files: path === '' ? [] : [path],
    }
  },
  examples: [
    { name: 'a line that was found', event: exampleOf('missing-dependency'), expect: { rule: 'missing-dependency' } },
    { name: 'a log that says nothing that is known', event: exampleOf('unknown'), expect: null },
    { name: 'an event of something else', event: { ...exampleOf('lint'), contexts: {} }, expect: null },
  ],
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, TEXT_CHARS_MAX)
}

function exampleOf(category: string): Event {
  const text = "ModuleNotFoundError: No module named 'requests'"
  return {
    eventId: '0'.repeat(32),
    projectId: 1,
    source: 'github',
    type: category,
    level: 'error',
    platform: 'other',
    occurredMs: 0,
    receivedMs: 0,
    exceptions: [],
    message: text,
    tags: {},
    contexts: {
      ci: {
        category,
        title: 'A package that the code uses is not installed',
        path: '.github/workflows/ci.yml',
        job: 'test',
        step: 'Run pytest',
        line: 12,
        text,
        score: 96,
      },
    },
  }
}
