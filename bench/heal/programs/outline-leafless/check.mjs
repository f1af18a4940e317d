import { outline, textOf } from 'doc-outline'

const text = (value) => ({ type: 'text', value })
const heading = (depth, ...children) => ({ type: 'heading', depth, children })
const tree = {
  type: 'root',
  children: [
    heading(1, text('A'), { type: 'break' }, text('b')),
    { type: 'thematicBreak' },
    heading(2, { type: 'image', alt: null }, text('A b')),
    heading(2, { type: 'image', alt: 'pic' }),
    heading(4, text('deep')),
    heading(2),
    heading(1, text('Ab')),
  ],
}
const result = [outline(tree), textOf({ type: 'break' }), textOf({ type: 'image', alt: '' }), textOf(text('')), textOf(heading(1))]
console.log('RESULT ' + JSON.stringify(result))
