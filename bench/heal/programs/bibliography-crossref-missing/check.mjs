import { Bibliography } from 'bib-entries'
const list = new Bibliography(`
@inproceedings{a,
  author = {Ada}, title = {First},
  crossref = "Proc"
}
@inproceedings{b,
  author = {Bob}, title = "Second",
  crossref = {gone}
}
@inproceedings{c,
  title = {Third}, crossref = {gone}, year = 1990
}
@proceedings{proc,
  title = {The Proceedings}, year = {1984}, editor = {Eve}
}
`)
console.log(`RESULT ${JSON.stringify([list.cite('a'), list.cite('B'), list.cite('c'), list.cite('d'), list.cite('proc'), list.field('b', 'year') ?? null, list.field('b', 'note') ?? null, list.field('b', 'booktitle') === undefined, list.field('a', 'editor')])}`)
