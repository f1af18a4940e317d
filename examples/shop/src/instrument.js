const Sentry = require('@sentry/node')

// SENTRY_DSN, SENTRY_RELEASE and SENTRY_ENVIRONMENT are read by the SDK itself. The shop reports errors and traces nothing: no
// module needs to be rewritten as it is loaded, which would be a third of its start.
Sentry.init({ includeLocalVariables: true, enableRuntimeChannelInjection: false })
