import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { git } from '../../../src/lib/git.ts'
import { tempDir } from '../git-repository.ts'
import { copyOf } from '../made-once.ts'

export interface GitServer {
  /** Of the one repository. */
  url: string
  dir: string
  /** `Authorization` of every request. */
  authorizations: (string | undefined)[]
  /** What the next requests of a kind are answered with, in place of what they would be. */
  faults: { service: 'git-upload-pack' | 'git-receive-pack'; status: number; times: number }[]
  /** Runs git in the repository itself. */
  git(...args: string[]): string
}

/** A real git server over HTTP, by git's own `http-backend`. Only who shows a token that it accepts is let in. */
export async function startGitServer(fullName: string, accepts: (token: string) => boolean): Promise<GitServer> {
  const root = tempDir()
  const dir = join(root, `${fullName}.git`)
  await copyOf('git server', dir, async (made) => {
    await git(['init', '--quiet', '--bare', '--initial-branch=main', '--template='], { cwd: made })
    await git(['config', 'http.receivepack', 'true'], { cwd: made })
  })
  const authorizations: (string | undefined)[] = []
  const faults: GitServer['faults'] = []
  const server = createServer((request, response) => {
    authorizations.push(request.headers.authorization)
    if (!accepts(tokenOf(request.headers.authorization)))
      return void response.writeHead(401, { 'www-authenticate': 'Basic' }).end('who are you?')
    const fault = faults.find(({ service, times }) => times > 0 && request.url?.includes(service))
    if (fault) {
      fault.times -= 1
      return void response.writeHead(fault.status).end('not now')
    }
    serve(request, response, root)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const run = (...args: string[]): string =>
    execFileSync('git', args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return { url: `http://127.0.0.1:${port}/${fullName}.git`, dir, authorizations, faults, git: run }
}

const LOCAL_CLONE = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.file.allow', GIT_CONFIG_VALUE_0: 'always' }

/** A person works on a branch and pushes it. */
export async function workOn(
  server: GitServer,
  branch: string,
  work: (dir: string) => Promise<unknown>,
): Promise<void> {
  const dir = tempDir()
  await git(['clone', '--quiet', '--local', '--branch', branch, server.dir, dir], { cwd: dir, env: LOCAL_CLONE })
  await work(dir)
  server.git('fetch', '--quiet', dir, `+HEAD:refs/heads/${branch}`)
}

/** Pushes to branches that begin so are refused with these words. */
export function refusePushes({ dir }: GitServer, branches: string, words: string): void {
  mkdirSync(join(dir, 'hooks'), { recursive: true })
  const hook = join(dir, 'hooks', 'pre-receive')
  const script = `#!/bin/sh
while read -r _ _ ref; do
  case "$ref" in refs/heads/${branches}*) cat "$0.words" >&2; exit 1 ;; esac
done
`
  writeFileSync(`${hook}.words`, `${words}\n`)
  writeFileSync(hook, script)
  chmodSync(hook, 0o755)
}

/** As GitHub answers a token that may not change workflows. */
export function refuseWorkflows(server: GitServer): void {
  const file = '.github/workflows/ci.yml'
  refusePushes(
    server,
    '',
    `refusing to allow a GitHub App to create or update workflow ${file} without \`workflows\` permission`,
  )
}

function tokenOf(authorization: string | undefined): string {
  const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1] ?? ''
  return Buffer.from(basic, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
}

/** CGI: headers come before an empty line on its standard output. */
function serve(request: IncomingMessage, response: ServerResponse, root: string): void {
  const url = new URL(request.url ?? '/', 'http://git.test')
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH ?? '',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method ?? '',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'prunella',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(child.stdin)
  child.stdin.on('error', () => {})
  let head = Buffer.alloc(0)
  let isBody = false
  child.stdout.on('data', (chunk: Buffer) => {
    if (isBody) return void response.write(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    isBody = true
    const lines = head.subarray(0, end).toString().split('\r\n')
    const headers = lines.map((line) => line.split(/: (.*)/s) as [string, string])
    const status = headers.find(([name]) => name.toLowerCase() === 'status')?.[1]
    response.writeHead(
      Number.parseInt(status ?? '200', 10),
      Object.fromEntries(headers.filter(([name]) => name.toLowerCase() !== 'status')),
    )
    response.write(head.subarray(end + 4))
  })
  child.stdout.on('end', () => response.end())
}
