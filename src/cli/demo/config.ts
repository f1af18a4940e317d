import { join } from 'node:path'
import { randomId } from '../../lib/ids.ts'
import { packageRoot } from '../../lib/package-root.ts'

export interface DemoAddresses {
  /** Port of Prunella: page, API, ingest. */
  serverPort: number
  /** Port of the shop. */
  shopPort: number
  /** Where people are told. */
  channelUrl: string
}

const PROJECT_ID = 1

/**
 * What a user would write into prunella.yaml, with everything granted and the waiting times cut short: a burst is
 * watched for a quarter of a second instead of a minute, and a canary must serve for seconds instead of a minute.
 */
export function demoConfig({ serverPort, shopPort, channelUrl }: DemoAddresses): object {
  const dsnKey = randomId()
  return {
    data_dir: 'data',
    listen: { port: serverPort },
    phase: 4,
    auto_deploy_severity: ['critical', 'high', 'medium'],
    debounce_ms: 250,
    notifiers: [{ kind: 'webhook', url: channelUrl }],
    projects: {
      shop: {
        id: PROJECT_ID,
        dsn_key: dsnKey,
        repo: 'shop',
        test: 'node --test',
        proposers: [
          { kind: 'templates' },
          { kind: 'command', id: 'same-case', command: commandLine(process.execPath, sameCase()) },
        ],
        target: {
          kind: 'process',
          run: 'node src/server.js',
          port: shopPort,
          copies: 2,
          health_path: '/healthz',
          env: { SENTRY_DSN: `http://${dsnKey}@127.0.0.1:${serverPort}/${PROJECT_ID}` },
          // The supervisor is made to outlive the server; when the demo is killed nobody is left to stop it.
          orphan_timeout_ms: 15_000,
          drain_timeout_ms: 1000,
        },
        verification: { requests_min: 30, duration_min_ms: 2000, timeout_ms: 120_000, poll_ms: 100 },
      },
    },
  }
}

function sameCase(): string {
  return join(packageRoot(), 'examples', 'proposers', 'same-case.mjs')
}

/** Paths may hold spaces; the proposer's command is a line for the shell. */
function commandLine(...words: string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
}
