import { fault, labelsFinding, ok, warning, webhookFinding } from '../findings.ts'
import type { ForgeFinding } from '../forge.ts'
import type { ForgeApi } from '../forge-api.ts'
import { repositoryInfo, workflowPermissions } from './schema.ts'
import { faultOfToken, scopesOf, wideScopes } from './wide-token.ts'

/** What people see on the page of the repository under Settings › Actions › General. */
const SETTINGS = 'Settings › Actions › General › Workflow permissions'

/** Finds what will be missing when a pipeline is to be healed. Only reads. */
export async function inspectGithub(
  api: ForgeApi,
  {
    repository,
    hasSecret,
    isApp,
    isWideAllowed,
  }: { repository: string; hasSecret: boolean; isApp: boolean; isWideAllowed: boolean },
): Promise<ForgeFinding[]> {
  const repo = await api.probe(`/repos/${repository}`)
  if (repo.status === 401) return [fault('token', 'GitHub refused the token: it is wrong, revoked or expired.')]
  if (repo.status === 301)
    return [fault('repository', `${repository} was renamed or moved: write its new name in prunella.yaml.`)]
  if (repo.status !== 200)
    return [fault('repository', `The token cannot see ${repository}: give it that repository, with metadata: read.`)]
  const info = repositoryInfo.safeParse(repo.json).data
  const findings = [ok('token', `The token can read ${repository}.`)]
  if (info?.archived) findings.push(fault('repository', `${repository} is archived: nothing can be changed there.`))
  if (info?.has_issues === false)
    findings.push(fault('issues', 'Issues are switched off: switch them on under Settings › General › Features.'))
  findings.push(...tokenFindings(repo.headers, { canPush: info?.permissions?.push, isApp, isWideAllowed }))
  findings.push(await actionsFinding(api, repository))
  findings.push(await settingsFinding(api, repository))
  findings.push(await labelsFinding(api, `/repos/${repository}`))
  findings.push(webhookFinding('github', hasSecret))
  return findings
}

/** Classic tokens say their scopes; fine-grained ones do not, and show what they lack when it is needed. */
function tokenFindings(
  headers: Headers,
  { canPush, isApp, isWideAllowed }: { canPush: boolean | null | undefined; isApp: boolean; isWideAllowed: boolean },
): ForgeFinding[] {
  const findings: ForgeFinding[] = []
  if (canPush === false)
    findings.push(fault('push', 'The token may not push: it needs contents: write and pull-requests: write.'))
  const scopes = scopesOf(headers)
  if (!scopes) {
    const who = isApp ? 'The App' : 'The token'
    const detail = `${who} does not say whether it may change workflows: it needs workflows: write for fixes of .github/workflows.`
    return [...findings, warning('workflows', detail)]
  }
  findings.push(
    scopes.includes('workflow')
      ? ok('workflows', 'The token may change workflows.')
      : fault(
          'workflows',
          'The token may not change workflows: it lacks the scope workflow. Fixes of .github/workflows end as patches on the issue.',
        ),
  )
  const wide = faultOfToken(headers)
  if (wide !== undefined && isWideAllowed)
    findings.push(
      warning(
        'scopes',
        `allow_wide_token is set: the token may ${wideScopes(headers).join(', ')}, which is not needed.`,
      ),
    )
  else if (wide !== undefined) findings.push(fault('scopes', wide))
  return findings
}

async function actionsFinding(api: ForgeApi, repository: string): Promise<ForgeFinding> {
  const { status } = await api.probe(`/repos/${repository}/actions/runs?per_page=1`)
  return status === 200
    ? ok('actions', 'The token can read runs.')
    : fault('actions', 'The token cannot read runs: it needs actions: read, and actions: write to run them again.')
}

async function settingsFinding(api: ForgeApi, repository: string): Promise<ForgeFinding> {
  const answer = await api.probe(`/repos/${repository}/actions/permissions/workflow`)
  const settings = workflowPermissions.safeParse(answer.json).data
  if (answer.status !== 200 || !settings)
    return warning('settings', `The token cannot read the settings of Actions: look at ${SETTINGS} yourself.`)
  if (!settings.can_approve_pull_request_reviews)
    return fault(
      'settings',
      `"Allow GitHub Actions to create and approve pull requests" is off: switch it on under ${SETTINGS}.`,
    )
  if (settings.default_workflow_permissions !== 'write')
    return warning(
      'settings',
      `"Read and write permissions" is not chosen under ${SETTINGS}: a workflow that runs Prunella has to ask for them itself.`,
    )
  return ok('settings', 'Actions may open pull requests.')
}
