import type { LanguageModel } from 'ai'
import { messageOf } from '../domain/errors.ts'
import { boundText } from '../lib/bound-text.ts'
import { retryAfterMsOf } from '../lib/http-retry-after.ts'
import { ModelError, type ModelFault, type Prompt, type Reply } from './model.ts'

/** What a provider says of a refusal may be a whole page. */
const REASON_CHARS_MAX = 200

/**
 * Asks a model of the AI SDK once. The library is loaded with the first question: who configures no model does not pay for it.
 * Whatever is said comes back as text, for what is made of it is checked where it is used.
 */
export async function generate(
  model: LanguageModel,
  { system, text, schema, outputTokensMax }: Prompt,
  { signal, nowMs }: { signal: AbortSignal; nowMs: () => number },
): Promise<Reply> {
  const { generateText, jsonSchema, NoObjectGeneratedError, Output } = await import('ai')
  // It would write its warnings to the console.
  globalThis.AI_SDK_LOG_WARNINGS = false
  try {
    const result = await generateText({
      model,
      system,
      prompt: text,
      output: Output.object({ schema: jsonSchema(schema), name: 'analysis' }),
      maxOutputTokens: outputTokensMax,
      // Retries are ours: each is a call of the budget.
      maxRetries: 0,
      abortSignal: signal,
    })
    return replyOf(result)
  } catch (error) {
    // What is no JSON as it stands may hold some.
    if (NoObjectGeneratedError.isInstance(error) && error.text !== undefined)
      return replyOf({ text: error.text, finishReason: error.finishReason, usage: error.usage })
    signal.throwIfAborted()
    throw await modelErrorOf(error, nowMs())
  }
}

function replyOf({ text, finishReason, usage }: SdkResult): Reply {
  return {
    text,
    end: finishReason === 'length' ? 'cut_off' : finishReason === 'content-filter' ? 'refused' : 'complete',
    inputTokens: usage?.inputTokens,
    outputTokens: usage?.outputTokens,
  }
}

interface SdkResult {
  text: string
  finishReason: string | undefined
  usage: { inputTokens: number | undefined; outputTokens: number | undefined } | undefined
}

async function modelErrorOf(error: unknown, nowMs: number): Promise<ModelError> {
  const { APICallError } = await import('ai')
  const reason = boundText(messageOf(error), REASON_CHARS_MAX)
  if (!APICallError.isInstance(error) || error.statusCode === undefined) {
    return new ModelError(`The model gave no whole answer: ${reason}`, { fault: 'unreachable', cause: error })
  }
  const { statusCode, responseHeaders } = error
  const fault = faultOf(statusCode)
  const waitMs = retryAfterMsOf(responseHeaders?.['retry-after'], nowMs)
  return new ModelError(`The model answered ${statusCode}: ${reason}`, {
    fault,
    ...(waitMs === undefined ? {} : { waitMs }),
    cause: error,
  })
}

/** A good status whose body could not be read was cut on the way. Redirects are not followed. */
function faultOf(status: number): ModelFault {
  if (status === 429) return 'busy'
  if (status === 408 || status < 300) return 'unreachable'
  return status >= 500 ? 'failed' : 'rejected'
}
