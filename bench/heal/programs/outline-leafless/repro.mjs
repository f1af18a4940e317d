import { outline } from 'doc-outline'

const text = (value) => ({ type: 'text', value })
const tree = {
  type: 'root',
  children: [
    { type: 'heading', depth: 1, children: [text('One '), { type: 'emphasis', children: [text('line')] }] },
    { type: 'heading', depth: 2, children: [text('First'), { type: 'break' }, text('and second')] },
  ],
}
for (const entry of outline(tree)) console.log('#'.repeat(entry.depth), entry.title)
