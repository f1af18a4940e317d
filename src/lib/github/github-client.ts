import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { createRequestBudget } from '../request-budget.ts'
import { createRestClient, type RestClient, shaped } from '../rest-client.ts'
import { appLogin, createInstallationTokens } from './app-auth.ts'

export const githubConnection = {
  url: z
    .url({ protocol: /^https?$/ })
    .default('https://api.github.com')
    .describe('Of the API; `https://HOST/api/v3` for GitHub Enterprise.'),
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be as owner/name')
    .describe('As `owner/name`.'),
  token: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Of an account of the program’s own, with Issues: read and write. What it does with a person’s token is not told apart from what the person does.',
    ),
  app: z
    .strictObject({
      id: z.int().min(1).describe('Its number, or that of its client.'),
      privateKey: z.string().startsWith('-----BEGIN', 'must be a key in PEM').describe('In PEM.'),
    })
    .optional()
    .describe('A GitHub App that is installed there, instead of a token.'),
  requestsPerMinuteMax: z.int().min(3).default(30).describe('GitHub takes 30 searches a minute.'),
  timeoutMs: z.int().min(100).default(15_000).describe('Bound for one request.'),
} as const

export type GithubConnection = z.infer<z.ZodObject<typeof githubConnection>>

export interface GithubClient extends RestClient {
  waitMs(requests: number): number
  /** Whose hand it is, as `prunella[bot]`. */
  login(signal: AbortSignal): Promise<string>
  /** What signs in right now. */
  token(signal: AbortSignal): Promise<string>
}

const HEADERS = {
  accept: 'application/vnd.github+json',
  'user-agent': 'prunella',
  'x-github-api-version': '2022-11-28',
}

/** GitHub's REST API, as the holder of a token or as an App. */
export function createGithubClient(
  connection: GithubConnection,
  { clock, permissions }: { clock: Clock; permissions?: Readonly<Record<string, 'read' | 'write'>> },
): GithubClient {
  const { url, token, app, requestsPerMinuteMax, timeoutMs } = connection
  const budget = createRequestBudget(requestsPerMinuteMax, clock)
  const parts = { base: url, budget, timeoutMs, clock }
  const tokens = app && createInstallationTokens({ app, repo: connection.repo, parts, headers: HEADERS, permissions })
  const current = async (signal: AbortSignal): Promise<string> => (tokens ? tokens.token(signal) : (token ?? ''))
  const rest = createRestClient({
    ...parts,
    headers: async (signal) => ({ ...HEADERS, authorization: `Bearer ${await current(signal)}` }),
    onUnauthorized: () => tokens?.forget(),
  })
  let login: string | undefined
  return {
    ...rest,
    waitMs: budget.waitMs,
    token: current,
    async login(signal) {
      login ??= tokens
        ? appLogin(await tokens.slug(signal))
        : shaped(z.object({ login: z.string() }), (await rest.request('GET', '/user', { signal })).json).login
      return login
    },
  }
}
