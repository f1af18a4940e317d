import { column } from './column.js'

const UNKNOWN = '-'

const COLUMNS = [
  { title: 'Time', width: 7, value: (train) => clock(train.leaves) },
  { title: 'To', width: 14, value: (train) => train.stops.at(-1)?.name ?? UNKNOWN },
  { title: 'Pl.', width: 5, value: (train) => `${train.platform.number}${train.platform.sector ?? ''}` },
  { title: 'Via', width: 24, value: (train) => via(train) || UNKNOWN },
  { title: '', width: 10, value: (train) => delay(train) },
]

/** The lines of a board: the head, and one line for each train that has not left, sorted by the time. */
export function board(trains, now) {
  const coming = trains.filter((train) => expected(train) >= now).sort((a, b) => a.leaves - b.leaves)
  return [line((one) => one.title), ...coming.map((train) => line((one) => one.value(train)))]
}

/** The trains of one platform only, for the display above it. */
export function platformBoard(trains, number, now) {
  return board(
    trains.filter((train) => train.platform?.number === number),
    now,
  )
}

function line(textOf) {
  return COLUMNS.map((one) => column(textOf(one), one.width)).join('').trimEnd()
}

function expected({ leaves, late = 0 }) {
  return leaves + late
}

function delay({ late = 0, cancelled }) {
  if (cancelled) return 'cancelled'
  return late >= 3 ? `+${late} min` : ''
}

function via({ stops }) {
  return stops
    .slice(0, -1)
    .filter((stop) => stop.major)
    .map((stop) => stop.name)
    .join(', ')
}

function clock(minutes) {
  const part = (number) => String(number).padStart(2, '0')
  return `${part(Math.floor(minutes / 60) % 24)}:${part(minutes % 60)}`
}
