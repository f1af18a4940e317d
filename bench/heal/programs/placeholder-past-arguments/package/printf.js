const PLACEHOLDER = /%(?:(%)|(0?)(\d+)?(?:\.(\d+))?([sdfxj]))/g

/**
 * Text with its placeholders filled: `%s` text, `%d` whole number, `%f` number, `%x` hexadecimal, `%j` JSON, `%%` a percent
 * sign. A placeholder without an argument stays as it stands, and arguments that are left are added at the end.
 */
export function format(template, ...args) {
  let used = 0
  const text = template.replace(PLACEHOLDER, (all, percent, zero, width, digits, kind) => {
    if (percent) return '%'
    const arg = args[used++]
    const shown = show(kind, arg, digits)
    return width ? shown.padStart(Number(width), zero ? '0' : ' ') : shown
  })
  return [text, ...args.slice(used).map(String)].join(' ')
}

function show(kind, arg, digits) {
  switch (kind) {
    case 'd':
      return Math.trunc(arg).toString()
    case 'f':
      return digits === undefined ? Number(arg).toString() : Number(arg).toFixed(Number(digits))
    case 'x':
      return arg.toString(16)
    case 'j':
      return JSON.stringify(arg) ?? 'undefined'
    default:
      return digits === undefined ? String(arg) : String(arg).slice(0, Number(digits))
  }
}

/** A logger that prints lines `12:00:01 name text`. */
export function logger(name, print = console.log, now = () => new Date()) {
  return (template, ...args) => print(`${now().toISOString().slice(11, 19)} ${name} ${format(template, ...args)}`)
}
