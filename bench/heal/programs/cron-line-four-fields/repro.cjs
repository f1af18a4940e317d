const { parseTable } = require('crontab-lines')

const { lines, faults } = parseTable('0 4 * * MON-FRI => backup\n30 6 * * => report\n')
console.log(lines.map(({ command }) => command), faults.length)
