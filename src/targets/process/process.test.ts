import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type AppRepo, createAppRepo } from '../../../test/helpers/app-repo.ts'
import { until } from '../../../test/helpers/until.ts'
import { systemClock } from '../../lib/clock.ts'
import { exists } from '../../lib/exists.ts'
import { freePort } from '../../lib/free-port.ts'
import { git } from '../../lib/git.ts'
import { silentLogger } from '../../lib/logger.ts'
import { processId } from '../../lib/process-id.ts'
import type { ReleaseSource, Target } from '../target.ts'
import { createClient } from './client.ts'
import { createProcessTarget } from './index.ts'
import { supervisorPaths } from './paths.ts'
import { processConfig } from './schema.ts'

// A real app, a real supervisor, real requests through its port. Everything ends with its test.

const never = new AbortController().signal

describe('deploys', () => {
  test('no request fails while a canary comes and all copies are replaced', async () => {
    const { target, app, url } = await running({ copies: 3 })
    const traffic = sendTraffic(url)
    const source = await canary(target, app.commits.second)
    await target.promote(source.release, { key: 'promote', signal: never })
    await target.rollback(source.release, { key: 'rollback', signal: never })
    const { answers, failures } = await traffic.end()
    expect(failures).toEqual([])
    expect(answers).toBeGreaterThan(50)
  })

  test('a request in flight is answered before its copy ends', async () => {
    const { target, app, url } = await running({ copies: 1 })
    const slow = [fetch(`${url}/slow`), fetch(`${url}/drip`)]
    await until(async () => (await (await fetch(url)).text()) !== '')
    await promoted(target, app.commits.second)
    const [stable] = await Promise.all(slow.map(async (answer) => (await answer).text()))
    expect(stable).toBe(app.commits.first.slice(0, 12))
    expect(await (await slow[1]!).bodyUsed).toBe(true)
  })

  test('a canary that does not start is refused in the words of the app, and nothing changes', async () => {
    const { target, app, url } = await running()
    const source = await target.prepareRelease(app.commits.unstartable)
    const start = target.startCanary(source, { key: 'canary', generation: 1, signal: never })
    await expect(start).rejects.toThrow(/did not start: It ended with exit code 3\. It said: .*no such database/)
    expect(await target.state()).toMatchObject({
      phase: 'stable',
      stable: app.commits.first.slice(0, 12),
      canary: null,
    })
    expect(await target.find('canary')).toBe('absent')
    expect(await versions(url)).toEqual({ first: 10 })
  })

  test('a canary that never listens is given up', async () => {
    const { target, app } = await running({ run: serveUnless('third', 'exec sleep 60'), startTimeoutMs: 1000 })
    const source = await target.prepareRelease(app.commits.third)
    const start = target.startCanary(source, { key: 'canary', generation: 1, signal: never })
    await expect(start).rejects.toThrow(/did not listen on PORT \(\d+\) and answer \/health within 1000 ms/)
  })

  test('a rollback does not wait for a canary that hangs', async () => {
    const { target, app, url } = await running({ run: serveUnless('third', 'exec sleep 60') })
    const source = await target.prepareRelease(app.commits.third)
    const start = target.startCanary(source, { key: 'canary', generation: 1, signal: never })
    const refused = expect(start).rejects.toThrow('It was interrupted')
    await until(async () => (await target.state()).phase === 'canary')
    await target.rollback(source.release, { key: 'rollback', signal: never })
    await refused
    expect(await target.state()).toMatchObject({ phase: 'stable', canary: null })
    expect(await versions(url)).toEqual({ first: 10 })
  })

  test('a promotion whose copies do not start is taken back to the canary', async () => {
    // The first copy of the release starts; the second one finds the mark of the first.
    const run = `if [ "$(cat version.txt)" = third ] && [ -e mark ]; then exit 4; fi; touch mark; exec node server.js`
    const { target, app, url } = await running({ run })
    const source = await canary(target, app.commits.third)
    const promotion = target.promote(source.release, { key: 'promote', signal: never })
    await expect(promotion).rejects.toThrow('exit code 4')
    expect(await target.state()).toMatchObject({ phase: 'canary', canary: source.release })
    await target.rollback(source.release, { key: 'rollback', signal: never })
    expect(await versions(url)).toEqual({ first: 10 })
  })

  test('a single copy keeps running beside its canary', async () => {
    const { target, app, url } = await running({ copies: 1 })
    const source = await canary(target, app.commits.second)
    expect(await versions(url)).toEqual({ first: 5, second: 5 })
    await target.rollback(source.release, { key: 'rollback', signal: never })
    expect(await versions(url)).toEqual({ first: 10 })
  })

  test('the canary gets its share of the requests', async () => {
    const { target, app, url } = await running({ copies: 2, canaryShare: 0.1 })
    await canary(target, app.commits.second)
    expect(await versions(url)).toEqual({ first: 9, second: 1 })
  })
})

describe('health', () => {
  test('tells a canary that turns ill, in a sentence', async () => {
    const { target, app, url, ask } = await running()
    await canary(target, app.commits.second)
    expect(await target.health()).toMatchObject({ healthy: true, restarts: 0 })
    const ill = await copiesOf(ask, app.commits.second)
    await direct(ill[0]!.pid!, '/ill')
    const health = await target.health()
    expect(health.healthy).toBe(false)
    expect(health.reason).toMatch(/^Release \w{12}: GET \/health answered 500 on copy \d+\.$/)
    expect((await fetch(url)).status).toBe(200)
  })

  test('counts the restarts of a canary that crashes', async () => {
    const { target, app, ask } = await running()
    await canary(target, app.commits.second)
    const [copy] = await copiesOf(ask, app.commits.second)
    process.kill(copy!.pid!, 'SIGKILL')
    await until(async () => (await ask('GET /state', {})).copies.some(({ restarts }) => restarts === 1))
    // One crash is counted; it is for whoever judges to say how many are too many.
    expect(await target.health()).toMatchObject({ healthy: true, restarts: 1 })
    expect((await copiesOf(ask, app.commits.second))[0]!.pid).not.toBe(copy!.pid)
  })
})

describe('exposure', () => {
  test('counts requests, routes and failures by release', async () => {
    const { target, app, url } = await running()
    const source = await canary(target, app.commits.second)
    await fetchAll(url, ['/cart/1', '/cart/2', '/cart/33', '/cart/44?a=b', '/fail', '/fail', '/missing', '/missing'])
    const stable = app.commits.first.slice(0, 12)
    expect(await target.exposure(stable)).toMatchObject({ requests: 4, allRequests: 4, allErrors: 1 })
    expect(await target.exposure(source.release)).toMatchObject({ requests: 4, allRequests: 4, allErrors: 1 })
    expect(await target.exposure(source.release, 'GET /cart/:cartId')).toMatchObject({ requests: 2, allRequests: 4 })
    expect(await target.exposure(source.release, 'POST /cart/:id')).toMatchObject({ requests: 0 })
    expect(await target.exposure('unheard-of')).toBeUndefined()
  })
})

describe('crashes', () => {
  test('a copy that is killed is started again, and no request that can be repeated fails', async () => {
    const { target, url, ask } = await running({ copies: 2 })
    const traffic = sendTraffic(url, { posts: false })
    const { copies } = await ask('GET /state', {})
    process.kill(copies[0]!.pid!, 'SIGKILL')
    await until(async () => (await target.health()).restarts === 1 && (await target.health()).healthy)
    expect((await traffic.end()).failures).toEqual([])
    expect(await isAlive(copies[0]!.pid!)).toBe(false)
  })

  test('a supervisor that is killed is started again, and takes over the copies and the state', async () => {
    const { target, app, url, ask, supervisorPid } = await running()
    const source = await canary(target, app.commits.second)
    await fetchAll(url, ['/', '/', '/', '/'])
    const before = await ask('GET /state', {})
    process.kill(await supervisorPid(), 'SIGKILL')
    await until(() => answers(url))
    const after = await ask('GET /state', {})
    expect(after.target).toEqual(before.target)
    expect(pidsOf(after)).toEqual(pidsOf(before))
    expect(await target.find('canary')).toBe('done')
    await target.promote(source.release, { key: 'promote', signal: never })
    expect(await versions(url)).toEqual({ second: 10 })
    expect(await livingOf(pidsOf(before))).toHaveLength(1)
  })

  test.each(['canary', 'promote', 'rollback'] as const)(
    'a %s whose supervisor is killed comes to its end',
    async (effect) => {
      const { target, app, url, ask, supervisorPid } = await running({ run: 'sleep 0.3; exec node server.js' })
      const source =
        effect === 'canary' ? await target.prepareRelease(app.commits.second) : await canary(target, app.commits.second)
      const lost =
        effect === 'canary'
          ? target.startCanary(source, { key: 'effect', generation: 1, signal: never })
          : target[effect](source.release, { key: 'effect', signal: never })
      lost.catch(() => {})
      const phases = { canary: 'canary', promote: 'promoting', rollback: 'rolling_back' }
      await until(async () => (await ask('GET /state', {})).target.phase === phases[effect])
      process.kill(await supervisorPid(), 'SIGKILL')
      await lost.catch(() => {})
      expect(await target.find('effect')).toBe('done')
      const expected = { canary: { first: 5, second: 5 }, promote: { second: 10 }, rollback: { first: 10 } }
      expect(await versions(url)).toEqual(expected[effect])
      expect((await ask('GET /state', {})).copies).toHaveLength(2)
      // Not one copy was lost sight of.
      expect((await appProcesses(app)).sort()).toEqual(pidsOf(await ask('GET /state', {})))
    },
  )

  test('a server that starts again finds its app as it was, also in the middle of a canary', async () => {
    const { target, app, url, ask } = await running()
    await canary(target, app.commits.second)
    const before = await ask('GET /state', {})
    await target.close()
    expect((await fetch(url)).status).toBe(200)
    const next = createTarget(app, { port: Number(new URL(url).port) })
    await next.start()
    const after = await ask('GET /state', {})
    expect([after.target, pidsOf(after)]).toEqual([before.target, pidsOf(before)])
  })
})

describe('start and stop', () => {
  test('stop ends everything, and a start runs the same releases again', async () => {
    const { target, app, url, ask, supervisorPid } = await running()
    const source = await promoted(target, app.commits.second)
    const pids = [await supervisorPid(), ...pidsOf(await ask('GET /state', {}))]
    await target.stop()
    await until(async () => (await livingOf(pids)).length === 0)
    expect(await exists(supervisorPaths(dirOf(app)).socket)).toBe(false)
    const next = createTarget(app, { port: Number(new URL(url).port) })
    await next.start()
    expect(await next.state()).toMatchObject({ stable: source.release, previous: app.commits.first.slice(0, 12) })
    expect(await versions(url)).toEqual({ second: 10 })
  })

  test('stop ends also what a killed supervisor left running', async () => {
    const { target, ask, supervisorPid } = await running()
    const pids = pidsOf(await ask('GET /state', {}))
    await target.close()
    process.kill(await supervisorPid(), 'SIGKILL')
    await until(async () => (await ask('GET /state', {}).catch(() => undefined)) === undefined)
    expect(await livingOf(pids)).toEqual(pids)
    await target.stop()
    expect(await livingOf(pids)).toEqual([])
  })

  test('what the operator checked out since is what runs, but a fix ahead of it stays', async () => {
    const { target, app, url } = await running()
    await promoted(target, app.commits.second)
    await target.close()
    const config = { port: Number(new URL(url).port) }
    const same = createTarget(app, config)
    await same.start()
    expect((await same.state()).stable).toBe(app.commits.second.slice(0, 12))
    await same.close()
    await git(['checkout', '--quiet', app.commits.third], { cwd: app.repo })
    const newer = createTarget(app, config)
    await newer.start()
    expect(await versions(url)).toEqual({ third: 10 })
  })

  test('another configuration starts the app anew', async () => {
    const { target, app, url, ask } = await running()
    const before = pidsOf(await ask('GET /state', {}))
    await target.close()
    const next = createTarget(app, { port: Number(new URL(url).port), copies: 1, env: { GREETING: 'hello' } })
    await next.start()
    const after = pidsOf(await ask('GET /state', {}))
    expect(after).toHaveLength(1)
    expect(await livingOf(before)).toEqual([])
  })

  test('a port that is taken, and an app that does not start, are said in a sentence', async () => {
    const app = await createAppRepo()
    const other = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await expect(createTarget(app, { port }).start()).rejects.toThrow(
      `Port ${port} on 127.0.0.1 cannot be served: another program listens on it.`,
    )
    other.close()
    const broken = createTarget(app, { port: await freePort(), run: 'echo broken >&2; exit 7' })
    await expect(broken.start()).rejects.toThrow(/exit code 7\. It said: broken/)
  })

  test('an app that no server asks for any more is ended', async () => {
    const { target, ask, supervisorPid } = await running({ orphanTimeoutMs: 3000 })
    const pids = [await supervisorPid(), ...pidsOf(await ask('GET /state', {}))]
    await target.close()
    expect(await livingOf(pids)).toEqual(pids)
    await until(async () => (await livingOf(pids)).length === 0)
  })

  test('a data directory with a long path is no obstacle', async () => {
    const app = await createAppRepo()
    const port = await freePort()
    const target = createTarget(app, { port }, join(app.dir, 'x'.repeat(80)))
    await target.start()
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })
})

describe('proxy', () => {
  test('passes bodies, headers and the address of the client', async () => {
    const { url } = await running({ copies: 1 })
    const body = 'x'.repeat(3_000_000)
    const answer = await fetch(`${url}/echo`, {
      method: 'PUT',
      body,
      headers: { 'X-Own': 'kept', 'X-Forwarded-For': '203.0.113.7' },
    })
    const seen = (await answer.json()) as { method: string; body: string; headers: Record<string, string> }
    expect([seen.method, seen.body === body, seen.headers['x-own']]).toEqual(['PUT', true, 'kept'])
    expect(seen.headers).toMatchObject({
      'x-forwarded-for': '203.0.113.7, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
      host: new URL(url).host,
    })
  })

  test('passes a body of unknown length', async () => {
    const { url } = await running({ copies: 1 })
    const stream = new Blob(['part one, ', 'part two']).stream()
    const answer = await fetch(`${url}/echo`, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)
    expect(await answer.json()).toMatchObject({ body: 'part one, part two' })
  })

  test('passes an upgraded connection both ways', async () => {
    const { url } = await running({ copies: 1 })
    const head = 'GET /socket HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n'
    const { text } = await talk(url, [head, 'hello'], (seen) => seen.includes('hello'))
    expect(text).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/)
    expect(text).toMatch(/Upgrade: echo\r\n\r\nhello$/)
  })

  test('says 502 when the app breaks off, 503 when no copy is ready', async () => {
    const { url } = await running({
      copies: 1,
      run: 'if [ -e mark ]; then exit 1; fi; touch mark; exec node server.js',
    })
    expect((await fetch(`${url}/crash`, { method: 'POST', body: 'once only' })).status).toBe(502)
    await until(async () => (await fetch(url)).status === 503)
    expect((await fetch(url)).headers.get('retry-after')).toBe('1')
  })

  test('survives what no client should send', async () => {
    const { url } = await running({ copies: 1 })
    const hostile = [
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'GET http://other.example/ HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /\u00ff\u00fe HTTP/1.1\r\nHost: a\r\nX: \u00ff\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nConnection: content-length\r\nContent-Length: 3\r\n\r\nabc',
      'PROPFIND / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
      'CONNECT other.example:443 HTTP/1.1\r\nHost: a\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nshort',
      '\u0000\u0001\u0002',
    ]
    const seen = await Promise.all(hostile.map((bytes) => talk(url, [bytes], () => false, 500)))
    expect(seen[3]!.text).toContain('"body":"abc"')
    expect((await fetch(url)).status).toBe(200)
  })
})

interface Running {
  app: AppRepo
  target: Target
  url: string
  ask: ReturnType<typeof createClient>
  supervisorPid(): Promise<number>
}

async function running(config: object = {}): Promise<Running> {
  const app = await createAppRepo()
  const port = await freePort()
  const target = createTarget(app, { port, ...config })
  await target.start()
  return {
    app,
    target,
    url: `http://127.0.0.1:${port}`,
    ask: createClient(supervisorPaths(dirOf(app)).socket),
    supervisorPid: async () => (await processes(`supervisor.js ${dirOf(app)}`))[0]!,
  }
}

function createTarget(app: AppRepo, config: object, dataDir = join(app.dir, 'data')): Target {
  const parsed = processConfig.parse({ kind: 'process', run: 'exec node server.js', healthPath: '/health', ...config })
  const target = createProcessTarget(parsed, {
    project: 'shop',
    repo: app.repo,
    dataDir,
    env: { PATH: process.env.PATH ?? '' },
    clock: systemClock,
    logger: silentLogger,
  })
  onTestFinished(() => target.stop())
  return target
}

const dirOf = (app: AppRepo): string => join(app.dir, 'data', 'targets', 'shop')

/** Runs the app, or for one version something else. */
function serveUnless(version: string, otherwise: string): string {
  return `if [ "$(cat version.txt)" = ${version} ]; then ${otherwise}; fi; exec node server.js`
}

async function canary(target: Target, commit: string): Promise<ReleaseSource> {
  const source = await target.prepareRelease(commit)
  const { generation } = await target.state()
  await target.startCanary(source, { key: 'canary', generation, signal: never })
  return source
}

async function promoted(target: Target, commit: string): Promise<ReleaseSource> {
  const source = await canary(target, commit)
  await target.promote(source.release, { key: 'promote', signal: never })
  return source
}

/** How many of ten requests each version answers. */
async function versions(url: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (let i = 0; i < 10; i++) {
    const { version } = (await (await fetch(url)).json()) as { version: string }
    counts[version] = (counts[version] ?? 0) + 1
  }
  return counts
}

async function fetchAll(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await (await fetch(url + path)).arrayBuffer()
}

/** Four clients that ask without a pause, with and without a body, until `end`. */
function sendTraffic(
  url: string,
  { posts } = { posts: true },
): { end(): Promise<{ answers: number; failures: string[] }> } {
  let isOver = false
  let answers = 0
  const failures: string[] = []
  const clients = [0, 1, 2, 3].map(async (client) => {
    while (!isOver) {
      const init = posts && client % 2 === 0 ? { method: 'POST', body: 'order' } : {}
      const outcome = await fetch(url, init).then(
        async (response) => (await response.arrayBuffer()) && String(response.status),
        (error: Error) => String(error.cause ?? error),
      )
      if (outcome !== '200') failures.push(outcome)
      answers += 1
    }
  })
  return {
    async end() {
      isOver = true
      await Promise.all(clients)
      return { answers, failures }
    },
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}

/** Sends bytes over a connection of its own and collects what comes back, until `enough` or the connection ends. */
function talk(
  url: string,
  sent: readonly string[],
  enough: (seen: string) => boolean,
  timeoutMs = 5000,
): Promise<{ text: string }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect({ host: hostname, port: Number(port), timeout: timeoutMs })
    const end = () => {
      socket.destroy()
      resolve({ text })
    }
    for (const bytes of sent) socket.write(Buffer.from(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      if (enough(text)) end()
    })
    socket.once('error', end)
    socket.once('close', end)
    socket.once('timeout', end)
  })
}

async function copiesOf(ask: Running['ask'], commit: string) {
  const { copies } = await ask('GET /state', {})
  return copies.filter(({ release }) => commit.startsWith(release))
}

/** Asks one copy past the proxy. */
async function direct(pid: number, path: string): Promise<void> {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8')
  const port = /(?:^|\0)PORT=(\d+)/.exec(environment)![1]
  await fetch(`http://127.0.0.1:${port}${path}`)
}

function pidsOf({ copies }: { copies: { pid: number | null }[] }): number[] {
  return copies.flatMap(({ pid }) => pid ?? []).sort()
}

/** The copies of this app that live, whoever knows of them. */
async function appProcesses(app: AppRepo): Promise<number[]> {
  const all = await processes('node server.js')
  const cwds = await Promise.all(all.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return all.filter((_, i) => cwds[i]!.startsWith(app.dir))
}

async function processes(commandLine: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, i) => lines[i]!.replaceAll('\0', ' ').includes(commandLine))
}

async function isAlive(pid: number): Promise<boolean> {
  return (await processId(pid)) !== undefined
}

async function livingOf(pids: readonly number[]): Promise<number[]> {
  const alive = await Promise.all(pids.map(isAlive))
  return pids.filter((_, i) => alive[i])
}
