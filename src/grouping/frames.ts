import type { StackFrame } from '../domain/event.ts'

/** A frame as far as it counts. */
export interface FrameKey {
  file: string
  /** '' for a function without a name. */
  function: string
  inApp: boolean
}

/** As many frames as V8 prints unless it is told otherwise: a printed stack and an SDK's stack of one throw must agree. */
const FRAMES_LOOKED_AT_MAX = 10
const CULPRIT_CHARS_MAX = 200

/**
 * The frames that count, newest first: those in the app; without any, the newest one of a library, or all in languages whose
 * senders do not tell them apart. The runtime's own never count. Each place counts once, so the depth of a recursion does not matter.
 */
export function framesOf(frames: readonly StackFrame[], platform: string): FrameKey[] {
  const isScript = isJavaScript(platform)
  const keys = frames.filter(isPlaced).map((frame) => keyOf(frame, isScript))
  const distinct = distinctKeys(keys.reverse()).filter((key) => key.file !== '' || key.function !== '')
  const near = distinct.slice(0, isScript ? FRAMES_LOOKED_AT_MAX : undefined).filter((key) => key.inApp)
  if (near.length > 0) return near
  const far = distinct.filter((key) => key.inApp)
  if (far.length > 0) return far
  return isScript ? distinct.filter((key) => key.file !== '').slice(0, 1) : distinct
}

export function isJavaScript(platform: string): boolean {
  return platform === 'node' || platform.startsWith('javascript')
}

export function describeFrame(frame: FrameKey): string {
  return frame.function ? `${frame.function} (${frame.file})` : frame.file
}

/** Name of the place to show: the newest frame in the app, else the newest at all. */
export function culpritOf(frames: readonly StackFrame[]): string {
  const frame = frames.findLast((one) => one.inApp) ?? frames.findLast(isPlaced)
  return frame ? describeFrame(keyOf(frame, true)).slice(0, CULPRIT_CHARS_MAX) : ''
}

/** Has a place in some file; built-in functions and the runtime's own files do not say where a program is. */
function isPlaced(frame: StackFrame): boolean {
  return frame.inApp || !/^(node:|internal\/|native$|index \d)|<anonymous>|\[native code\]/.test(frame.file)
}

function keyOf(frame: StackFrame, isScript: boolean): FrameKey {
  const name = frame.function ?? ''
  return {
    file: isScript ? javaScriptFile(frame) : (frame.module ?? baseName(frame.file)),
    function: isScript ? javaScriptName(name) : otherName(name),
    inApp: frame.inApp,
  }
}

function distinctKeys(keys: readonly FrameKey[]): FrameKey[] {
  return [...new Map(keys.toReversed().map((key) => [`${key.file}\0${key.function}`, key])).values()].reverse()
}

/** Name of the file; of a dependency, its path inside the package. */
function javaScriptFile({ file, inApp }: StackFrame): string {
  const path = plainUrl(file)
  const inPackage = inApp ? undefined : path.split(/[\\/]node_modules[\\/]/).at(-1)
  return inPackage && inPackage !== path ? inPackage : withoutHash(baseName(path))
}

function plainUrl(file: string): string {
  return /^[a-z][\w+.-]*:\/\//i.test(file) ? file.replace(/[?#].*$/s, '') : file
}

function baseName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? ''
}

/** `main.3f2a9c1b.js` and `main-3f2a9c1b.js` are the same file of two releases. */
function withoutHash(name: string): string {
  return name.replace(/[.-](?=[\da-f]*\d)[\da-f]{6,64}(?=\.)|-(?=\w*[A-Z\d])(?=\w*[a-z])\w{8}(?=\.m?js$)/g, '')
}

/** `async new Cart.total [as sum]` is `total`: receivers and aliases depend on how a function was reached. */
function javaScriptName(name: string): string {
  const plain = name
    .replace(/ \[as [^\]]*\]$/, '')
    .replace(/^((async|new|bound|get|set) )+/, '')
    .replace(/(\/<)+$/, '')
  const last = plain.slice(plain.lastIndexOf('.') + 1)
  return /^(\?|<anonymous>|anonymous|<unknown>)?$/.test(last) ? '' : last
}

/** Compilers number lambdas and hash symbols. */
function otherName(name: string): string {
  const plain = name.replace(/::h[\da-f]{16}$/, '').replace(/\$\$?[\w$]*\d+$/, '')
  return /^(\?|<anonymous>|<unknown>|\{closure\})?$/.test(plain) ? '' : plain
}
