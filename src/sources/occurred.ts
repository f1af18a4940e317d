/** Clocks of senders may be ahead by this much before it is called a mistake. */
const AHEAD_MAX_MS = 60_000
/** A difference below this is the way through the network, not a wrong clock. */
const SKEW_MIN_MS = 60_000
/** Earlier than any event: a unit was mistaken. */
const EARLIEST_MS = Date.UTC(2000, 0, 1)

/**
 * When it happened, by our clock: the sender's time, moved by the difference between when the sender says it sent this and when
 * it came. A time that cannot be is replaced by the time of arrival, and the correction named.
 */
export function occurredAt(
  saidMs: number | undefined,
  { receivedMs, sentMs }: { receivedMs: number; sentMs?: number | undefined },
): { occurredMs: number; correction?: string } {
  if (saidMs === undefined) return { occurredMs: receivedMs, correction: 'time_missing' }
  const skewMs = sentMs === undefined ? 0 : receivedMs - sentMs
  const occurredMs = Math.abs(skewMs) < SKEW_MIN_MS ? saidMs : saidMs + skewMs
  if (occurredMs > receivedMs + AHEAD_MAX_MS) return { occurredMs: receivedMs, correction: 'time_in_future' }
  if (occurredMs < EARLIEST_MS) return { occurredMs: receivedMs, correction: 'time_too_early' }
  return occurredMs === saidMs ? { occurredMs } : { occurredMs, correction: 'clock_skew' }
}
