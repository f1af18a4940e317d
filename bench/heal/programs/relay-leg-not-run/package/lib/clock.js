/** Seconds as `m:ss.hh`, and a dash for no time. */
export function clock(seconds) {
  if (seconds === null) return '-'
  const minutes = Math.floor(seconds / 60)
  const rest = (seconds - minutes * 60).toFixed(2)
  return `${minutes}:${rest.padStart(5, '0')}`
}
