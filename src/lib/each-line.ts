import { StringDecoder } from 'node:string_decoder'

/** A data handler that calls back once per line, without its line end. Longer lines are cut to `bytesMax`. */
export function eachLine(onLine: (line: string) => void, bytesMax: number): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8')
  let partial = ''
  return (chunk) => {
    const lines = (partial + decoder.write(chunk)).split('\n')
    // A line that never ends must not grow without bound: what is over is dropped.
    partial = (lines.pop() ?? '').slice(0, bytesMax)
    for (const line of lines) onLine(line.replace(/\r$/, '').slice(0, bytesMax))
  }
}
