import { merge } from 'log-merge'
import { entriesOf } from 'log-merge/lines'

const api = '10 api up\n40 GET /'
const worker = ''
const db = '5 db up\n35 query\n  select 1'
for (const { time, text } of merge(entriesOf(api), entriesOf(worker), entriesOf(db))) console.log(time, text)
