import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { ExternalError, messageOf } from '../../domain/errors.ts'
import type { Notification, Notifier } from '../notifier.ts'
import { wordsFor } from '../words.ts'

export const emailConfig = z.strictObject({
  kind: z.literal('email').describe('A mail to people, by SMTP.'),
  host: z.string().min(1).describe('The mail server.'),
  port: z
    .int()
    .min(1)
    .max(65_535)
    .default(587)
    .describe(
      '465 speaks TLS from the start; on others it is used when the server offers it, and asked for with a `user`.',
    ),
  user: z.string().optional().describe('Who signs in at the mail server, when it asks.'),
  password: z.string().optional().describe('With it.'),
  from: z.email().describe('The sender.'),
  to: z.array(z.email()).min(1).max(50).describe('The receivers.'),
  timeoutMs: z.int().min(100).default(10_000).describe('Bound for one message.'),
})

const SUBJECT_CHARS_MAX = 120
const RETRY_AFTER_MS = 30_000

export function createEmailNotifier(config: z.infer<typeof emailConfig>): Notifier {
  const { host, port, user, password, from, to, timeoutMs } = config
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    // A password goes over TLS or not at all, whatever somebody between us makes the server seem to offer.
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' }, requireTLS: true }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // Text from outside must not make it read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    id: `email ${host}`,
    async send(notification, { link }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject: subjectOf(notification),
          text: `${textOf(notification, link)}\n`,
        })
      } catch (error) {
        throw sendError(host, error)
      }
    },
  }
}

/** One line: what follows a line break would be a header. */
function subjectOf(notification: Notification): string {
  return `[prunella] ${SUBJECTS[notification.type]}${aboutOf(notification)}`
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, SUBJECT_CHARS_MAX)
}

function aboutOf(notification: Notification): string {
  if (notification.type === 'digest') return `: ${notification.count}`
  if (notification.type === 'job_needs_person') return `, job ${notification.job}: ${notification.key}`
  return `, ticket ${notification.ticket}${'title' in notification ? `: ${notification.title}` : ''}`
}

const SUBJECTS: Record<Notification['type'], string> = {
  auto_deploy_success: 'Healed',
  approval_requested: 'Waits for approval',
  rolled_back: 'Rolled back',
  escalation: 'Needs a person',
  job_needs_person: 'A job needs a person',
  digest: 'More than can be told one by one',
}

function textOf(notification: Notification, link: string | undefined): string {
  const words = wordsFor(notification, link)
  return notification.type === 'auto_deploy_success' ? `${words}\n\n${notification.changes}` : words
}

/** An answer of 5xx is for good: another try would be refused too. */
function sendError(host: string, error: unknown): ExternalError {
  const code = (error as { responseCode?: number }).responseCode
  const isForGood = code !== undefined && code >= 500
  return new ExternalError(`The mail server ${host} did not take a message: ${messageOf(error)}.`, {
    cause: error,
    ...(isForGood ? {} : { retryAfterMs: RETRY_AFTER_MS }),
  })
}
