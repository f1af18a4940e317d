import { parsePosition } from 'position-text'

console.log(parsePosition('47°22′36.8″ N, 8°32′30″ E'))
console.log(parsePosition('47°22.6′ N, 8°32.5′ E'))
