/** What the step of a workflow says of the run to look at. */
export interface RunEnvironment {
  token: string | undefined
  runId: string | undefined
  workflow: string | undefined
  repository: string | undefined
  apiUrl: string | undefined
}

export function runEnvironment(env: Readonly<Record<string, string | undefined>>): RunEnvironment {
  return {
    token: env.GITHUB_TOKEN || undefined,
    runId: env.WORKFLOW_RUN_ID || undefined,
    workflow: env.WORKFLOW_NAME || undefined,
    repository: env.REPOSITORY || undefined,
    apiUrl: env.GITHUB_API_URL || undefined,
  }
}
