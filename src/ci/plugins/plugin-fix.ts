import { z } from 'zod'
import { messageOf } from '../../domain/errors.ts'
import { orAborted } from '../../lib/or-aborted.ts'
import type { FileChange, FixInput, Proposal } from '../fixes/fix.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import type { PluginFunction } from './plugin.ts'

const TIMEOUT_MS = 10_000
const FILES_MAX = 20
const FILE_CHARS_MAX = 1_000_000

/** A fix that the operator wrote, for either forge's pipelines. */
export interface PluginFix {
  id: string
  categories: readonly string[]
  /** @throws EditRefused */
  propose(input: Pick<FixInput, 'finding' | 'path' | 'text' | 'repository'>): Promise<Proposal>
}

const answer = z.strictObject({
  what: z.string().min(1).max(200),
  /** Whole new texts by path. */
  files: z
    .record(z.string(), z.string().max(FILE_CHARS_MAX))
    .refine(
      (files) => Object.keys(files).length > 0 && Object.keys(files).length <= FILES_MAX,
      `must hold 1 to ${FILES_MAX} files`,
    ),
  hidesFailure: z.boolean().default(false),
})

/** What the function answers is checked like text from outside: only files that are there change, and the gate of all fixes judges them. */
export function pluginFix(id: string, propose: PluginFunction): PluginFix {
  return {
    id,
    categories: [id],
    async propose({ finding, path, text, repository }) {
      const { category, decisive, details, job, step } = finding
      const readFile = async (name: string) => (name === path ? text : await repository?.read(name))
      const failure = {
        ...{ category: category.id, text: decisive.text, details, job, step },
        ...{ workflow: { path, text }, readFile },
      }
      const given = await called(id, () => propose(failure))
      if (given === undefined || given === null) throw new EditRefused(`The plug-in ${id} knows no edit for it.`)
      const parsed = answer.safeParse(given)
      if (!parsed.success) throw new EditRefused(`The plug-in ${id} gave no edit: ${parsed.error.issues[0]!.message}.`)
      const { what, files, hidesFailure } = parsed.data
      const changes: FileChange[] = []
      for (const [name, after] of Object.entries(files)) {
        const before = await readFile(name)
        if (before === undefined) throw new EditRefused(`The plug-in ${id} would change ${name}, which is not there.`)
        if (before !== after) changes.push({ path: name, before, after })
      }
      if (changes.length === 0) throw new EditRefused(`The plug-in ${id} would change nothing.`)
      return { what, changes, hidesFailure, isWholeText: true }
    },
  }
}

async function called(id: string, work: () => unknown): Promise<unknown> {
  const late = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const given = await orAborted(Promise.resolve(work()), late)
    if (late.aborted) throw new EditRefused(`The plug-in ${id} took longer than ${TIMEOUT_MS / 1000} seconds.`)
    return given
  } catch (error) {
    if (error instanceof EditRefused) throw error
    throw new EditRefused(`The plug-in ${id} failed: ${messageOf(error)}.`)
  }
}
