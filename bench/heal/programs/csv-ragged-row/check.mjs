import { parseTable } from 'csv-table'
console.log(`RESULT ${JSON.stringify([parseTable('a,b,c\n 1,2,3\n4\n'), parseTable(''), parseTable('a;b\n1;2', { separator: ';' })])}`)
