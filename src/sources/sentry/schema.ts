import { z } from 'zod'
import { anything, lenient, lenientList, lenientText, readList } from '../../lib/lenient.ts'
import { cutFrames } from '../cut-frames.ts'
import { EXCEPTIONS_MAX, FRAMES_MAX } from '../limits.ts'

/** Only what is used. */
const THREADS_MAX = 1_000
const IMAGES_MAX = 200

const whole = lenient(
  z
    .union([z.number(), z.string().regex(/^\d{1,9}$/)])
    .transform(Number)
    .pipe(z.int().min(0)),
)

export const frame = z.object({
  filename: lenientText,
  abs_path: lenientText,
  function: lenientText,
  module: lenientText,
  raw_function: lenientText,
  package: lenientText,
  platform: lenientText,
  lineno: whole,
  colno: whole,
  in_app: lenient(z.boolean()),
  context_line: lenientText,
  vars: anything,
  data: lenient(z.object({ sourcemap: lenientText })),
})

/** Cut before the frames are looked at: a long recursion costs no more than a long stack. */
const frames = lenient(
  z.array(z.unknown()).transform((sent) => ({
    isCut: sent.length > FRAMES_MAX,
    kept: readList(frame, cutFrames(sent)),
  })),
)

/** What was loaded: only scripts that name their build are of use. */
const image = z.object({ type: lenientText, code_file: lenientText, debug_id: lenientText })

const stacktrace = lenient(z.object({ frames }))

export const exception = z.object({
  type: lenientText,
  value: anything,
  stacktrace,
  mechanism: lenient(
    z.object({
      type: lenientText,
      handled: lenient(z.boolean()),
      synthetic: lenient(z.boolean()),
      exception_id: whole,
      parent_id: whole,
      is_exception_group: lenient(z.boolean()),
      meta: lenient(z.object({ ns_error: lenient(z.object({ domain: z.string(), code: z.number() })) })),
    }),
  ),
})

/** Native SDKs send the stack of each thread, and no exception. */
const thread = z.object({ crashed: lenient(z.boolean()), current: lenient(z.boolean()), stacktrace })
const threads = lenient(
  z.union([
    z.array(z.unknown()).transform((values) => readList(thread, values.slice(0, THREADS_MAX))),
    z.object({ values: lenientList(thread, THREADS_MAX) }).transform(({ values = [] }) => values),
  ]),
)

/** Current SDKs send `{values: []}`, old ones a list, and some a single one. */
const exceptions = lenient(
  z
    .union([
      z.array(z.unknown()),
      z.object({ values: z.array(z.unknown()) }).transform(({ values }) => values),
      z.record(z.string(), z.unknown()).transform((one) => ('type' in one || 'value' in one ? [one] : [])),
    ])
    .transform((sent) => ({
      isCut: sent.length > EXCEPTIONS_MAX,
      kept: readList(exception, sent.slice(-EXCEPTIONS_MAX)),
    })),
)

const message = lenient(
  z.union([
    z.string().transform((formatted) => ({ formatted, message: undefined })),
    z.object({ message: lenientText, formatted: lenientText }),
  ]),
)

const hostReport = lenient(z.object({ hostname: lenientText }))

export const event = z.object({
  event_id: lenientText,
  timestamp: anything,
  level: lenientText,
  platform: lenientText,
  release: lenientText,
  environment: lenientText,
  server_name: lenientText,
  transaction: lenientText,
  fingerprint: lenient(z.array(z.unknown())),
  checksum: lenientText,
  logger: lenientText,
  exception: exceptions,
  stacktrace,
  threads,
  logentry: message,
  message,
  csp: lenient(z.object({ document_uri: lenientText, effective_directive: lenientText, blocked_uri: lenientText })),
  expectct: hostReport,
  expectstaple: hostReport,
  hpkp: hostReport,
  template: lenient(z.object({ filename: lenientText, abs_path: lenientText, context_line: lenientText })),
  request: lenient(
    z.object({
      method: lenientText,
      url: lenientText,
      query_string: anything,
      headers: anything,
      data: anything,
    }),
  ),
  dist: lenientText,
  debug_meta: lenient(z.object({ images: lenientList(image, IMAGES_MAX) })),
  tags: anything,
  user: anything,
  contexts: anything,
  extra: anything,
  breadcrumbs: anything,
})

export const COUNT_MAX = 1e9
const count = z.number().min(0).max(COUNT_MAX).catch(0)

/** One session of a user; sent when it begins, when it changes and when it ends. */
export const session = z.object({
  init: z.boolean().catch(false),
  status: z.string().catch('ok'),
  errors: count,
  attrs: z.object({ release: z.string() }),
})

/** Many short sessions, counted by the SDK: one per request of a server. The counts are read by `sessions.ts`: they can be many. */
export const sessions = z.object({
  attrs: z.object({ release: z.string() }),
  aggregates: z.array(z.unknown()),
})

export type SentryEvent = z.output<typeof event>
export type SentryException = z.output<typeof exception>
export type SentryFrame = z.output<typeof frame>
