import { readCard } from './card.js'

/** Against what a guest has to be vaccinated, by species. Rabbits and birds are taken without. */
const REQUIRED = {
  dog: ['rabies', 'distemper', 'parvo'],
  cat: ['rabies', 'panleukopenia'],
}

/** The desk of a kennel: who stays from when to when, and who may not. */
export class Desk {
  #stays = []

  constructor(places) {
    this.places = places
  }

  /** What a pet still has to be vaccinated against for a stay up to a day; nothing for most. */
  missing(pet, until) {
    const required = REQUIRED[pet.species] ?? []
    return required.filter((disease) => {
      return !pet.vacinations.some(({ against, validTo }) => against === disease && validTo >= until)
    })
  }

  /** How many guests sleep here in the night after a day. */
  guests(day) {
    return this.#stays.filter(({ from, until }) => from <= day && day < until).length
  }

  /**
   * Books a stay from a card. Answers `{ isBooked }`, and why not: `missing` has the vaccinations, `isFull` says that
   * there is no place in the first night.
   */
  book(card, from, until) {
    const pet = readCard(card)
    const missing = this.missing(pet, until)
    if (missing.length > 0) return { isBooked: false, missing }
    if (this.guests(from) >= this.places) return { isBooked: false, isFull: true }
    this.#stays.push({ pet, from, until })
    return { isBooked: true }
  }

  /** Names of who leaves on a day. */
  leaving(day) {
    return this.#stays.filter(({ until }) => until === day).map(({ pet }) => pet.name)
  }
}
