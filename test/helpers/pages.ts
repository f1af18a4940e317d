import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { packageRoot } from '../../src/lib/package-root.ts'

/** A page of the documentation, taken apart. */
export interface Page {
  /** Relative to the repository. */
  path: string
  text: string
  /** Fenced blocks by their language. */
  blocks: { language: string; text: string }[]
  /** What stands between single backticks outside of blocks. */
  spans: string[]
  /** Targets of links. */
  links: string[]
  /** Addresses of the headings inside of the page. */
  anchors: string[]
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm

export function readPages(): Page[] {
  const guides = markdownIn('docs/guide')
  const reference = markdownIn('docs/reference')
  const others = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'examples/README.md']
  return [...others, ...guides, ...reference].map(readPage)
}

function readPage(path: string): Page {
  const text = readFileSync(join(packageRoot(), path), 'utf8')
  const prose = text.replace(FENCE, '')
  return {
    path,
    text,
    blocks: [...text.matchAll(FENCE)].map(([, language = '', block = '']) => ({ language, text: block })),
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
    links: [...prose.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    anchors: [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => anchorOf(title)),
  }
}

/** As the usual renderers of Markdown make it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function markdownIn(dir: string): string[] {
  const names = readdirSync(join(packageRoot(), dir)).filter((name) => name.endsWith('.md'))
  return names.map((name) => posix.join(dir, name))
}
