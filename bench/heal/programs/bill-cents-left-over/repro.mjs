import { Tab } from 'bill-split'

const tab = new Tab([{ name: 'Ida', heads: 1 }, { name: 'Jon', heads: 1 }, { name: 'Kim', heads: 1 }])
tab.paid('Ida', 5000)
tab.paid('Jon', 1994)
tab.paid('Kim', 2999)
console.log(tab.settle())
