import { names, variants } from 'class-variants'

const make = (compounds) =>
  variants('b', { variants: { size: { s: 'small', l: 'large' }, flat: { true: 'flat' } }, compounds, defaults: { size: 's' } })
const add = { when: { size: 'l' }, add: 'joint' }
const result = [
  make([null, add])({ size: 'l' }),
  make([add, null, { when: { flat: true }, add: 'f' }])({ size: 'l', flat: true }),
  make([false, add])({ size: 'l' }),
  make([undefined])({}),
  make([add])(),
  make([add])({ size: null, className: 'own' }),
  make(undefined)({ flat: true, size: undefined }),
  names('a', false, ['b', [null, 'c']]),
]
console.log('RESULT ' + JSON.stringify(result))
