import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../../src/lib/git.ts'
import { commitAll, gitRepository, tempDir, writeFiles } from './git-repository.ts'
import { copyOf } from './made-once.ts'

/** A small web app in a git repository of its own, one commit a version. The live checkout stands at the first. */
export interface AppRepo {
  /** Holds the repository and whatever else the test needs. */
  dir: string
  repo: string
  commits: Record<AppVersion, string>
}

const VERSIONS = ['first', 'second', 'third', 'unstartable'] as const
export type AppVersion = (typeof VERSIONS)[number]

const SERVER = `
  import { createServer } from 'node:http'
  import { readFileSync } from 'node:fs'
  const version = readFileSync(new URL('version.txt', import.meta.url), 'utf8').trim()
  if (version === 'unstartable') {
    console.error('no such database')
    process.exit(3)
  }
  const release = process.env.SENTRY_RELEASE
  let healthy = true
  const routes = {
    '/health': (response) => response.writeHead(healthy ? 200 : 500).end(),
    '/ill': (response) => { healthy = false; response.end() },
    '/crash': () => process.exit(1),
    '/fail': (response) => response.writeHead(500).end(),
    '/missing': (response) => response.writeHead(404).end(),
    '/slow': (response) => setTimeout(() => response.end(release), 300),
    '/drip': (response) => { response.write('begin '); setTimeout(() => response.end('end'), 300) },
  }
  const server = createServer((request, response) => {
    const route = routes[request.url]
    if (route) return route(response)
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { method, headers } = request
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ version, release, pid: process.pid, method, body, headers }))
    })
  })
  server.on('upgrade', (request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\nUpgrade: echo\\r\\n\\r\\n')
    socket.on('error', () => {})
    socket.pipe(socket)
  })
  process.on('SIGTERM', () => server.close(() => process.exit(0)))
  server.listen(process.env.PORT, '127.0.0.1')
`

export async function createAppRepo(): Promise<AppRepo> {
  const dir = tempDir()
  await copyOf({ appRepo: [SERVER, VERSIONS] }, dir, fillAppRepo)
  const commits = JSON.parse(readFileSync(join(dir, COMMITS), 'utf8')) as AppRepo['commits']
  return { dir, repo: join(dir, 'app'), commits }
}

const COMMITS = 'commits.json'

async function fillAppRepo(dir: string): Promise<void> {
  const repo = join(dir, 'app')
  const commits = {} as AppRepo['commits']
  await gitRepository(
    {
      'package.json': '{ "type": "module" }\n',
      'server.js': SERVER,
      '.gitignore': 'node_modules\n',
      'node_modules/left-pad/index.js': '',
    },
    repo,
  )
  for (const version of VERSIONS) {
    writeFiles(repo, { 'version.txt': version })
    await commitAll(repo, version)
    commits[version] = (await git(['rev-parse', 'HEAD'], { cwd: repo })).trim()
  }
  await git(['checkout', '--quiet', commits.first], { cwd: repo })
  writeFileSync(join(dir, COMMITS), JSON.stringify(commits))
}
