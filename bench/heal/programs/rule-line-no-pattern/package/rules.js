const ACTIONS = new Set(['allow', 'deny', 'warn'])

/**
 * Reads rules, one a line: `deny /password=\S+/i`. Empty lines and those that begin with # are passed over.
 *
 * All lines are read: what is wrong with one is told in `problems`, with its number, so that an editor can show them all.
 *
 * @returns {{ rules: { action: string, pattern: RegExp, line: number }[], problems: { line: number, message: string }[] }}
 */
export function readRules(text) {
  const rules = []
  const problems = []

  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1
    const content = raw.trim()
    if (content === '' || content.startsWith('#')) return

    const match = /^(\w+)\s+\/(.+)\/([a-z]*)$/.exec(content)
    if (!match) {
      problems.push({ line, message: 'a rule is an action and a pattern between slashes' })
      return
    }
    const [, action, source, flags] = match
    if (!ACTIONS.has(action)) {
      problems.push({ line, message: `there is no action ${action}` })
      return
    }
    rules.push({ action, pattern: new RegExp(source, flags), line })
  })

  return { rules, problems }
}

/** The action of the first rule that fits, 'allow' where none does. */
export function judge(rules, text) {
  return rules.find(({ pattern }) => text.search(pattern) !== -1)?.action ?? 'allow'
}

/** What a check of a file of rules prints. */
export function report(name, text) {
  const { rules, problems } = readRules(text)
  return [...problems.map(({ line, message }) => `${name}:${line}: ${message}`), `${rules.length} rules, ${problems.length} problems`]
}
