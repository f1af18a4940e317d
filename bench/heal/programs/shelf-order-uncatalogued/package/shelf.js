import { parseCallNumber } from './call-number.js'

/**
 * Compares two books for the shelf: by class, then by number, then by author mark. Books that are not catalogued yet have no call
 * number (null); they stand behind all others, by title.
 */
export function byShelf(a, b) {
  const left = parseCallNumber(a.callNumber)
  const right = parseCallNumber(b.callNumber)
  return (
    compare(left.group, right.group) ||
    left.number - right.number ||
    compare(left.mark, right.mark) ||
    compare(a.title, b.title)
  )
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The books as they stand, parted into boards that hold `perBoard` each. */
export function boards(books, perBoard) {
  const sorted = [...books].sort(byShelf)
  const all = []
  for (let at = 0; at < sorted.length; at += perBoard) all.push(sorted.slice(at, at + perBoard))
  return all
}

/** What is written at the end of a board: from which call number to which. */
export function labelOf(board) {
  const numbers = board.map(({ callNumber }) => callNumber).filter((callNumber) => callNumber !== null)
  if (numbers.length === 0) return 'to be catalogued'
  const [first] = numbers
  const last = numbers[numbers.length - 1]
  return first === last ? first : `${first} – ${last}`
}

/** Books that do not stand where they should; the fewest that have to be moved are not looked for. */
export function misplaced(books) {
  const sorted = [...books].sort(byShelf)
  return books.filter((book, at) => sorted[at] !== book)
}
