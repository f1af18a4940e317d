import { parse } from 'access-lines'
const ask = (text) => { try { return parse(text) } catch (error) { return [error.name, error.number] } }
console.log(`RESULT ${JSON.stringify([ask('# level=info\nGET / 200 3ms'), ask('# level=info\nBREW / 418'), ask('level')])}`)
