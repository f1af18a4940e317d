const RETRY_MS = 5_000

/**
 * Follows what changes. The browser comes back by itself after a break and says what it knew; only a refusal ends its tries.
 * @param {{ after: number, onChange: (change: import('./api.js').Transition) => void, onConnection: (isLive: boolean) => void }} options
 */
export function follow({ after, onChange, onConnection }) {
  let last = after
  const source = new EventSource(`/events?types=issue.*,attempt.*&after=${last}`)
  source.onopen = () => onConnection(true)
  source.onmessage = ({ data }) => {
    const change = JSON.parse(data)
    last = change.id
    onChange(change)
  }
  source.onerror = () => {
    onConnection(false)
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => follow({ after: last, onChange, onConnection }), RETRY_MS)
    }
  }
}
