/** 83456 as 1:23.456 */
export function lapTime(ms) {
  const minutes = Math.floor(ms / 60000)
  const seconds = ((ms % 60000) / 1000).toFixed(3).padStart(6, '0')
  return `${minutes}:${seconds}`
}

/** How far behind the first: +0.120 */
export function gap(ms) {
  return `+${(ms / 1000).toFixed(3)}`
}
