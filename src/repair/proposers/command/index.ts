import { z } from 'zod'
import { ExternalError, messageOf } from '../../../domain/errors.ts'
import { run } from '../../../lib/subprocess.ts'
import type { CandidatePatch, ProposalContext, Proposer } from '../../repair.ts'
import type { CommandProposerConfig } from './schema.ts'

const OUTPUT_BYTES_MAX = 4 * 1024 * 1024
const CANDIDATES_MAX = 20
const SOURCES_MAX = 8

/** A path inside the repository that is no way out of it and none into git. */
const repositoryPath = z
  .string()
  .min(1)
  .max(500)
  .refine(
    (path) =>
      !path.startsWith('/') &&
      !path.includes('\\') &&
      !path.split('/').some((part) => ['', '.', '..', '.git'].includes(part)),
    'must be a plain path inside the repository',
  )

const answer = z.object({
  candidates: z
    .array(
      z.object({
        /** Whole new text of each changed file. */
        files: z.record(repositoryPath, z.string().max(2_000_000)),
        explanation: z.string().min(1).max(1000),
        pattern: z.string().max(80).default('patch'),
        prior: z.number().min(0).max(1).default(0.5),
      }),
    )
    .max(CANDIDATES_MAX),
})

/** An operator's own program proposes: a model behind a script, a person's codemod. What it says is checked like anyone's. */
export function commandProposer(config: CommandProposerConfig): Proposer {
  return {
    id: config.id,
    asksAgain: true,
    async propose(context, signal) {
      const result = await run({
        command: ['/bin/sh', '-c', config.command],
        cwd: config.cwd ?? context.workspace,
        stdin: JSON.stringify(await questionOf(context)),
        timeoutMs: config.timeoutMs,
        outputBytesMax: OUTPUT_BYTES_MAX,
        signal,
      })
      if (result.exitCode !== 0)
        throw new ExternalError(
          `The proposer ${config.id} failed: ${result.timedOut ? 'it took too long' : (result.startError ?? result.stderr.trim().slice(-300))}.`,
        )
      return candidatesIn(result.stdout, config.id)
    },
  }
}

/** Throws an `ExternalError` with the first fault when the answer has another shape. */
function candidatesIn(text: string, id: string): CandidatePatch[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new ExternalError(`The proposer ${id} did not print JSON: ${messageOf(error)}.`, { cause: error })
  }
  const parsed = answer.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ExternalError(
      `The proposer ${id} printed something else than candidates: ${issue?.path.join('.')}: ${issue?.message}.`,
    )
  }
  return parsed.data.candidates.map((candidate) => ({ ...candidate, proposer: id }))
}

async function questionOf(context: ProposalContext): Promise<unknown> {
  const paths = [...new Set(context.error.frames.filter((frame) => frame.inApp).map((frame) => frame.file))].slice(
    -SOURCES_MAX,
  )
  const sources = await Promise.all(paths.map(async (path) => [path, await context.read(path)] as const))
  return {
    error: context.error,
    diagnosis: context.diagnosis,
    suggestion: context.suggestion ?? null,
    event: context.event ?? null,
    earlierFixes: context.earlierFixes ?? [],
    tried: context.tried ?? [],
    sources: Object.fromEntries(sources.filter(([, text]) => text !== undefined)),
  }
}
