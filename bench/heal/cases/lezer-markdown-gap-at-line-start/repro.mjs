// lezer-markdown-gap-at-line-start: throws with @lezer/markdown@1.0.0, answers with @lezer/markdown@1.0.1
import { parser } from '@lezer/markdown'
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = (text, ranges) => {
  const nodes = []
  parser.parse(text, undefined, ranges).iterate({
    enter: (node) => {
      nodes.push(`${node.name} ${node.from}-${node.to}`)
    },
  })
  return nodes
}
show([
  parse('- a\n- b\n'),
  parse('one {{x}}two\n', [
    { from: 0, to: 4 },
    { from: 9, to: 13 },
  ]),
  parse('- a\n- XXX\n- b\n', [
    { from: 0, to: 4 },
    { from: 10, to: 14 },
  ]),
])
