'use strict'

const { DONORS, groupOf } = require('./groups')

/** Units of red cells in the fridge of a hospital. */
class BloodShelf {
  constructor() {
    this.units = []
  }

  /** @param {{ number: string, abo: string, rhesus: 'pos'|'neg', expires: string }} unit */
  add(unit) {
    this.units.push({ ...unit, group: groupOf(unit), reservedFor: null })
    return this
  }

  /**
   * Reserves units for a patient: those of the best match first, among these the ones that expire first.
   *
   * @param {{ name: string, abo: string, rhesus: 'pos'|'neg' }} patient
   * @returns {string[]} numbers of units; fewer than wanted when the shelf has no more
   */
  reserve(patient, wanted, today) {
    const donors = DONORS[patient.abo + patient.rhesus]
    const fitting = this.usable(today)
      .filter((unit) => donors.includes(unit.group))
      .sort((a, b) => donors.indexOf(a.group) - donors.indexOf(b.group) || (a.expires < b.expires ? -1 : 1))
      .slice(0, wanted)
    for (const unit of fitting) unit.reservedFor = patient.name
    return fitting.map(({ number }) => number)
  }

  /** How many units there are by group, of what can be given today. */
  stock(today) {
    const counts = {}
    for (const { group } of this.usable(today)) counts[group] = (counts[group] ?? 0) + 1
    return counts
  }

  /** Frees what was reserved for a patient who did not need it. */
  release(name) {
    const freed = this.units.filter((unit) => unit.reservedFor === name)
    for (const unit of freed) unit.reservedFor = null
    return freed.length
  }

  usable(today) {
    return this.units.filter((unit) => unit.reservedFor === null && unit.expires >= today)
  }
}

module.exports = { BloodShelf }
