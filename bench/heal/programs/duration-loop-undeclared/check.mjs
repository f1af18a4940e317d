import { readableDuration } from 'readable-duration'
console.log(`RESULT ${JSON.stringify(readableDuration(97320000, { conjunction: ' and ' }))}`)
