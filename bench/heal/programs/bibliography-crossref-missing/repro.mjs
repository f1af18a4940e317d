import { Bibliography } from 'bib-entries'
const list = new Bibliography(`@inproceedings{ritchie74,
  author = {Ritchie, D.},
  title = {The UNIX Time-Sharing System},
  crossref = {sosp73}
}`)
console.log(list.cite('ritchie74'))
