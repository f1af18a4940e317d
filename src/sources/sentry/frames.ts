import type { ExceptionInfo, Mechanism, StackFrame } from '../../domain/event.ts'
import { boundObject } from '../../lib/bound-json.ts'
import { boundText } from '../../lib/bound-text.ts'
import { compact } from '../../lib/compact.ts'
import { isInApp } from '../in-app.ts'
import {
  FUNCTION_CHARS_MAX,
  MESSAGE_CHARS_MAX,
  NAME_CHARS_MAX,
  PATH_CHARS_MAX,
  REPLAYED_JSON,
  SOURCE_LINE_CHARS_MAX,
} from '../limits.ts'
import type { SentryException, SentryFrame } from './schema.ts'

/** An exception as we hold it. Variables are kept where a repair would use them: in the program's own frames. */
export function exceptionOf(sent: SentryException, platform: string, vars: VarsBudget): ExceptionInfo {
  const frames = sent.stacktrace?.frames?.kept ?? []
  const value = typeof sent.value === 'string' ? sent.value : sent.value === undefined ? '' : JSON.stringify(sent.value)
  return compact({
    type: boundText(sent.type ?? '', NAME_CHARS_MAX),
    value: boundText(value, MESSAGE_CHARS_MAX),
    frames: framesOf(frames, platform, vars),
    mechanism: sent.mechanism && mechanismOf(sent.mechanism),
  })
}

function mechanismOf(sent: NonNullable<SentryException['mechanism']>): Mechanism {
  const { domain, code } = sent.meta?.ns_error ?? {}
  return compact({
    type: boundText(sent.type ?? 'generic', NAME_CHARS_MAX),
    handled: sent.handled,
    synthetic: sent.synthetic,
    exceptionId: sent.exception_id,
    parentId: sent.parent_id,
    isExceptionGroup: sent.is_exception_group,
    nsError:
      domain === undefined || code === undefined ? undefined : { domain: boundText(domain, NAME_CHARS_MAX), code },
  })
}

/** How many values the local variables of one event may still hold, all frames together. */
export interface VarsBudget {
  valuesLeft: number
}

function frameOf(sent: SentryFrame, platform: string): StackFrame {
  const file = boundText(sent.abs_path ?? sent.filename ?? '', PATH_CHARS_MAX)
  const filename = boundText(sent.filename ?? file, PATH_CHARS_MAX)
  return compact({
    file,
    filename: filename === file ? undefined : filename,
    function: sent.function && boundText(sent.function, FUNCTION_CHARS_MAX),
    rawFunction: sent.raw_function && boundText(sent.raw_function, FUNCTION_CHARS_MAX),
    module: sent.module && boundText(sent.module, NAME_CHARS_MAX),
    package: sent.package && boundText(sent.package, NAME_CHARS_MAX),
    platform: sent.platform && boundText(sent.platform, NAME_CHARS_MAX),
    line: sent.lineno || undefined,
    column: sent.colno || undefined,
    inApp: sent.in_app ?? isInApp(file, platform),
    isInAppGuessed: sent.in_app === undefined ? true : undefined,
    isMapped: sent.data?.sourcemap ? true : undefined,
    contextLine: sent.context_line && boundText(sent.context_line, SOURCE_LINE_CHARS_MAX),
  })
}

/** The newest frames get variables first, as long as the budget lasts: that is where the values that crashed are. */
function framesOf(sent: readonly SentryFrame[], platform: string, budget: VarsBudget): StackFrame[] {
  const newestFirst = sent.toReversed().map((one) => {
    const frame = frameOf(one, platform)
    const vars = frame.inApp ? varsOf(one.vars, budget) : undefined
    return vars ? { ...frame, vars } : frame
  })
  return newestFirst.reverse()
}

function varsOf(sent: unknown, budget: VarsBudget): Record<string, unknown> | undefined {
  if (budget.valuesLeft <= 0) return undefined
  const vars = boundObject(sent, { ...REPLAYED_JSON, valuesMax: budget.valuesLeft })
  budget.valuesLeft -= countValues(vars)
  return vars
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, inner) => sum + countValues(inner), 1)
}
