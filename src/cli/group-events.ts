import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import type { Explanation } from '../grouping/grouping.ts'
import { explain } from '../grouping/index.ts'
import { createPartition } from '../grouping/partition.ts'
import { compileRules, type GroupingRules } from '../grouping/rules/rules.ts'
import type { Io } from './command.ts'
import { eventIn, readEventBody } from './event-file.ts'
import { explanationText } from './explanation.ts'
import { line } from './text.ts'

interface Found {
  name: string
  issue: number
  explanation: Explanation
}

/** Groups the events of a folder, one a file, in the order of their names. A file that holds none is told of and left out. */
export async function groupEvents(
  dir: string,
  { explain: isExplained, json }: { explain: boolean; json: boolean },
  io: Io,
): Promise<number> {
  const partition = createPartition()
  const files = await eventFiles(dir)
  if (!isExplained && !json) io.stdout('name,issue\n')
  let left = 0
  for (const file of files) {
    const explanation = await explainFile(join(dir, file), io)
    if (!explanation) {
      left += 1
      continue
    }
    const found = { name: file.replace(/\.\w+$/, ''), issue: partition.add(explanation), explanation }
    io.stdout(json ? `${JSON.stringify(found)}\n` : isExplained ? blockOf(found) : rowOf(found))
  }
  return left > 0 ? 1 : 0
}

async function eventFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    throw new UserError(`The folder ${dir} cannot be read: ${messageOf(error)}.`)
  })
  const files = names.filter((name) => /\.(json|envelope)$/.test(name)).sort()
  if (files.length === 0) throw new UserError(`The folder ${dir} holds no events: give each a file NAME.json.`)
  return files
}

async function explainFile(path: string, io: Io): Promise<Explanation | undefined> {
  try {
    const body = await readEventBody(path)
    return explain(eventIn(body, path), ownRules(body))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    io.stderr(`prunella: ${path} is left out. ${error.message}\n`)
    return undefined
  }
}

/** An event in a file may bring the rules for its stack, as `_grouping.enhancements`: with them it is a whole example. */
function ownRules(body: Buffer): GroupingRules {
  if (!body.includes('"_grouping"')) return {}
  const { _grouping: own } = JSON.parse(body.toString('utf8')) as { _grouping?: { enhancements?: unknown } }
  return typeof own?.enhancements === 'string' ? compileRules({ stackRules: [own.enhancements] }) : {}
}

function rowOf({ name, issue }: Found): string {
  const cell = /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
  return `${cell},${issue}\n`
}

function blockOf({ name, issue, explanation }: Found): string {
  return `${line(name)}: issue ${issue}\n${explanationText(explanation)}`
}
