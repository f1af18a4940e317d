import { readableDuration } from 'readable-duration'
console.log(readableDuration(97320000, { conjunction: ' and ' }))
