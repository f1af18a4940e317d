const PIECE_CHARS = 64 * 1024

export interface Pieces {
  write(text: string): void
  /** What is left over. */
  end(): void
}

/** Many small texts as few large ones: a call for each line would cost more than the line. */
export function inPieces(write: (text: string) => void): Pieces {
  let piece = ''
  return {
    write(text) {
      piece += text
      if (piece.length >= PIECE_CHARS) flush()
    },
    end: flush,
  }

  function flush(): void {
    if (piece !== '') write(piece)
    piece = ''
  }
}
