import { join } from 'node:path'
import type { StackFrame } from '../domain/event.ts'
import type { RunResult } from '../lib/subprocess.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Encoded } from './captured-arguments.ts'
import { runDriver } from './driver.ts'
import type { CallInput, CallOutput } from './drivers/call-protocol.ts'
import type { ReachableFunction } from './reachable-function.ts'
import { mergedEnvironment, READABLE_OUTPUT } from './run-environment.ts'
import { loaderArguments } from './typescript-loader.ts'
import type { Workspace } from './workspace.ts'

const SETTLE_TIMEOUT_MS = 5_000
/** One call that may show the failure: a function of the repository with what it was given. */
export interface CapturedCall {
  /** Where the function stands in the stack of the failure. */
  frame: StackFrame
  /** Relative to the top of the repository. */
  file: string
  target: ReachableFunction
  args: Encoded[]
}

export interface CallRunOptions {
  sandbox: Sandbox
  timeoutMs: number
  signal: AbortSignal
  env?: Record<string, string>
}

/** Makes the call in a workspace. `answer` is absent when it did not end in time. */
export async function runCall(
  { file, target, args }: CapturedCall,
  workspace: Workspace,
  { sandbox, timeoutMs, signal, env = {} }: CallRunOptions,
): Promise<{ result: RunResult; answer?: CallOutput }> {
  const { mount, prefix } = workspace
  const loader = loaderArguments(file, workspace)
  const input: CallInput = {
    // Without a fence the copy is not in the place of the live checkout.
    file: join(sandbox.isolation === 'none' ? mount.dir : mount.as, file),
    expression: target.expression,
    args,
    timeoutMs: SETTLE_TIMEOUT_MS,
  }
  return await runDriver<CallOutput>({
    sandbox,
    driver: 'call',
    nodeArguments: 'reason' in loader ? [] : loader,
    input,
    workspace,
    cwd: join(mount.as, prefix),
    env: mergedEnvironment(READABLE_OUTPUT, env),
    timeoutMs,
    signal,
  })
}

/** What the call comes to in a workspace; undefined when it did not end in time. */
export async function answerOf(
  call: CapturedCall,
  workspace: Workspace,
  options: Pick<CallRunOptions, 'sandbox' | 'signal' | 'timeoutMs'>,
): Promise<CallOutput | undefined> {
  return (await runCall(call, workspace, options)).answer
}

export function describeCall({ file, target }: CapturedCall): string {
  return `${target.expression ?? 'the default export'} of ${file}`
}
