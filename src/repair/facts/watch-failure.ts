import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { packageRoot } from '../../lib/package-root.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Reproduction } from '../reproduce.ts'
import type { Workspace } from '../workspace.ts'
import { type FrameFacts, PROBE_REQUEST_VARIABLE, type ProbeFrame, type ProbeRequest } from './facts.ts'

const OUTPUT_FILE = '.prunella-facts.json'
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
  {
    reproduction,
    workspace,
    sandbox,
    signal,
  }: { reproduction: Reproduction; workspace: Workspace; sandbox: Sandbox; signal: AbortSignal },
): Promise<FrameFacts[]> {
  const { as, dir } = workspace.mount
  // Without a fence the program would write to the live checkout.
  const output = join(sandbox.isolation === 'none' ? dir : as, OUTPUT_FILE)
  const request: ProbeRequest = {
    message: (wanted.message.split('\n')[0] ?? '').slice(0, MESSAGE_CHARS_MAX),
    frames: wanted.frames.map((frame) => ({ ...frame, file: join(as, frame.file) })),
    output,
  }
  const probe = pathToFileURL(join(packageRoot(), 'dist', 'drivers', 'probe.js')).href
  await reproduction.run(workspace, {
    signal,
    env: { NODE_OPTIONS: `--import=${probe}`, [PROBE_REQUEST_VARIABLE]: JSON.stringify(request) },
  })
  const text = await workspace.read(OUTPUT_FILE)
  const parsed = text === undefined ? null : frameFacts.safeParse(parseJson(text))
  if (!parsed?.success) return []
  return (parsed.data as FrameFacts[]).map((facts) => ({ ...facts, file: facts.file.slice(as.length + 1) }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A program that was stopped while it wrote.
    return null
  }
}
