import * as Sentry from '@sentry/node'

// SENTRY_DSN, SENTRY_RELEASE and SENTRY_ENVIRONMENT are read by the SDK itself.
Sentry.init({ includeLocalVariables: true })
