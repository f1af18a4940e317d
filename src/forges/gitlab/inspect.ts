import type { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { compileGlob } from '../../lib/glob.ts'
import { fault, labelsFinding, ok, warning, webhookFinding } from '../findings.ts'
import type { ForgeFinding } from '../forge.ts'
import type { ForgeApi } from '../forge-api.ts'
import { ownToken, project, protectedBranches } from './schema.ts'

const DEVELOPER = 30
const DAY_MS = 86_400_000
const ENDS_SOON_MS = 14 * DAY_MS
/** Any branch that is made for a fix looks like this one. */
const BRANCH = 'auto-heal/ticket-1'

/** Finds what will be missing when a pipeline is to be healed. Only reads. */
export async function inspectGitlab(
  api: ForgeApi,
  { path, name, hasSecret, clock }: { path: string; name: string; hasSecret: boolean; clock: Clock },
): Promise<ForgeFinding[]> {
  const found = await api.probe(path)
  if (found.status === 401) return [fault('token', 'GitLab refused the token: it is wrong, revoked or expired.')]
  const info = project.safeParse(found.json).data
  if (found.status !== 200 || !info)
    return [fault('project', `The token cannot see ${name}: make it a member there, with the role Developer.`)]
  return [
    ok('project', `The token can read ${name}.`),
    ...projectFindings(info, name),
    ...(await tokenFindings(api, clock.nowMs())),
    ...(await branchFindings(api, path)),
    await labelsFinding(api, path),
    webhookFinding('gitlab', hasSecret),
  ]
}

function projectFindings(info: z.output<typeof project>, name: string): ForgeFinding[] {
  const { permissions, archived, issues_access_level, builds_access_level, merge_requests_access_level } = info
  const level = Math.max(permissions?.project_access?.access_level ?? 0, permissions?.group_access?.access_level ?? 0)
  const off = (what: string): string =>
    `${what} are switched off: switch them on under Settings › General › Visibility.`
  return [
    ...(info.path_with_namespace.toLowerCase() === name.toLowerCase()
      ? []
      : [fault('project', `${name} is ${info.path_with_namespace} now: write that in prunella.yaml.`)]),
    ...(archived ? [fault('project', `${name} is archived: nothing can be changed there.`)] : []),
    ...(builds_access_level === 'disabled' ? [fault('pipelines', off('Pipelines'))] : []),
    ...(issues_access_level === 'disabled' ? [fault('issues', off('Issues'))] : []),
    ...(merge_requests_access_level === 'disabled' ? [fault('merge-requests', off('Merge requests'))] : []),
    level >= DEVELOPER
      ? ok('role', 'The token may push, run again and open merge requests.')
      : fault('role', 'The token may not push: it needs the role Developer.'),
  ]
}

async function tokenFindings(api: ForgeApi, nowMs: number): Promise<ForgeFinding[]> {
  const found = ownToken.safeParse((await api.probe('/personal_access_tokens/self')).json).data
  if (!found) return [warning('scopes', 'The token does not say what it may do: it needs the scope api.')]
  const surplus = found.scopes.filter((scope) => ['sudo', 'admin_mode'].includes(scope))
  const endsMs = found.expires_at === '' ? Number.POSITIVE_INFINITY : Date.parse(found.expires_at)
  return [
    found.scopes.includes('api')
      ? ok('scopes', 'The token has the scope api.')
      : fault('scopes', 'The token lacks the scope api: pipelines cannot be run again, nor merge requests opened.'),
    ...(surplus.length > 0
      ? [warning('scopes', `The token may do more than is needed: take ${surplus.join(', ')} away.`)]
      : []),
    ...(endsMs - nowMs < ENDS_SOON_MS ? [warning('token', `The token ends on ${found.expires_at}.`)] : []),
  ]
}

async function branchFindings(api: ForgeApi, path: string): Promise<ForgeFinding[]> {
  const { json } = await api.probe(`${path}/protected_branches?per_page=100`)
  const names = protectedBranches.safeParse(json).data ?? []
  const over = names.find(({ name }) => compileGlob(name)(BRANCH))
  return over
    ? [warning('branches', `The protected branches ${over.name} include auto-heal/...: let the token push there.`)]
    : []
}
