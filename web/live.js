const RETRY_MS = 5_000

/**
 * Follows what changes. The browser comes back by itself after a break and says what it knew; only a refusal ends its tries.
 * A page that nobody sees lets go: browsers have six connections for a server, over all their tabs and the pages behind them.
 * @param {{ after: number, onChange: (change: import('./api.js').Transition) => void, onConnection: (isLive: boolean) => void }} options
 */
export function follow({ after, onChange, onConnection }) {
  let last = after
  /** @type {EventSource | undefined} */
  let source
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry

  function connect() {
    if (source || document.hidden) return
    const opened = new EventSource(`/events?types=issue.*,attempt.*&after=${last}`)
    source = opened
    opened.onopen = () => onConnection(true)
    opened.onmessage = ({ data }) => {
      const change = JSON.parse(data)
      last = change.id
      onChange(change)
    }
    opened.onerror = () => {
      onConnection(false)
      if (opened.readyState !== EventSource.CLOSED) return
      disconnect()
      retry = setTimeout(connect, RETRY_MS)
    }
  }

  function disconnect() {
    clearTimeout(retry)
    source?.close()
    source = undefined
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()))
  addEventListener('pagehide', disconnect)
  addEventListener('pageshow', connect)
  connect()
}
