import { describe, expect, test } from 'vitest'
import { FakeClock } from '../fake-clock.ts'
import { Github, type GithubOptions } from './github.ts'

const BOT = { login: 'prunella-bot', type: 'Bot' } as const
const HEADERS = { authorization: 'Bearer t', 'user-agent': 'test', 'x-github-api-version': '2022-11-28' }

async function start(options: GithubOptions = {}) {
  const github = await Github.start(options)
  const repo = github.state.addRepo('shop/app')
  github.addToken('t', BOT)
  repo.collaborators.set(BOT.login, 'triage')
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${github.url}${path}`, {
      method,
      headers: { ...HEADERS, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return { github, repo, ask }
}

describe('the stand-in of GitHub', () => {
  test('takes what GitHub describes and refuses the rest', async () => {
    const { github, ask } = await start({ mayBreakDescription: true })
    expect((await ask('POST', '/repos/shop/app/issues', { title: 'a', labels: ['x'] })).status).toBe(201)
    expect((await ask('GET', '/repos/shop/app/issues?state=all&per_page=2')).status).toBe(200)
    expect(github.violations).toEqual([])
    for (const [method, path, body] of [
      ['POST', '/repos/shop/app/issues', { body: 'no title' }],
      ['POST', '/repos/shop/app/issues', { title: 'a', lables: [] }],
      ['GET', '/repos/shop/app/issues?state=any'],
      ['GET', '/repos/shop/app/issues?stat=open'],
      ['PATCH', '/repos/shop/app/issues/1', { state: 'done' }],
      ['DELETE', '/repos/shop/app/issues/1'],
    ] as const) {
      expect((await ask(method, path, body)).status, `${method} ${path}`).toBe(422)
    }
    expect(github.violations).toHaveLength(6)
    expect((await ask('GET', '/repos/shop/app', undefined, { authorization: 'Bearer other' })).status).toBe(401)
  })

  test('pages, and knows what did not change', async () => {
    const { github, repo, ask } = await start()
    for (let i = 0; i < 45; i++) github.state.openIssue(repo, { user: BOT, title: `issue ${i}` })
    const first = await ask('GET', '/repos/shop/app/issues')
    expect(await first.json()).toHaveLength(30)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)![1]!
    const second = await fetch(next, { headers: HEADERS })
    expect(await second.json()).toHaveLength(15)
    expect(second.headers.get('link')).not.toContain('rel="next"')
    const one = await ask('GET', '/repos/shop/app/issues/1')
    expect(
      (await ask('GET', '/repos/shop/app/issues/1', undefined, { 'if-none-match': one.headers.get('etag')! })).status,
    ).toBe(304)
  })

  test('searches by words, late, and keeps who did what', async () => {
    const clock = new FakeClock()
    const { github, repo, ask } = await start({ clock, searchLagMs: 60_000 })
    const issue = github.state.openIssue(repo, {
      user: BOT,
      title: 'self-check: failed to amend',
      body: '<!-- prunella 0a1b -->',
    })
    const found = async (q: string) =>
      ((await (await ask('GET', `/search/issues?q=${encodeURIComponent(q)}`)).json()) as { total_count: number })
        .total_count
    expect(await found('repo:shop/app is:open "0a1b" in:body')).toBe(0)
    await clock.advance(60_000)
    expect(await found('repo:shop/app is:open "0a1b" in:body')).toBe(1)
    expect(await found('repo:shop/app "self-check: failed to amend" state:open')).toBe(1)
    expect(await found('repo:shop/app "0a1" in:body')).toBe(0)
    github.state.setLabels(repo, issue, ['bug'], { login: 'ada', type: 'User' })
    const timeline = await (await ask('GET', '/repos/shop/app/issues/1/timeline')).json()
    expect(timeline).toMatchObject([
      { event: 'labeled', actor: { login: 'ada', type: 'User' }, label: { name: 'bug' } },
    ])
  })

  test('fails as it is told, before or after the work is done', async () => {
    const clock = new FakeClock()
    const { github, repo, ask } = await start({ clock, limits: { search: { max: 1, perMs: 60_000 } } })
    github.faults.add(
      { operation: 'issues/create', fault: { kind: 'lost' } },
      { fault: { kind: 'secondary_limit', retryAfterS: 7 } },
    )
    await expect(ask('POST', '/repos/shop/app/issues', { title: 'a' })).rejects.toThrow()
    expect(repo.issues.size).toBe(1)
    expect((await ask('GET', '/repos/shop/app')).headers.get('retry-after')).toBe('7')
    expect((await ask('GET', '/search/issues?q=a')).status).toBe(200)
    const limited = await ask('GET', '/search/issues?q=a')
    expect([limited.status, limited.headers.get('x-ratelimit-reset')]).toEqual([
      403,
      `${(clock.nowMs() + 60_000) / 1000}`,
    ])
    await clock.advance(60_000)
    expect((await ask('GET', '/search/issues?q=a')).status).toBe(200)
  })
})
