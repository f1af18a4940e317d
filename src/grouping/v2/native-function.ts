/** Deeper nested types than this are cut: the name of the function is not in there. */
const NAME_CHARS_MAX = 4_096

/**
 * `static int shop::Cart<Item>::total(Item const&) const [clone .isra.0]` is `shop::Cart<T>::total`: arguments, generics, the type
 * of the result and what linkers add change with the compiler, not with the program.
 */
export function nativeFunction(sent: string): string {
  const name = withoutLinkerMarks(sent.slice(0, NAME_CHARS_MAX))
  if (/^[-+]\[/.test(name) || /^<[\w -]+>$/.test(name)) return name
  const whole = rustImplementation(withoutCompilerNames(name))
  return resultless(
    withoutArguments(whole)
      .replace(/ (?:const|volatile)?\s*[&*]{0,2}$/, '')
      .trim(),
  )
}

function withoutLinkerMarks(name: string): string {
  return name
    .replace(/ \[clone [^\]]{1,64}\]/g, '')
    .replace(/@@[A-Z]+_[\d.]+$|@\d+$/g, '')
    .replace(/::h[\da-f]{16}$/, '')
    .trim()
}

/** Lambdas and unnamed namespaces are numbered or hashed. */
function withoutCompilerNames(name: string): string {
  return name
    .replace(/\?A0x[\da-f]{1,8}(?=::)/g, "`anonymous namespace'")
    .replace(/<lambda_[\da-f]{1,64}>/g, '<lambda>')
    .replace(/\{lambda\([^{}]{0,512}\)#\d+\}/g, 'lambda')
    .replace(/(?:lambda'\d{0,3}|\$_\d+|'lambda\d{0,3}')(?:\([^()]{0,512}\))?/g, 'lambda')
}

/** `<F as alloc::FnBox<A>>::call` is a method of the trait where the type is a parameter, else of the type. */
function rustImplementation(name: string): string {
  if (!name.startsWith('<') || name.startsWith('<lambda>')) return name
  const end = closing(name, 0)
  if (end < 0 || !name.startsWith('::', end + 1)) return name
  const inner = name.slice(1, end)
  const as = topLevelIndex(inner, ' as ')
  const type = as < 0 ? inner : inner.slice(0, as)
  const owner = as >= 0 && /^[A-Z]\w?$/.test(type) ? inner.slice(as + ' as '.length) : type
  return owner + name.slice(end + 1)
}

/** Everything in `( )` goes, everything in `< >` becomes `<T>`. */
function withoutArguments(name: string): string {
  let out = ''
  for (let i = 0; i < name.length; i++) {
    const kept = keptAt(name, i, out)
    if (kept) {
      out += kept
      i += kept.length - 1
      continue
    }
    const character = name[i]!
    const end = character === '(' || character === '<' ? closing(name, i) : -1
    if (character === '(' || character === '<') {
      if (character === '<') out += '<T>'
      // What was cut on its way here does not close.
      if (end < 0) break
      i = end
    } else out += character
  }
  return out
}

const KEPT = [
  '(anonymous namespace)',
  'operator()',
  'operator<<',
  'operator<=>',
  'operator<=',
  'operator<',
  'operator->',
  '<lambda>',
]

/** Brackets that belong to a name. */
function keptAt(name: string, at: number, before: string): string | undefined {
  const kept = KEPT.find((text) => name.startsWith(text, at))
  return kept?.startsWith('operator') && /\w$/.test(before) ? undefined : kept
}

/** Index of the bracket that closes the one at `open`; -1 when none does. */
function closing(text: string, open: number): number {
  const [opener, closer] = text[open] === '(' ? ['(', ')'] : ['<', '>']
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === opener) depth += 1
    else if (text[i] === closer && text[i - 1] !== '-') {
      depth -= 1
      if (depth === 0) return i
    }
  }
  return -1
}

function topLevelIndex(text: string, word: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '<' || text[i] === '(') depth += 1
    else if ((text[i] === '>' && text[i - 1] !== '-') || text[i] === ')') depth -= 1
    else if (depth === 0 && text.startsWith(word, i)) return i
  }
  return -1
}

/** Without the words before the name, which say what it gives back. */
function resultless(name: string): string {
  const operator = /(?:^|[\s:])operator\s*(?:new|delete|co_await)?(?:\[\])?[^\w\s]*.*$/.exec(name)
  const head = operator ? name.slice(0, operator.index + 1) : name
  const space = lastSpace(head)
  return space < 0 ? name : name.slice(space + 1)
}

/** Of spaces outside of quotes and `(anonymous namespace)`. */
function lastSpace(name: string): number {
  const plain = name
    .replaceAll('(anonymous namespace)', (match) => '_'.repeat(match.length))
    .replace(/`[^']{0,256}'/g, (match) => '_'.repeat(match.length))
  return plain.lastIndexOf(' ')
}
