export function addDays(date, days) {
  const moved = new Date(date.getTime())
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved
}

export const dayText = (date) => date.toISOString().slice(0, 10)
