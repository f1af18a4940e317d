import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { EditRefused } from '../workflow/edit-refused.ts'
import { meaningOf, recordOf } from '../workflow/parse-workflow.ts'
import type { FileChange, Proposal } from './fix.ts'

/**
 * What no fix may do to a workflow, whichever proposed it: wider rights of the token, another use of secrets, another trigger, another
 * runner's machine, a failure that passes and does not say so.
 * @throws EditRefused
 */
export function assertHarmless({ changes, hidesFailure }: Proposal): void {
  for (const { path, before, after } of changes.filter(isYaml)) {
    const [old, next] = [before, after].map((text) => parseDocument(text, { prettyErrors: false }))
    if (next!.errors.length > 0) throw new EditRefused(`${path} would not be valid YAML.`)
    if (!isDeepStrictEqual(secretsOf(before), secretsOf(after))) throw new EditRefused('It would touch secrets.')
    // What was no YAML before has no meaning to compare with.
    if (old!.errors.length === 0) assertSameRights(meaningOf(old!), meaningOf(next!), hidesFailure === true)
  }
}

/** With their names, so that one does not become another. */
const SECRETS = /\bsecrets\b(?:\.[\w-]+|\[[^\]]*\])?|\bgithub\.token\b|GITHUB_TOKEN/g

function assertSameRights(before: unknown, after: unknown, hidesFailure: boolean): void {
  for (const key of ['permissions', 'environment', 'on', 'secrets']) {
    if (!isDeepStrictEqual(valuesOf(before, key), valuesOf(after, key)))
      throw new EditRefused(`It would change \`${key}\`.`)
  }
  if (hidesFailure) return
  for (const key of ['continue-on-error', 'if', 'fail_ci_if_error']) {
    if (!isDeepStrictEqual(valuesOf(before, key), valuesOf(after, key)))
      throw new EditRefused('It would hide a failure.')
  }
}

/** All values under a key of this name, in order. */
function valuesOf(root: unknown, key: string): unknown[] {
  if (Array.isArray(root)) return root.flatMap((item: unknown) => valuesOf(item, key))
  return Object.entries(recordOf(root)).flatMap(([name, value]) => (name === key ? [value] : valuesOf(value, key)))
}

function secretsOf(text: string): string[] {
  return text.match(SECRETS) ?? []
}

function isYaml({ path }: FileChange): boolean {
  return /\.ya?ml$/.test(path)
}
