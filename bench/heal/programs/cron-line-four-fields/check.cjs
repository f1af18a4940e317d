const { parseTable, isDue } = require('crontab-lines')

const read = (text) => {
  const { lines, faults } = parseTable(text)
  return [lines.map((line) => [line.command, line.fields.map((field) => field.size)]), faults.map((fault) => fault.slice(0, 7))]
}
const { lines } = parseTable('*/15 4 * * mon => a')
console.log('RESULT ' + JSON.stringify([
  read('0 4 * * MON-FRI => backup\n30 6 * * => report\n'),
  read('# a\n\n30 => report\n*/20 6,7 1-3 1 0 => x'),
  read(' => report'),
  read('1 2 3 4 5 6 => x\n61 * * * * => y\n* * * * *'),
  isDue(lines[0], new Date('2024-01-01T04:45:00Z')),
  isDue(lines[0], new Date('2024-01-02T04:45:00Z'))
]))
