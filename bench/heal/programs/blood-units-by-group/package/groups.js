'use strict'

/** Which units a patient of a group may have: red cells only, best match first. */
const DONORS = {
  'O-': ['O-'],
  'O+': ['O+', 'O-'],
  'A-': ['A-', 'O-'],
  'A+': ['A+', 'A-', 'O+', 'O-'],
  'B-': ['B-', 'O-'],
  'B+': ['B+', 'B-', 'O+', 'O-'],
  'AB-': ['AB-', 'A-', 'B-', 'O-'],
  'AB+': ['AB+', 'AB-', 'A+', 'A-', 'B+', 'B-', 'O+', 'O-'],
}

/** 'A+' for { abo: 'A', rhesus: 'pos' }. */
const groupOf = ({ abo, rhesus }) => abo + (rhesus === 'pos' ? '+' : '-')

module.exports = { DONORS, groupOf }
