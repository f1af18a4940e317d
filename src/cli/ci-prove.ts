import type { Proof, StepResult } from '../ci/prove/proof.ts'
import { shown } from './ci-log.ts'

const LINES_SHOWN_MAX = 12

export function proofText({ because, before, after }: Proof): string[] {
  return [because, ...resultText('before', before), ...resultText('with the edit', after)]
}

export function proofAnswer({ state, because, before, after }: Proof) {
  const told = (result: StepResult | undefined) =>
    result ? { exitCode: result.exitCode, timedOut: result.timedOut, output: shown(result.output) } : null
  return { state, because: shown(because), before: told(before), after: told(after) }
}

function resultText(when: string, result: StepResult | undefined): string[] {
  if (!result) return []
  const how = result.timedOut ? 'took too long' : `exit status ${result.exitCode ?? 'none'}`
  const lines = shown(result.output)
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '')
  return [`  ${when}: ${how}`, ...lines.slice(-LINES_SHOWN_MAX).map((line) => `    ${line}`)]
}
