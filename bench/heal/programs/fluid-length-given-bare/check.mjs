import { add, clamp, scale } from 'css-steps'
const refused = (run) => { try { return run() } catch (error) { return error.name } }
console.log(`RESULT ${JSON.stringify([scale({ from: '12px', to: 20, steps: 3 }), scale({ from: 1.5, to: 3, steps: 1, names: 'gap' }), clamp(0, '2.5vw', 48), add(4, '1rem', 6), add('1PX', -1), add(8),
  refused(() => scale({ from: 1, to: '2em', steps: 2 })), refused(() => add('wide')), refused(() => clamp('', 1, 2))])}`)
