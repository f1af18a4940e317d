import { join } from 'node:path'
import { z } from 'zod'
import { type DriverPlace, type LoadedRun, runLoaded } from '../loaded-driver.ts'
import { type FrameFacts, PROBE_REQUEST_VARIABLE, type ProbeFrame, type ProbeRequest } from './facts.ts'

const MESSAGE_CHARS_MAX = 120

const valueFact = z.object({
  type: z.enum(['undefined', 'null', 'string', 'number', 'boolean', 'bigint', 'symbol', 'function', 'object']),
  className: z.string().optional(),
  text: z.string().optional(),
  length: z.number().optional(),
  isSparse: z.boolean().optional(),
  elements: z.array(z.string()).optional(),
  isIterable: z.boolean().optional(),
  isTextless: z.boolean().optional(),
  names: z.array(z.string()).optional(),
  hidden: z.array(z.string()).optional(),
})
const frameFacts = z.array(
  z.object({
    file: z.string(),
    line: z.number(),
    column: z.number(),
    function: z.string(),
    values: z.record(z.string(), valueFact),
  }),
)

/**
 * Runs the failing program once more with the probe inside and returns what it saw. Paths of frames are relative to the
 * repository, both ways. Empty when nothing was seen: programs that are not Node, errors that pass elsewhere.
 */
export async function watchFailure(
  wanted: { message: string; frames: ProbeFrame[] },
  run: LoadedRun,
): Promise<FrameFacts[]> {
  const { as } = run.workspace.mount
  const requestFor = ({ output }: DriverPlace): ProbeRequest => ({
    message: (wanted.message.split('\n')[0] ?? '').slice(0, MESSAGE_CHARS_MAX),
    frames: wanted.frames.map((frame) => ({ ...frame, file: join(as, frame.file) })),
    output,
  })
  const { seen } = await runLoaded({ driver: 'probe', variable: PROBE_REQUEST_VARIABLE, requestFor }, run)
  const facts = frameFacts.safeParse(seen)
  if (!facts.success) return []
  return (facts.data as FrameFacts[]).map((one) => ({ ...one, file: one.file.slice(as.length + 1) }))
}
