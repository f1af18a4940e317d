import { KEPT_ASIDE, readLoghub, TUNED_ON } from './loghub.ts'
import type { Random } from './random.ts'

/** What is said over and over, where there is no outside data. */
const SAYINGS = [
  '2026-03-01T10:11:12.345Z INFO request 4711 GET /api/v1/carts/17?full=1 from 10.0.0.7:51234 gave 200 in 12.5ms',
  '2026-03-01T10:11:12.371Z WARN cart 17 of user 0b9f0b6e-3b0a-4b52-9f3b-0d4f5d1c2a3b holds 3 items that are out of stock',
  '2026-03-01T10:11:13.002Z ERROR payment for order=8812 failed: connect ECONNREFUSED 10.0.0.9:5432 (attempt 2 of 5)',
  'sshd[2211]: Failed password for root from 192.0.2.17 port 52211 ssh2',
  'kernel: [12345.678901] usb 1-1.4: new high-speed USB device number 7 using xhci_hcd',
  'worker-3: took job_20260301_0017 from queue mail, 41 left, oldest waits 3 seconds',
  'Block blk_-1608999687919862906 of size 67108864 stored on /10.250.19.102:50010',
  'GC pause (young) 12.3ms, heap 512.0MB->311.5MB of 2.0GB, at 0x7fff5fbff8c0',
]

/** Lines as programs write them: the outside data's, or the few of our own many times. */
export function baseLines(dataDir: string | undefined): string[] {
  if (dataDir === undefined) return Array.from({ length: 16_000 }, (_, i) => SAYINGS[i % SAYINGS.length]!)
  return [...TUNED_ON, ...KEPT_ASIDE].flatMap((system) => readLoghub(dataDir, system).lines)
}

/** The same lines with other digits. A leading 0 stays, as it does in times and hexadecimal numbers. */
export function withFreshDigits(lines: readonly string[], random: Random): string[] {
  return lines.map((line) => line.replace(/[1-9]/g, () => String(1 + random(9))))
}

/** Lines with words that were never seen: each has a signature, and a template, of its own. */
export function withFreshWords(lines: readonly string[], count: number, random: Random): string[] {
  return Array.from({ length: count }, () => {
    const words = lines[random(lines.length)]!.split(' ')
    for (let i = 0; i < 3; i++) words[random(words.length)] = freshWord(random)
    return words.join(' ')
  })
}

function freshWord(random: Random): string {
  return Array.from({ length: 3 + random(8) }, () => String.fromCharCode(97 + random(26))).join('')
}
