// For pages without an SDK. Reports what nobody caught, a few times a page, and never throws into it:
// <script src="/snippet.js" data-dsn="(the DSN)"></script>
;((dsn, left) => {
  const [, scheme, key, host, project] = /^(\w+:\/\/)(\w+)@(.+)\/(\d+)$/.exec(dsn) || []
  const url = `${scheme}${host}/api/${project}/events/?sentry_key=${key}`
  /** @type {(type: string, field: string, what: unknown, error: { stack?: string } | undefined) => void} */
  const send = (type, field, what, error) => {
    try {
      const isPlain = what && typeof what === 'object' && !error?.stack
      const text = isPlain ? `Object with keys: ${Object.keys(what)}` : String(what)
      const stack = error?.stack?.slice(-6e3)
      const where = { stack, url: location.href, userAgent: navigator.userAgent, timestamp: Date.now() }
      if (key && left-- > 0) navigator.sendBeacon(url, JSON.stringify({ type, [field]: text.slice(0, 2e3), ...where }))
    } catch {}
  }
  addEventListener('error', (event) => send('javascript', 'message', event.message, event.error))
  addEventListener('unhandledrejection', ({ reason }) => send('promise_rejection', 'reason', reason, reason))
})(document.currentScript?.dataset.dsn || '', 30)
