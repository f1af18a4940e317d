import { scale } from 'css-steps'
console.log(scale({ from: '12px', to: 20, steps: 3 }))
