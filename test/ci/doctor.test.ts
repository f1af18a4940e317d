import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempDir, writeFiles } from '../helpers/git-repository.ts'
import { runPrunella } from '../helpers/server-process.ts'

interface Setting {
  scopes?: string
  push?: boolean
  canOpen?: boolean
  labels?: number
  actions?: number
  /** Keys of the forge. */
  more?: string
}

/** The few answers that the doctor asks for. */
async function github({
  scopes = 'repo, workflow',
  push = true,
  canOpen = true,
  labels = 200,
  actions = 200,
}: Setting) {
  const answers: [RegExp, number, unknown][] = [
    [
      /\/actions\/permissions\/workflow$/,
      200,
      { default_workflow_permissions: 'write', can_approve_pull_request_reviews: canOpen },
    ],
    [/\/actions\/runs\?/, actions, { total_count: 0, workflow_runs: [] }],
    [/\/labels\//, labels, { name: 'auto-heal' }],
    [/\/repos\/acme\/shop$/, 200, { has_issues: true, archived: false, permissions: { push } }],
  ]
  const server = createServer((request, response) => {
    const [, status, body] = answers.find(([path]) => path.test(request.url ?? '')) ?? [null, 404, {}]
    const isKnown = request.headers.authorization === 'Bearer good'
    response.writeHead(isKnown ? status : 401, { 'x-oauth-scopes': scopes }).end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function doctor(setting: Setting, env: Record<string, string> = { GITHUB_TOKEN: 'good' }) {
  const url = await github(setting)
  const dir = tempDir()
  writeFiles(dir, {
    'prunella.yaml': `phase: 2\nprojects: { shop: { id: 1, forge: { kind: github, repo: acme/shop, url: '${url}', webhook_secret: sixteen-characters${setting.more ? `, ${setting.more}` : ''} } } }\n`,
  })
  const { status, stdout } = await runPrunella(
    ['ci', 'doctor', '--json', '--config', join(dir, 'prunella.yaml')],
    dir,
    env,
  )
  const findings = JSON.parse(stdout) as { state: string; detail: string }[]
  return { status, said: findings.filter(({ state }) => state !== 'ok').map(({ detail }) => detail) }
}

test('D42 with all there is nothing to say', async () => {
  expect(await doctor({})).toEqual({ status: 0, said: [] })
})

test.each([
  [
    'D42 the setting that lets Actions open pull requests is off',
    { canOpen: false },
    /Allow GitHub Actions to create and approve pull requests/,
  ],
  ['D17 the token may not change workflows', { scopes: 'repo' }, /scope workflow/],
  ['the token may not push', { push: false }, /contents: write/],
  ['the token cannot read runs', { actions: 403 }, /actions: read/],
])('%s: it is named', async (_, setting, sentence) => {
  const { status, said } = await doctor(setting)
  expect(status).toBe(1)
  expect(said).toEqual([expect.stringMatching(sentence)])
})

test('labels that are missing are only warned of', async () => {
  const { status, said } = await doctor({ labels: 404 })
  expect(status).toBe(0)
  expect(said).toEqual([expect.stringContaining('needs-manual-fix')])
})

test('row 24: a token that may do more than is needed is refused, unless that is allowed, and then warned of', async () => {
  const wide = { scopes: 'repo, workflow, delete_repo, admin:org' }
  expect(await doctor(wide)).toEqual({
    status: 1,
    said: [expect.stringMatching(/take delete_repo, admin:org away, or set allow_wide_token/)],
  })
  expect(await doctor({ ...wide, more: 'allow_wide_token: true' })).toEqual({
    status: 0,
    said: [expect.stringMatching(/allow_wide_token is set/)],
  })
})

test('D43 without a token nothing is asked; with a wrong one it is said', async () => {
  expect((await doctor({}, {})).said).toEqual([expect.stringContaining('GITHUB_TOKEN')])
  expect((await doctor({}, { GITHUB_TOKEN: 'bad' })).said).toEqual(
    expect.arrayContaining([expect.stringContaining('refused the token')]),
  )
})

test('D72 words for pull requests that leave the report out, or name what there is not, are refused with what is right', async () => {
  const dir = tempDir()
  const refused = async (body: string) => {
    const forge = `{ kind: github, repo: acme/shop, token: good, pull_request_texts: [{ body: '${body}' }] }`
    writeFiles(dir, { 'prunella.yaml': `projects:\n  shop: { id: 1, forge: ${forge} }\n` })
    const { status, stderr } = await runPrunella(['ci', 'doctor'], dir)
    expect(status).toBe(2)
    return stderr
  }
  expect(await refused('Please merge.')).toContain('must hold {report}')
  expect(await refused('{report} {author}')).toContain('{author} is not known; there are {report}, {title}')
})
