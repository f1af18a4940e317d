import { svg } from './dom.js'
import { dateTime, number } from './format.js'

const HOURS = 72
const HOUR_MS = 3_600_000
const HEIGHT = 40

/**
 * Events of the last three days, a bar for each hour.
 * @param {{ hourMs: number, events: number }[]} hours
 */
export function hourChart(hours) {
  const firstMs = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - (HOURS - 1) * HOUR_MS
  const most = Math.max(1, ...hours.map(({ events }) => events))
  const total = hours.reduce((sum, { events }) => sum + events, 0)
  return svg(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${HOURS * 5} ${HEIGHT + 2}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `${number(total)} events in the last ${HOURS} hours`,
    },
    svg('rect', { class: 'floor', x: '0', y: String(HEIGHT), width: String(HOURS * 5), height: '1' }),
    ...hours.map(({ hourMs, events }) => {
      const height = Math.max(2, (HEIGHT * events) / most)
      const place = {
        x: String(((hourMs - firstMs) / HOUR_MS) * 5),
        y: String(HEIGHT - height),
        width: '4',
        height: String(height),
      }
      return svg('rect', place, svg('title', {}, `${number(events)} in the hour from ${dateTime(hourMs)}`))
    }),
  )
}
