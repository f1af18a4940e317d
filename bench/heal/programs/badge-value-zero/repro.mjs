import { badge } from 'svg-badge'

console.log(badge({ label: 'open issues', message: 12 }))
