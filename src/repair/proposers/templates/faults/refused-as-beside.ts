import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { absentTest, indentAt, isConditional, isRepeatable, statementInList } from '../../../syntax/code.ts'
import { propertyOf, wordOf } from '../../../syntax/missing-method.ts'
import { refusalOf, refusing } from '../../../syntax/refusals.ts'
import { isAbsent, isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Suggestion, Template } from '../template.ts'

/** A function turns away what a client has sent wrongly, with a status and a text: so it does for what it did not think of. */
export const refusedAsBeside: Template = {
  id: 'refused-as-beside',
  suggest(site) {
    if (site.kind !== 'throw') return []
    return [...guarded(site), ...caught(site)]
  },
  examples: [
    {
      name: 'a part of what was sent is missing',
      error: { type: 'TypeError', message: 'paths is not iterable' },
      before:
        "function take(text, exit) {\n  let entries;\n  try {\n    entries = Object.entries(JSON.parse(text));\n  } catch (error) {\n    return exit(createError(400, 'Invalid JSON in the map'));\n  }\n  if (entries.length > max) return exit(createError(413, 'Too many files: ' + max));\n  if (!ready) return exit(createError(400, 'The map comes too early'));\n  for (const [name, paths] of entries) {\n    for (const path of §paths) put(name, path);\n  }\n}\n",
      values: { paths: { type: 'null' } },
      after:
        "function take(text, exit) {\n  let entries;\n  try {\n    entries = Object.entries(JSON.parse(text));\n  } catch (error) {\n    return exit(createError(400, 'Invalid JSON in the map'));\n  }\n  if (entries.length > max) return exit(createError(413, 'Too many files: ' + max));\n  if (!ready) return exit(createError(400, 'The map comes too early'));\n  for (const [name, paths] of entries) {\n    if (paths == null) return exit(createError(400, 'Invalid paths'));\n    for (const path of paths) put(name, path);\n  }\n}\n",
    },
    {
      name: 'a number for a text',
      error: { type: 'TypeError', message: 'name.trim is not a function' },
      before:
        'app.post("/", (req, res) => {\n  const { name } = req.body;\n  if (!name) return res.status(400).json({ error: "name is missing" });\n  if (!req.body.age) return res.status(400).json({ error: "age is missing" });\n  save(name.§trim());\n});\n',
      values: { name: { type: 'number', text: '4' } },
      after:
        'app.post("/", (req, res) => {\n  const { name } = req.body;\n  if (!name) return res.status(400).json({ error: "name is missing" });\n  if (!req.body.age) return res.status(400).json({ error: "age is missing" });\n  if (typeof name !== \'string\') return res.status(400).json({ error: "Invalid name" });\n  save(name.trim());\n});\n',
    },
    {
      name: 'what a library cannot do with it',
      error: { type: 'TypeError', message: "Cannot create property 'file' on string 'none'" },
      before:
        "function fill(body, tree) {\n  if (!body.path) throw createError(400, 'No path.');\n  if (body.path.length > 9) throw createError(400, 'Too long a path.');\n  tree.§set(body.path, 1);\n  return tree;\n}\n",
      after:
        "function fill(body, tree) {\n  if (!body.path) throw createError(400, 'No path.');\n  if (body.path.length > 9) throw createError(400, 'Too long a path.');\n  try {\n    tree.set(body.path, 1);\n  } catch (err) {\n    throw createError(400, 'Invalid path.');\n  }\n  return tree;\n}\n",
    },
    {
      name: 'not what was looked up',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        "app.post('/', (req, res) => {\n  if (!req.body.id) return res.status(400).send('no id given');\n  if (!req.body.age) return res.status(400).send('no age given');\n  const user = users[req.body.id];\n  res.send(user.§name);\n});\n",
      after: null,
    },
    {
      name: 'not what fails by itself',
      error: { type: 'Error', message: 'connection lost' },
      before:
        "function fill(body, tree) {\n  if (!body.path) throw createError(400, 'No path.');\n  if (body.path.length > 9) throw createError(400, 'Too long a path.');\n  tree.§set(body.path, 1);\n}\n",
      after: null,
    },
  ],
}

const PRIOR = 0.74

function guarded(site: Site): Suggestion[] {
  const subject = subjectOf(site)
  const statement = statementInList(site.use)
  if (!subject || !statement || !isRepeatable(subject.path.node) || isConditional(site.use, statement)) return []
  const refusal = refusalOf(site, [subject.path], statement)
  const word = wordOf(subject.path.node)
  if (!refusal || word === null) return []
  const start = statement.node.start ?? 0
  const exit = refusing(refusal, word)
  const body = refusal.whole[0] === refusal.whole[1] ? exit : `{ ${exit} }`
  return [
    {
      variant: 'guard',
      explanation: `Refuse ${textOf(site, subject.path.node)} with ${refusal.status} as the function refuses other input.`,
      edits: [{ start, end: start, text: `if (${subject.test}) ${body}\n${indentAt(site.source.text, start)}` }],
      prior: PRIOR,
      reasons: [`The function refuses what is wrong with the same data, at line ${refusal.line}.`],
    },
  ]
}

interface Subject {
  path: NodePath<t.Expression>
  test: string
}

const LIST_METHODS = /^(?:map|forEach|filter|some|every|reduce|find|join|push|flatMap)$/

/** The value, and the question for what it should have been. */
function subjectOf(site: Site): Subject | null {
  const { culprit, wording } = site
  const name = textOf(site, culprit.node)
  if (wording.kind === 'invalid-argument-type') return null
  if (isAbsent(site)) return { path: culprit, test: absentTest(site, name) }
  if (wording.kind === 'not-iterable') return { path: culprit, test: `!Array.isArray(${name})` }
  if (wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return null
  const path = culprit.get('object') as NodePath<t.Expression>
  const receiver = textOf(site, path.node)
  const method = propertyOf(culprit.node) ?? ''
  const fact = site.values[receiver]
  if (!fact || fact.type === 'string' || fact.className === 'Array') return null
  if (isStringMethod(method)) return { path, test: `typeof ${receiver} !== 'string'` }
  return LIST_METHODS.test(method) ? { path, test: `!Array.isArray(${receiver})` } : null
}

/** The kinds of errors that say that a value will not do; that a connection was lost is no fault of who asks. */
const OF_VALUES = /^(?:Type|Range|Syntax|URI)Error$/
const KINDS = new Set(['other', 'invalid-argument-type'])

function caught(site: Site): Suggestion[] {
  const call = refusableCall(site)
  const statement = statementAround(site.use)
  const refusal = call && canBeTried(statement) ? refusalOf(site, call.given, statement) : null
  if (!call || !refusal || !canBeTried(statement)) return []
  return [
    {
      variant: 'caught',
      explanation: `Refuse with ${refusal.status} what cannot be done, as the function refuses other input.`,
      edits: tryAround(site, statement, 'err', refusing(refusal, call.word)),
      prior: PRIOR,
      reasons: [`The function refuses what is wrong with the same data, at line ${refusal.line}.`],
    },
  ]
}

/** What is thrown here is told to the client as what it sent wrongly, and to nobody as a failure of the server. */
export function isRefusable(site: Site): boolean {
  return site.kind === 'throw' && caught(site).length > 0
}

/** A call of somebody else's code that stumbled over what it was given. */
function refusableCall({ use, wording, error }: Site): { given: NodePath<t.Expression>[]; word: string } | null {
  if (!use.isCallExpression() || !KINDS.has(wording.kind) || !OF_VALUES.test(error.type)) return null
  const given = use.get('arguments').filter((path): path is NodePath<t.Expression> => path.isExpression())
  const [word] = given.flatMap((path) => wordOf(path.node) ?? [])
  return word === undefined ? null : { given, word }
}
