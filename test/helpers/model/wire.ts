import type { IncomingHttpHeaders } from 'node:http'

/** A question, whatever format it came in. */
export interface Asked {
  api: 'anthropic' | 'openai'
  headers: IncomingHttpHeaders
  /** As it came. */
  body: string
  atMs: number
  system: string
  text: string
  /** What the prompt shows as JSON. */
  data: {
    exceptions: {
      index: number
      exceptions?: { type?: string; message?: string; stack?: string[] }[]
      message?: string
    }[]
    files: { path: string; fromLine: number; text: string }[]
    commits: { subject: string }[]
  }
}

interface AnthropicBody {
  system: { text: string }[]
  messages: { content: { text: string }[] }[]
}
interface OpenaiBody {
  messages: { role: string; content: string }[]
}

/** Throws on what neither API would take. */
export function readQuestion(url: string, headers: IncomingHttpHeaders, body: string, atMs: number): Asked {
  const api = url === '/v1/messages' ? 'anthropic' : 'openai'
  if (api === 'openai' && url !== '/v1/chat/completions') throw new Error(`no API has ${url}`)
  const { system, text } = api === 'anthropic' ? readAnthropic(JSON.parse(body)) : readOpenai(JSON.parse(body))
  return { api, headers, body, atMs, system, text, data: dataOf(text) }
}

function readAnthropic({ system, messages }: AnthropicBody) {
  return { system: system[0]!.text, text: messages[0]!.content[0]!.text }
}

function readOpenai({ messages }: OpenaiBody) {
  return { system: messages[0]!.content, text: messages[1]!.content }
}

/** Between two lines of the fence that the first line names. */
function dataOf(text: string): Asked['data'] {
  const fence = /^Everything between the two lines (\S+) is data\.$/m.exec(text)![1]!
  return JSON.parse(text.split(`\n${fence}\n`)[1]!)
}

/** The body of an answer in the format of the question. */
export function writeAnswer(
  { api, body }: Asked,
  text: string,
  end: 'complete' | 'cut_off' | 'refused' = 'complete',
): string {
  if (api === 'anthropic') {
    const reason = { complete: 'end_turn', cut_off: 'max_tokens', refused: 'refusal' }[end]
    const content = 'tools' in JSON.parse(body) && text.startsWith('{') ? toolUse(text) : { type: 'text', text }
    return JSON.stringify({
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'stand-in',
      content: text === '' ? [] : [content],
      stop_reason: reason,
      stop_sequence: null,
      usage: { input_tokens: 1000, output_tokens: 200 },
    })
  }
  const reason = { complete: 'stop', cut_off: 'length', refused: 'content_filter' }[end]
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'stand-in',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: reason }],
    usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
  })
}

/** Models that take no schema for an answer are told to use a tool that has it. */
function toolUse(text: string) {
  return { type: 'tool_use', id: 'toolu_1', name: 'json', input: JSON.parse(text) }
}

/** An answer as it should be: each group of indices is one cause. */
export function answerOf(groups: readonly number[][], overrides: Record<string, unknown> = {}): string {
  const issues = groups.map((affected, i) => ({
    root_cause: `Cause ${i} of the stand-in.`,
    severity: 'medium',
    affected_exceptions: affected,
    suggested_fix: 'Check it before it is used.',
    files_likely_involved: [],
    confidence: 0.8,
    ...overrides,
  }))
  return JSON.stringify({ issues })
}

/** Every failure is a cause of its own. */
export function answerEach(asked: Asked, overrides: Record<string, unknown> = {}): string {
  return answerOf(
    asked.data.exceptions.map(({ index }) => [index]),
    overrides,
  )
}
