const { parse } = require('trace-lines')

const stack = [
  'Error: connection lost',
  '    at Pool.acquire (/srv/app/lib/pool.js:42:11)',
  '    at async handle (/srv/app/routes/users.js:7:20)',
].join('\n')
console.log(`RESULT ${JSON.stringify(parse(stack))}`)
