export type Direction = 'across' | 'down'

export interface Entry {
  number: number
  direction: Direction
  row: number
  column: number
  length: number
}

/**
 * The form of a crossword: `#` is a black square, anything else a white one. Around the form all is black.
 *
 * A white square begins a word across when the one to its left is black and the one to its right is white, and a word down
 * likewise with the squares above and below. Squares that begin a word are numbered row by row.
 */
export class Form {
  private readonly rows: readonly string[]
  readonly entries: Entry[]

  constructor(rows: readonly string[]) {
    this.rows = rows
    this.entries = this.number()
  }

  entry(number: number, direction: Direction): Entry | null {
    return this.entries.find((one) => one.number === number && one.direction === direction) ?? null
  }

  /** The form as it is printed below the clues: numbers, dots and black squares, three letters a square. */
  print(): string {
    const numbers = new Map(this.entries.map(({ row, column, number }) => [`${row} ${column}`, number]))
    return this.rows
      .map((line, row) =>
        [...line]
          .map((square, column) => (square === '#' ? '###' : String(numbers.get(`${row} ${column}`) ?? '.').padStart(3)))
          .join(''),
      )
      .join('\n')
  }

  /** Share of black squares in per cent: more than twenty is thought lazy. */
  blackness(): number {
    const squares = this.rows.join('')
    return Math.round(([...squares].filter((square) => square === '#').length / squares.length) * 100)
  }

  private number(): Entry[] {
    const entries: Entry[] = []
    let number = 0
    this.rows.forEach((line, row) => {
      for (let column = 0; column < line.length; column++) {
        if (this.isBlack(row, column)) continue
        const across = this.isBlack(row, column - 1) ? this.run(row, column, 0, 1) : 0
        const down = this.isBlack(row - 1, column) ? this.run(row, column, 1, 0) : 0
        if (across > 1 || down > 1) number++
        if (across > 1) entries.push({ number, direction: 'across', row, column, length: across })
        if (down > 1) entries.push({ number, direction: 'down', row, column, length: down })
      }
    })
    return entries
  }

  private run(row: number, column: number, down: number, right: number): number {
    let length = 0
    while (!this.isBlack(row + length * down, column + length * right)) length++
    return length
  }

  private isBlack(row: number, column: number): boolean {
    if (column < 0 || column >= this.rows[row].length) return true
    return this.rows[row][column] === '#'
  }
}
